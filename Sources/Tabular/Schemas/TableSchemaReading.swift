/// A schema read from its JSON file.
extension TableSchema {
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - file: Its name, for the error.
  /// - Throws: What is wrong with the schema, and in which file.
  package init(json: [UInt8], file: String) throws(SchemaFault) {
    guard let document = JSONParser.document(in: json) else {
      throw SchemaFault(file: file, problem: .unreadable("this is not valid JSON"))
    }
    let draft: SchemaDraft
    do throws(JSONMismatch) {
      draft = try SchemaDraft(document)
    } catch {
      throw SchemaFault(file: file, problem: .unreadable(error.reason))
    }
    guard !draft.fields.isEmpty else { throw SchemaFault(file: file, problem: .noFields) }
    var fields: [Field] = []
    for field in draft.fields {
      guard !fields.contains(where: { $0.name == field.name }) else {
        throw SchemaFault(file: file, problem: .repeatedField(field.name))
      }
      fields.append(try field.field(in: file))
    }
    self.init(
      name: draft.name, version: draft.version ?? 1, title: draft.title, titleEnglish: draft.titleEnglish,
      description: draft.description, descriptionEnglish: draft.descriptionEnglish, fields: fields,
      primaryKey: draft.primaryKey ?? [], foreignKeys: draft.foreignKeys ?? [],
      missingValues: draft.missingValues ?? [""])
    for name in primaryKey + foreignKeys.flatMap(\.fields) where index(of: name) == nil {
      throw SchemaFault(file: file, problem: .unknownField(name))
    }
  }
}

extension JSONMismatch {
  /// What is wrong, with the way to the place in the document.
  fileprivate var reason: String {
    let place = path.joined(separator: ".")
    return switch kind {
    case .missing: "'\(place)' is missing"
    case .wrongKind: "'\(place)' is of the wrong kind"
    case .unknownValue: "'\(place)' has a value that a Table Schema does not know"
    }
  }
}

/// The file as the standard lays it out.
private struct SchemaDraft {
  let name: String
  let version: Int?
  let title: String?
  let titleEnglish: String?
  let description: String?
  let descriptionEnglish: String?
  let fields: [FieldDraft]
  let primaryKey: [String]?
  let foreignKeys: [TableSchema.ForeignKey]?
  let missingValues: [String]?

  init(_ document: JSONDocument) throws(JSONMismatch) {
    name = try document.value("name", JSONDocument.text)
    version = try document.optional("version", JSONDocument.whole)
    title = try document.optional("title", JSONDocument.text)
    titleEnglish = try document.optional("titleEnglish", JSONDocument.text)
    description = try document.optional("description", JSONDocument.text)
    descriptionEnglish = try document.optional("descriptionEnglish", JSONDocument.text)
    fields = try document.value("fields") { fields throws(JSONMismatch) in try fields.elements(FieldDraft.init) }
    primaryKey = try document.optional("primaryKey", JSONDocument.names)
    foreignKeys = try document.optional("foreignKeys") { keys throws(JSONMismatch) in
      try keys.elements(JSONDocument.foreignKey)
    }
    missingValues = try document.optional("missingValues", JSONDocument.texts)
  }
}

private struct FieldDraft {
  let name: String
  private let title: String?
  private let titleEnglish: String?
  private let description: String?
  private let example: String?
  private let type: Field.Kind?
  private let constraints: Limits?
  private let categories: [Field.Category]?

  private struct Limits {
    let required: Bool?
    let unique: Bool?
    let minimum: String?
    let maximum: String?
    let list: [String]?
    let pattern: String?

    init(_ document: JSONDocument) throws(JSONMismatch) {
      required = try document.optional("required", JSONDocument.truth)
      unique = try document.optional("unique", JSONDocument.truth)
      minimum = try document.optional("minimum", JSONDocument.lexical)
      maximum = try document.optional("maximum", JSONDocument.lexical)
      list = try document.optional("enum") { list throws(JSONMismatch) in try list.elements(JSONDocument.lexical) }
      pattern = try document.optional("pattern", JSONDocument.text)
    }
  }

  init(_ document: JSONDocument) throws(JSONMismatch) {
    name = try document.value("name", JSONDocument.text)
    title = try document.optional("title", JSONDocument.text)
    titleEnglish = try document.optional("titleEnglish", JSONDocument.text)
    description = try document.optional("description", JSONDocument.text)
    example = try document.optional("example", JSONDocument.lexical)
    type = try document.optional("type", JSONDocument.word)
    constraints = try document.optional("constraints", Limits.init)
    categories = try document.optional("categories") { categories throws(JSONMismatch) in
      try categories.elements(JSONDocument.category)
    }
  }

  func field(in file: String) throws(SchemaFault) -> Field {
    let kind = type ?? .string
    func bound(_ text: String?) throws(SchemaFault) -> Field.Bound? {
      guard let text else { return nil }
      guard let bound = Field.Bound(text, for: kind) else {
        throw SchemaFault(file: file, problem: .badBound(field: name, bound: text))
      }
      return bound
    }
    // Of a plain pattern it is known without a regular expression, which is dear to make.
    if let pattern = constraints?.pattern, PlainPattern(pattern) == nil, (try? Regex(pattern)) == nil {
      throw SchemaFault(file: file, problem: .badPattern(field: name, pattern: pattern))
    }
    let limits = Field.Constraints(
      required: constraints?.required ?? false, unique: constraints?.unique ?? false,
      minimum: try bound(constraints?.minimum), maximum: try bound(constraints?.maximum),
      list: constraints?.list, pattern: constraints?.pattern)
    return Field(
      name: name, title: title, titleEnglish: titleEnglish, description: description, example: example, type: kind,
      constraints: limits, categories: categories ?? [])
  }
}

extension JSONDocument {
  /// One name or a list of them: the standard allows both.
  fileprivate static func names(_ document: Self) throws(JSONMismatch) -> [String] {
    if case .string(let name) = document { return [name] }
    return try texts(document)
  }

  /// A value in writing.
  ///
  /// A bare JSON number must be whole: a fraction would pass through binary floating point.
  fileprivate static func lexical(_ document: Self) throws(JSONMismatch) -> String {
    if case .string(let text) = document { return text }
    return String(try whole(document))
  }

  /// One of the words of an enumeration.
  fileprivate static func word<Word: RawRepresentable<String>>(_ document: Self) throws(JSONMismatch) -> Word {
    guard let word = Word(rawValue: try text(document)) else { throw JSONMismatch(.unknownValue) }
    return word
  }

  fileprivate static func foreignKey(_ document: Self) throws(JSONMismatch) -> TableSchema.ForeignKey {
    let fields = try document.value("fields", names)
    return try document.value("reference") { target throws(JSONMismatch) in
      TableSchema.ForeignKey(
        fields: fields, resource: try target.value("resource", text), reference: try target.value("fields", names))
    }
  }

  /// A category with its label; one without says itself, and means neither good nor bad.
  fileprivate static func category(_ document: Self) throws(JSONMismatch) -> Field.Category {
    let value = try document.value("value", text)
    let label = try document.optional("label", text)
    let labelEnglish = try document.optional("labelEnglish", text)
    let tone: Field.Tone? = try document.optional("tone", word)
    return Field.Category(
      value: value, label: label ?? value, labelEnglish: labelEnglish ?? label ?? value, tone: tone ?? .quiet,
      synonyms: try document.optional("synonyms", texts) ?? [])
  }
}
