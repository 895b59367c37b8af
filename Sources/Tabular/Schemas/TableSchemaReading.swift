/// A schema read from its JSON file.
extension TableSchema {
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - file: Its name, for the error.
  /// - Throws: What is wrong with the schema, and in which file.
  package init(json: [UInt8], file: String) throws(SchemaFault) {
    let document: Document
    do throws(Misfit) {
      document = try Document(JSONText(reading: json, orMisfit: Misfit(.broken)))
    } catch {
      throw SchemaFault(file: file, problem: .unreadable(error.reason))
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
      primaryKey: document.primaryKey ?? [],
      foreignKeys: keys.map { key in
        ForeignKey(fields: key.fields, resource: key.reference.resource, reference: key.reference.fields)
      },
      missingValues: document.missingValues ?? [""])
    for name in primaryKey + foreignKeys.flatMap(\.fields) where index(of: name) == nil {
      throw SchemaFault(file: file, problem: .unknownField(name))
    }
  }
}

/// The file as the standard lays it out.
private struct Document {
  let name: String
  let version: Int?
  let title: String?
  let titleEnglish: String?
  let description: String?
  let descriptionEnglish: String?
  let fields: [DocumentField]
  let primaryKey: [String]?
  let foreignKeys: [DocumentForeignKey]?
  let missingValues: [String]?

  init(_ json: JSONText) throws(Misfit) {
    name = try json.required("name", JSONText.text)
    version = try json.optional("version", JSONText.whole)
    title = try json.optional("title", JSONText.text)
    titleEnglish = try json.optional("titleEnglish", JSONText.text)
    description = try json.optional("description", JSONText.text)
    descriptionEnglish = try json.optional("descriptionEnglish", JSONText.text)
    fields = try json.required("fields", JSONText.list(of: DocumentField.init))
    primaryKey = try json.optional("primaryKey", JSONText.names)
    foreignKeys = try json.optional("foreignKeys", JSONText.list(of: DocumentForeignKey.init))
    missingValues = try json.optional("missingValues", JSONText.list(of: JSONText.text))
  }
}

private struct DocumentForeignKey {
  struct Target {
    let resource: String
    let fields: [String]

    init(_ json: JSONText) throws(Misfit) {
      resource = try json.required("resource", JSONText.text)
      fields = try json.required("fields", JSONText.names)
    }
  }

  let fields: [String]
  let reference: Target

  init(_ json: JSONText) throws(Misfit) {
    fields = try json.required("fields", JSONText.names)
    reference = try json.required("reference", Target.init)
  }
}

private struct DocumentField {
  struct Limits {
    let required: Bool?
    let unique: Bool?
    let minimum: String?
    let maximum: String?
    let list: [String]?
    let pattern: String?

    init(_ json: JSONText) throws(Misfit) {
      required = try json.optional("required", JSONText.truth)
      unique = try json.optional("unique", JSONText.truth)
      minimum = try json.optional("minimum", JSONText.lexical)
      maximum = try json.optional("maximum", JSONText.lexical)
      list = try json.optional("enum", JSONText.list(of: JSONText.lexical))
      pattern = try json.optional("pattern", JSONText.text)
    }
  }

  let name: String
  let title: String?
  let titleEnglish: String?
  let description: String?
  let example: String?
  let type: Field.Kind?
  let constraints: Limits?
  let categories: [Field.Category]?

  init(_ json: JSONText) throws(Misfit) {
    name = try json.required("name", JSONText.text)
    title = try json.optional("title", JSONText.text)
    titleEnglish = try json.optional("titleEnglish", JSONText.text)
    description = try json.optional("description", JSONText.text)
    example = try json.optional("example", JSONText.lexical)
    type = try json.optional("type", JSONText.word)
    constraints = try json.optional("constraints", Limits.init)
    categories = try json.optional("categories", JSONText.list(of: Field.Category.init))
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
    if let pattern = constraints?.pattern, PlainPattern(pattern) == nil, (try? Regex(pattern)) == nil {
      throw SchemaFault(file: file, problem: .badPattern(field: name, pattern: pattern))
    }
    let limits = Field.Constraints(
      required: constraints?.required ?? false, unique: constraints?.unique ?? false,
      minimum: try bound(constraints?.minimum), maximum: try bound(constraints?.maximum),
      list: constraints?.list, pattern: constraints?.pattern)
    return Field(
      name: name, title: title, titleEnglish: titleEnglish, description: description,
      example: example, type: kind, constraints: limits, categories: categories ?? [])
  }
}

extension Field.Category {
  /// One without a label says itself, and means neither good nor bad.
  fileprivate init(_ json: JSONText) throws(Misfit) {
    let value = try json.required("value", JSONText.text)
    let label = try json.optional("label", JSONText.text)
    let labelEnglish = try json.optional("labelEnglish", JSONText.text)
    let tone: Field.Tone? = try json.optional("tone", JSONText.word)
    self.init(
      value: value, label: label ?? value, labelEnglish: labelEnglish ?? label ?? value, tone: tone ?? .quiet,
      synonyms: try json.optional("synonyms", JSONText.list(of: JSONText.text)) ?? [])
  }
}
