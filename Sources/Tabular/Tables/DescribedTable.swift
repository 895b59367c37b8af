/// A published table with the schema that says what its columns are called and what their words mean: all that a format
/// has to know.
package struct DescribedTable: Sendable {
  package let table: Table
  /// One field a column, in the same order.
  package let schema: TableSchema

  /// `schema` may lack columns that the methodology adds, which `added` describes.
  package init(_ table: Table, schema: TableSchema, added: (String) -> Field?) {
    self.table = table
    self.schema = schema.covering(table.columns, added: added)
  }
}

extension TableSchema {
  /// The schema with one field for each column, in the same order.
  ///
  /// It may lack columns that the methodology adds: `added` describes those. A column without a description keeps its
  /// name and kind.
  package func covering(_ columns: [Column], added: (String) -> Field?) -> Self {
    Self(
      name: name, version: version, title: title, titleEnglish: titleEnglish, description: description,
      descriptionEnglish: descriptionEnglish,
      fields: columns.map { column in
        let field = index(of: column.name).map { fields[$0] } ?? added(column.name)
        return (field ?? Field(name: column.name, type: Field.Kind(column.kind))).with(column.categories)
      },
      primaryKey: primaryKey, foreignKeys: foreignKeys, missingValues: missingValues)
  }
}

extension Field.Kind {
  /// What the cells of a published column are in the words of a Table Schema.
  package init(_ kind: Column.Kind) {
    switch kind {
    case .text, .code: self = .string
    case .integer: self = .integer
    case .year: self = .year
    case .number: self = .number
    case .boolean: self = .boolean
    case .date: self = .date
    }
  }
}

extension Field {
  /// The field with the words of its column, where the schema names none.
  fileprivate func with(_ words: [Category]) -> Self {
    guard categories.isEmpty, !words.isEmpty else { return self }
    return Self(
      name: name, title: title, titleEnglish: titleEnglish, description: description,
      descriptionEnglish: descriptionEnglish, example: example, type: type, constraints: constraints, categories: words)
  }
}
