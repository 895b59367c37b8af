/// A published table with its schema, which names its columns and explains its words: all that a format needs.
package struct DescribedTable: Sendable {
  package let table: Table
  /// The schema with one field for each column, in the same order.
  package let schema: TableSchema

  /// Makes a described table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - schema: The schema, which may lack columns that the methodology adds.
  ///   - added: Describes those columns.
  package init(_ table: Table, schema: TableSchema, added: (String) -> Field?) {
    self.table = table
    self.schema = schema.covering(table.columns, added: added)
  }
}

extension TableSchema {
  /// The schema with one field for each column, in the same order.
  ///
  /// `added` describes the columns that the methodology adds and that the schema lacks. A column without a description
  /// has its name and kind.
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
  /// The type of a published column in a Table Schema.
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
  /// The field with the words of its column, if the schema has none.
  fileprivate func with(_ known: [Category]) -> Self {
    guard categories.isEmpty, !known.isEmpty else { return self }
    return Self(
      name: name, title: title, titleEnglish: titleEnglish, description: description,
      descriptionEnglish: descriptionEnglish, example: example, type: type, constraints: constraints, categories: known)
  }
}
