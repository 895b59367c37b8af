/// The titles of tables and columns in both languages.
extension TableSchema {
  package var text: Bilingual { Bilingual(title ?? name, titleEnglish ?? name) }

  package func field(named name: String) -> Field? { index(of: name).map { fields[$0] } }

  /// The titles of a column in the office's forms; a column outside the schema, such as an item, has its name.
  package func text(ofColumn name: String) -> Bilingual {
    field(named: name).map { Bilingual($0.title ?? name, $0.titleEnglish ?? name) } ?? Bilingual(same: name)
  }

  /// The schema of a file in which no table was recognised.
  package static let unknown = Self(name: "", fields: [])

  /// The same table with one column for each measure instead of one row; their cells are those of the column `value`.
  package func widened(without key: String, _ value: String, measures: [String]) -> Self {
    let names = [key, value]
    let cell = field(named: value)
    let wide = measures.map { measure in
      Field(
        name: measure, type: cell?.type ?? .number,
        constraints: Field.Constraints(
          minimum: cell?.constraints.minimum, maximum: cell?.constraints.maximum))
    }
    return Self(
      name: name, title: title, titleEnglish: titleEnglish,
      fields: fields.filter { !names.contains($0.name) } + wide,
      primaryKey: primaryKey.filter { !names.contains($0) },
      foreignKeys: foreignKeys.filter { $0.fields.allSatisfy { !names.contains($0) } }, missingValues: missingValues)
  }
}
