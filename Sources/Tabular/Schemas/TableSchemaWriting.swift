/// Writes a schema in the layout of the Table Schema standard, for programs that read the publication.
extension TableSchema {
  package var json: JSON {
    .object(
      [
        ("$schema", .string("https://datapackage.org/profiles/2.0/tableschema.json")),
        ("name", .string(name)),
        ("version", .integer(version)),
      ]
        + optional("title", title) + optional("titleEnglish", titleEnglish)
        + optional("description", description) + optional("descriptionEnglish", descriptionEnglish)
        + [("fields", .array(fields.map(\.json))), ("primaryKey", .array(primaryKey.map(JSON.string)))]
        + (foreignKeys.isEmpty ? [] : [("foreignKeys", .array(foreignKeys.map(\.json)))])
        + [("missingValues", .array(missingValues.map(JSON.string)))])
  }
}

extension TableSchema.ForeignKey {
  fileprivate var json: JSON {
    .object([
      ("fields", .array(fields.map(JSON.string))),
      (
        "reference",
        .object([("resource", .string(resource)), ("fields", .array(reference.map(JSON.string)))])
      ),
    ])
  }
}

extension Field {
  fileprivate var json: JSON {
    .object(
      [("name", .string(name))] + optional("title", title) + optional("titleEnglish", titleEnglish)
        + optional("description", description) + optional("descriptionEnglish", descriptionEnglish)
        + optional("example", example)
        + [("type", .string(type.rawValue))] + optional("unit", unit)
        // The published tables write booleans in this way.
        + (type == .boolean
          ? [("trueValues", .array([.string("yes")])), ("falseValues", .array([.string("no")]))] : [])
        + (categories.isEmpty ? [] : [("categories", .array(categories.map(\.json)))])
        + [("constraints", .object(constraints.members))])
  }
}

extension Field.Category {
  fileprivate var json: JSON {
    .object(
      [
        ("value", .string(value)), ("label", .string(label)), ("labelEnglish", .string(labelEnglish)),
        ("tone", .string(tone.rawValue)),
      ] + (synonyms.isEmpty ? [] : [("synonyms", .array(synonyms.map(JSON.string)))]))
  }
}

extension Field.Constraints {
  fileprivate var members: [(String, JSON)] {
    [("required", required), ("unique", unique)].filter(\.1).map { ($0.0, .boolean(true)) }
      + (minimum.map { [("minimum", $0.json)] } ?? []) + (maximum.map { [("maximum", $0.json)] } ?? [])
      + (list.map { [("enum", .array($0.map(JSON.string)))] } ?? []) + optional("pattern", pattern)
  }
}

extension Field.Bound {
  fileprivate var json: JSON {
    switch limit {
    case .number(let number): .number(number)
    case .date(let date): .string(date.description)
    }
  }
}

private func optional(_ name: String, _ text: String?) -> [(String, JSON)] {
  text.map { [(name, .string($0))] } ?? []
}
