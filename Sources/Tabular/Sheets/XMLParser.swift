import CExpat
import Glibc

/// Receives the elements of an XML document in its order.
///
/// Only elements of spreadsheets and of packages are passed on; foreign ones, such as extensions, are not.
protocol XMLReceiver: AnyObject {
  /// Receives a start tag: the name without its prefix, and the attributes.
  func begin(_ element: String, _ attributes: XMLAttributes)
  func end(_ element: String)
  /// Receives a piece of the text of the element that was begun last.
  func take(_ text: UnsafeBufferPointer<UInt8>)
  /// The reason to stop; nil to continue.
  var fault: WorkbookReadFault? { get }
}

/// A wrapper of the streaming parser expat: reads namespaces, refuses document types, and frees its memory.
///
/// Without a document type there are no entities, so that none can expand and none can name another file.
@safe
struct XMLParser: ~Copyable {
  private let parser: XML_Parser
  private let context: XMLContext
  /// Number of bytes that were passed to the parser since the last event.
  private var pending = 0
  private let longest: Int

  /// - Parameters:
  ///   - receiver: Receives the elements.
  ///   - longest: The most bytes of one tag or comment.
  /// - Throws: `damaged` when there is no memory for a parser.
  init(for receiver: any XMLReceiver, longest: Int) throws(WorkbookReadFault) {
    guard let parser = unsafe XML_ParserCreateNS(nil, XMLContext.separator) else { throw .damaged }
    unsafe self.parser = parser
    self.longest = longest
    context = XMLContext(receiver: receiver)
    unsafe context.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
    unsafe XML_SetElementHandler(parser, XMLContext.start, XMLContext.end)
    unsafe XML_SetCharacterDataHandler(parser, XMLContext.text)
    unsafe XML_SetCommentHandler(parser, XMLContext.comment)
    unsafe XML_SetStartDoctypeDeclHandler(parser, XMLContext.documentType)
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Parses a further piece; an empty piece ends the document.
  ///
  /// - Parameter piece: The bytes.
  /// - Throws: `damaged` for XML that is not well-formed, or that has a document type; `tooLarge` for a tag that is too
  ///   long; the receiver's own reason.
  mutating func parse(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookReadFault) {
    context.hasEvent = false
    let isLast: Int32 = piece.isEmpty ? 1 : 0
    let isRegular = unsafe piece.withMemoryRebound(to: CChar.self) { bytes in
      unsafe XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast) == XML_STATUS_OK
    }
    if let fault = context.receiver.fault { throw fault }
    guard isRegular, !context.hasDocumentType else { throw .damaged }
    pending = context.hasEvent ? 0 : pending + piece.count
    guard pending <= longest else { throw .tooLarge(.token(longest)) }
  }
}

/// The attributes of a start tag.
@safe
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    unsafe self.pairs = pairs
  }

  /// The value of an attribute without a prefix; nil when the tag lacks it.
  subscript(name: String) -> String? {
    unsafe value { unsafe String(cString: $0) == name }
  }

  /// The value of `r:id`, which names a relationship of the part; nil when the tag lacks it.
  var relationship: String? {
    unsafe value { unsafe String(cString: $0).hasSuffix("/relationships\(XMLContext.separatorText)id") }
  }

  private func value(_ isMeant: (UnsafePointer<CChar>) -> Bool) -> String? {
    guard var pair = unsafe pairs else { return nil }
    while let name = unsafe pair[0], let value = unsafe pair[1] {
      if unsafe isMeant(name) { return unsafe String(cString: value) }
      unsafe pair += 2
    }
    return nil
  }

  /// Whether an attribute has one of the values that mean "true".
  func isTrue(_ name: String) -> Bool {
    self[name].map { ["1", "true", "on"].contains($0) } ?? false
  }
}

/// The state that the callbacks of expat share with the parser.
@safe
private final class XMLContext {
  let receiver: any XMLReceiver
  var parser: XML_Parser?
  var hasEvent = false
  var hasDocumentType = false
  /// Number of open elements that are not passed on.
  private var foreignDepth = 0

  /// The character between a namespace and a name; no namespace contains it.
  static let separator: XML_Char = 0x7C
  static let separatorText = "|"

  init(receiver: any XMLReceiver) {
    self.receiver = receiver
  }

  /// The ends of the namespaces of spreadsheets, in the transitional and the strict form of the standard, and of the
  /// parts that describe a package.
  private static let spaces: [StaticString] = [
    "/spreadsheetml/2006/main", "/ooxml/spreadsheetml/main", "/package/2006/relationships",
    "/package/2006/content-types",
  ]

  /// The name of an element of a spreadsheet or a package without its namespace; nil for a foreign element.
  ///
  /// A document without any namespace is accepted, because some programs write none.
  private static func local(_ name: UnsafePointer<XML_Char>) -> String? {
    guard let bar = unsafe strrchr(name, Int32(separator)) else { return unsafe String(cString: name) }
    let length = unsafe UnsafePointer(bar) - name
    let isKnown = spaces.contains { space in
      unsafe length >= space.utf8CodeUnitCount
        && memcmp(name + (length - space.utf8CodeUnitCount), space.utf8Start, space.utf8CodeUnitCount) == 0
    }
    return isKnown ? unsafe String(cString: bar + 1) : nil
  }

  static let start: XML_StartElementHandler = { context, name, attributes in
    guard let context = unsafe XMLContext.of(context), let name = unsafe name else { return }
    context.hasEvent = true
    guard context.foreignDepth == 0, let element = unsafe local(name) else {
      context.foreignDepth += 1
      return
    }
    guard context.receiver.fault == nil else { return }
    context.receiver.begin(element, unsafe XMLAttributes(attributes))
  }

  static let end: XML_EndElementHandler = { context, name in
    guard let context = unsafe XMLContext.of(context), let name = unsafe name else { return }
    context.hasEvent = true
    guard context.foreignDepth == 0 else {
      context.foreignDepth -= 1
      return
    }
    guard context.receiver.fault == nil, let element = unsafe local(name) else { return }
    context.receiver.end(element)
  }

  static let text: XML_CharacterDataHandler = { context, bytes, count in
    guard let context = unsafe XMLContext.of(context), let bytes = unsafe bytes else { return }
    context.hasEvent = true
    guard context.foreignDepth == 0, context.receiver.fault == nil else { return }
    unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
      unsafe context.receiver.take(UnsafeBufferPointer(start: start, count: Int(count)))
    }
  }

  static let comment: XML_CommentHandler = { context, _ in unsafe XMLContext.of(context)?.hasEvent = true }

  static let documentType: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
    guard let context = unsafe XMLContext.of(context) else { return }
    context.hasDocumentType = true
    // Stop before the entities of the document type are read.
    if let parser = unsafe context.parser { unsafe XML_StopParser(parser, XML_Bool(0)) }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLContext? {
    unsafe context.map { unsafe Unmanaged<XMLContext>.fromOpaque($0).takeUnretainedValue() }
  }
}
