import FoundationEssentials

/// Reads a schema from its JSON file.
extension TableSchema {
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - file: The name of the file, for the error.
  /// - Throws: The problem of the schema, with the name of the file.
  package init(json: [UInt8], file: String) throws(SchemaFault) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(json))
    } catch {
      throw SchemaFault(file: file, problem: .unreadable(Self.reason(of: error)))
    }
    guard !document.fields.isEmpty else { throw SchemaFault(file: file, problem: .noFields) }
    var fields: [Field] = []
    for field in document.fields {
      guard !fields.contains(where: { $0.name == field.name }) else {
        throw SchemaFault(file: file, problem: .repeatedField(field.name))
      }
      fields.append(try field.field(in: file))
    }
    let keys = document.foreignKeys ?? []
    self.init(
      name: document.name, version: document.version ?? 1, title: document.title, titleEnglish: document.titleEnglish,
      description: document.description, descriptionEnglish: document.descriptionEnglish, fields: fields,
      primaryKey: document.primaryKey?.names ?? [],
      foreignKeys: keys.map { key in
        ForeignKey(
          fields: key.fields.names, resource: key.reference.resource, reference: key.reference.fields.names)
      },
      missingValues: document.missingValues ?? [""])
    for name in primaryKey + foreignKeys.flatMap(\.fields) where index(of: name) == nil {
      throw SchemaFault(file: file, problem: .unknownField(name))
    }
  }

  /// The description of a JSON error, with the path to its position in the document.
  private static func reason(of error: any Error) -> String {
    func location(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context): return "'\(location(context.codingPath + [key]))' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "'\(location(context.codingPath))' is of the wrong kind"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "'\(location(context.codingPath))' has a value that a Table Schema does not know"
    default: return "this is not valid JSON"
    }
  }
}

/// The JSON file in the layout of the standard.
private struct Document: Decodable {
  let name: String
  let version: Int?
  let title: String?
  let titleEnglish: String?
  let description: String?
  let descriptionEnglish: String?
  let fields: [DocumentField]
  let primaryKey: Names?
  let foreignKeys: [DocumentForeignKey]?
  let missingValues: [String]?
}

private struct DocumentForeignKey: Decodable {
  struct Target: Decodable {
    let resource: String
    let fields: Names
  }

  let fields: Names
  let reference: Target
}

private struct DocumentField: Decodable {
  struct Limits: Decodable {
    let required: Bool?
    let unique: Bool?
    let minimum: Lexical?
    let maximum: Lexical?
    let `enum`: [Lexical]?
    let pattern: String?
  }

  let name: String
  let title: String?
  let titleEnglish: String?
  let description: String?
  let descriptionEnglish: String?
  let example: Lexical?
  let type: Field.Kind?
  let constraints: Limits?
  let categories: [DocumentCategory]?
  let unit: String?

  func field(in file: String) throws(SchemaFault) -> Field {
    let kind = type ?? .string
    func bound(_ lexical: Lexical?) throws(SchemaFault) -> Field.Bound? {
      guard let text = lexical?.text else { return nil }
      guard let bound = Field.Bound(text, for: kind) else {
        throw SchemaFault(file: file, problem: .badBound(field: name, bound: text))
      }
      return bound
    }
    if let pattern = constraints?.pattern, (try? Regex(pattern)) == nil {
      throw SchemaFault(file: file, problem: .badPattern(field: name, pattern: pattern))
    }
    let limits = Field.Constraints(
      required: constraints?.required ?? false, unique: constraints?.unique ?? false,
      minimum: try bound(constraints?.minimum), maximum: try bound(constraints?.maximum),
      list: constraints?.enum?.map(\.text), pattern: constraints?.pattern)
    return Field(
      name: name, title: title, titleEnglish: titleEnglish, description: description,
      descriptionEnglish: descriptionEnglish, example: example?.text, type: kind, constraints: limits,
      categories: categories?.map(\.category) ?? [], unit: unit)
  }
}

/// A category; without a label its value is the label, and without a tone it is neither good nor bad.
private struct DocumentCategory: Decodable {
  let value: String
  let label: String?
  let labelEnglish: String?
  let tone: Field.Tone?
  let synonyms: [String]?

  var category: Field.Category {
    Field.Category(
      value: value, label: label ?? value, labelEnglish: labelEnglish ?? label ?? value, tone: tone ?? .quiet,
      synonyms: synonyms ?? [])
  }
}

/// One name or a list of names; the standard allows both.
private struct Names: Decodable {
  let names: [String]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try? container.decode(String.self) {
      names = [name]
    } else {
      names = try container.decode([String].self)
    }
  }
}

/// A value as text.
///
/// A JSON number without quotes must be whole: a fraction would pass through binary floating point.
private struct Lexical: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else {
      text = String(try container.decode(Int.self))
    }
  }
}
