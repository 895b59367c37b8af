/// Takes the members of a JSON text as what they should be.
extension JSONText {
  /// `misfit`: what is wrong with a text that is no JSON.
  init(reading bytes: [UInt8], orMisfit misfit: Misfit) throws(Misfit) {
    do throws(BrokenJSON) {
      try self.init(reading: bytes)
    } catch {
      throw misfit
    }
  }

  /// Nil where there is none.
  private func member(_ name: String) throws(Misfit) -> JSONText? {
    guard case .object(let members) = self else { throw Misfit(.wrongKind) }
    return members.first { $0.name == name }?.value
  }

  /// `read`: makes something of the member.
  func required<Value>(
    _ name: String, _ read: (JSONText) throws(Misfit) -> Value
  ) throws(Misfit) -> Value {
    guard let member = try member(name) else { throw Misfit(.missing).below(name) }
    do throws(Misfit) {
      return try read(member)
    } catch {
      throw error.below(name)
    }
  }

  /// Nil where there is none or it is null.
  func optional<Value>(
    _ name: String, _ read: (JSONText) throws(Misfit) -> Value
  ) throws(Misfit) -> Value? {
    switch try member(name) {
    case nil, .null?: return nil
    case .some: return try required(name, read)
    }
  }

  static func list<Value>(
    of read: @escaping (JSONText) throws(Misfit) -> Value
  ) -> (JSONText) throws(Misfit) -> [Value] {
    { json throws(Misfit) in
      guard case .array(let elements) = json else { throw Misfit(.wrongKind) }
      var values: [Value] = []
      for (place, element) in elements.enumerated() {
        do throws(Misfit) {
          values.append(try read(element))
        } catch {
          throw error.below(String(place))
        }
      }
      return values
    }
  }

  static func text(_ json: JSONText) throws(Misfit) -> String {
    guard case .string(let text) = json else { throw Misfit(.wrongKind) }
    return text
  }

  static func whole(_ json: JSONText) throws(Misfit) -> Int {
    switch json {
    case .integer(let integer): return integer
    case .fraction: throw Misfit(.unknownValue)
    case .object, .array, .string, .boolean, .null: throw Misfit(.wrongKind)
    }
  }

  static func truth(_ json: JSONText) throws(Misfit) -> Bool {
    guard case .boolean(let boolean) = json else { throw Misfit(.wrongKind) }
    return boolean
  }

  /// A value in writing: a bare number must be whole.
  static func lexical(_ json: JSONText) throws(Misfit) -> String {
    if case .string(let text) = json { return text }
    return String(try whole(json))
  }

  /// One name or a list of them: the standard allows both.
  static func names(_ json: JSONText) throws(Misfit) -> [String] {
    if case .string(let name) = json { return [name] }
    return try list(of: text)(json)
  }

  /// One of the words that a schema knows.
  static func word<Word: RawRepresentable<String>>(_ json: JSONText) throws(Misfit) -> Word {
    guard let word = Word(rawValue: try text(json)) else { throw Misfit(.unknownValue) }
    return word
  }
}

/// Why a JSON text is not the document that it should be.
struct Misfit: Error {
  enum Kind {
    case broken
    case missing
    case wrongKind
    case unknownValue
  }

  private let kind: Kind
  /// The way to the place in the document.
  private var path: [String] = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The same, seen from the object or array that the member or element belongs to.
  func below(_ name: String) -> Self {
    var above = self
    above.path.insert(name, at: 0)
    return above
  }

  var reason: String {
    let place = "'\(path.joined(separator: "."))'"
    return switch kind {
    case .broken: "this is not valid JSON"
    case .missing: "\(place) is missing"
    case .wrongKind: "\(place) is of the wrong kind"
    case .unknownValue: "\(place) has a value that a Table Schema does not know"
    }
  }
}
