/// A JSON document as it stands in a file, asked for the values that it has to hold.
enum JSONDocument {
  /// Of two members of one name the first is found.
  case object([(name: String, value: JSONDocument)])
  case array([JSONDocument])
  case string(String)
  /// Nil for one that is not whole.
  case number(Int?)
  case boolean(Bool)
  case null
}

/// Where a document does not hold what it has to.
struct JSONMismatch: Error {
  enum Kind {
    case missing
    case wrongKind
    case unknownValue
  }

  let kind: Kind
  /// The names of the members and the places of the elements that lead to it, from the outside.
  private(set) var path: [String] = []

  init(_ kind: Kind, at name: String? = nil) {
    self.kind = kind
    path = name.map { [$0] } ?? []
  }

  fileprivate func below(_ step: String) -> Self {
    var mismatch = self
    mismatch.path.insert(step, at: 0)
    return mismatch
  }
}

extension JSONDocument {
  /// A member that an object must have.
  func value<Value>(
    _ name: String, _ read: (JSONDocument) throws(JSONMismatch) -> Value
  ) throws(JSONMismatch) -> Value {
    guard let member = try member(name) else { throw JSONMismatch(.missing, at: name) }
    do throws(JSONMismatch) {
      return try read(member)
    } catch {
      throw error.below(name)
    }
  }

  /// A member that an object may lack, or have as null.
  func optional<Value>(
    _ name: String, _ read: (JSONDocument) throws(JSONMismatch) -> Value
  ) throws(JSONMismatch) -> Value? {
    guard let member = try member(name) else { return nil }
    if case .null = member { return nil }
    return try value(name, read)
  }

  /// The elements of an array.
  func elements<Value>(_ read: (JSONDocument) throws(JSONMismatch) -> Value) throws(JSONMismatch) -> [Value] {
    guard case .array(let elements) = self else { throw JSONMismatch(.wrongKind) }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (place, element) in elements.enumerated() {
      do throws(JSONMismatch) {
        values.append(try read(element))
      } catch {
        throw error.below(String(place))
      }
    }
    return values
  }

  private func member(_ name: String) throws(JSONMismatch) -> JSONDocument? {
    guard case .object(let members) = self else { throw JSONMismatch(.wrongKind) }
    return members.first { $0.name == name }?.value
  }
}

extension JSONDocument {
  static func text(_ document: Self) throws(JSONMismatch) -> String {
    guard case .string(let text) = document else { throw JSONMismatch(.wrongKind) }
    return text
  }

  static func texts(_ document: Self) throws(JSONMismatch) -> [String] { try document.elements(text) }

  static func truth(_ document: Self) throws(JSONMismatch) -> Bool {
    guard case .boolean(let truth) = document else { throw JSONMismatch(.wrongKind) }
    return truth
  }

  /// A whole number.
  static func whole(_ document: Self) throws(JSONMismatch) -> Int {
    guard case .number(let number) = document else { throw JSONMismatch(.wrongKind) }
    guard let number else { throw JSONMismatch(.unknownValue) }
    return number
  }
}
