/// Unpacks the XML parts of a workbook within its limits.
struct PackageReader: ~Copyable {
  private let file: ZipFile
  private let entries: [String: ZipFile.Entry]
  let limits: WorkbookLimits
  /// Number of bytes that were unpacked so far.
  private var unpacked = 0

  /// - Parameter bytes: The whole workbook.
  /// - Throws: The reason why it cannot be read.
  init(_ bytes: consuming [UInt8]) throws(WorkbookReadFault) {
    let limits = WorkbookLimits(ofFile: bytes.count)
    let file = try ZipFile(consume bytes, most: limits.parts)
    guard !file.entries.contains(where: \.isEncrypted) else { throw .encrypted }
    let entries = Dictionary(file.entries.map { (Self.key($0.name), $0) }) { first, _ in first }
    // Of two parts with one name, programs read different ones.
    guard entries.count == file.entries.count else { throw .damaged }
    self.entries = entries
    self.limits = limits
    self.file = file
  }

  /// The name of a part as it is looked up: names differ in letter case from program to program.
  private static func key(_ name: String) -> String {
    name.lowercased().split { $0 == "/" || $0 == "\\" }.joined(separator: "/")
  }

  /// Whether the package has a part.
  func has(_ part: String) -> Bool { entries[Self.key(part)] != nil }

  /// Parses a part.
  ///
  /// - Parameters:
  ///   - part: The path of the part in the package.
  ///   - receiver: Receives the elements.
  /// - Throws: `damaged` when the part does not exist or is not well-formed, `tooLarge` beyond a limit, or the reason of
  ///   the receiver.
  mutating func read(_ part: String, into receiver: some XMLReceiver) throws(WorkbookReadFault) {
    guard let entry = entries[Self.key(part)] else { throw .damaged }
    var parser = try XMLParser(for: receiver, longest: limits.token)
    var fault: WorkbookReadFault?
    var unpacked = unpacked
    unsafe try file.unpack(entry) { piece in
      unpacked += piece.count
      do throws(WorkbookReadFault) {
        guard unpacked <= limits.unpacked else { throw .tooLarge(.unpacked(limits.unpacked)) }
        unsafe try parser.parse(piece)
      } catch {
        fault = error
      }
      return fault == nil
    }
    self.unpacked = unpacked
    if let fault { throw fault }
  }

  /// The relationships of a part; empty when it has none.
  mutating func relationships(of part: String) throws(WorkbookReadFault) -> [PackageRelationship] {
    let names = part.split(separator: "/")
    let path = (names.dropLast() + ["_rels", "\(names.last ?? "").rels"]).joined(separator: "/")
    guard has(path) else { return [] }
    let receiver = RelationshipReceiver()
    try read(path, into: receiver)
    return receiver.all
  }
}
