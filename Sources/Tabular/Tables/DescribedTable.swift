/// A published table with the schema that says what its columns are called and what their words mean: all that a format
/// has to know.
package struct DescribedTable: Sendable {
  package let table: Table
  /// One field a column, in the same order.
  package let schema: TableSchema

  /// `schema` may lack columns that the methodology adds: of those, `added` says what they are; where it gives nil, their
  /// name and kind are all there is.
  package init(_ table: Table, schema: TableSchema, added: (String) -> Field?) {
    self.table = table
    self.schema = TableSchema(
      name: schema.name, version: schema.version, title: schema.title, titleEnglish: schema.titleEnglish,
      description: schema.description, descriptionEnglish: schema.descriptionEnglish,
      fields: table.columns.map { column in
        let field = schema.index(of: column.name).map { schema.fields[$0] } ?? added(column.name)
        return (field ?? Field(name: column.name, type: Field.Kind(column.kind))).with(column.categories)
      },
      primaryKey: schema.primaryKey, foreignKeys: schema.foreignKeys, missingValues: schema.missingValues)
  }
}

extension Field.Kind {
  /// What the cells of a published column are in the words of a Table Schema.
  package init(_ kind: Column.Kind) {
    switch kind {
    case .text, .code: self = .string
    case .integer: self = .integer
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
      name: name, title: title, titleEnglish: titleEnglish, description: description, example: example, type: type,
      constraints: constraints, categories: words)
  }
}
