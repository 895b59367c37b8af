/// The header of a received table, matched with the schema of the table it is.
package struct HeaderMatch: Sendable {
  package let table: TableSchema
  /// The physical line of the header, counted from 1.
  package let line: Int
  /// What each column of the file is; empty columns at the end are left out.
  package let columns: [Column]
  /// The header cells as they were received, one for each of `columns`.
  package let titles: [String]
  /// Missing and repeated columns.
  package let faults: [Fault]
  /// The byte of the text and the physical line where the data begin.
  let dataStart: Int
  let dataLine: Int

  package enum Column: Hashable, Sendable {
    /// The place among the fields of the schema.
    case field(Int)
    /// One of the additional columns, by its canonical name.
    case extra(String)
    case unknown
  }

  /// The titles of the columns that neither the schema nor the extra columns know; a column without a title is nothing.
  package var unknownColumns: [String] {
    zip(columns, titles).filter { $0 == .unknown && !$1.isEmpty }.map(\.1)
  }

  /// The column of the file that holds a field; nil where it has none.
  package func column(of field: String) -> Int? {
    table.index(of: field).flatMap { columns.firstIndex(of: .field($0)) }
  }

  /// The column of the file that holds an extra column; nil where it has none.
  package func column(ofExtra name: String) -> Int? {
    columns.firstIndex(of: .extra(name))
  }
}

extension HeaderMatch {
  /// Matches a record with one table.
  init(_ record: Record, with table: TableSchema, extraColumns: [String]) {
    let titles = record.fields.map { ($0 ?? "").trimmedCell }
    let count = titles.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    // The first to claim a name keeps it: a field before an extra column, a field's own name before another's title.
    var known: [FoldedKey: Column] = [:]
    let names = table.fields.enumerated().map { (FoldedKey($1.name), Column.field($0)) }
    let others = table.fields.enumerated().flatMap { index, field in field.keys.map { ($0, Column.field(index)) } }
    for (key, column) in names + others + extraColumns.map({ (FoldedKey($0), .extra($0)) }) where known[key] == nil {
      known[key] = column
    }
    var columns: [Column] = []
    var faults: [Fault] = []
    for title in titles.prefix(count) {
      let column = known[FoldedKey(title)] ?? .unknown
      if column != .unknown, columns.contains(column) {
        faults.append(
          Fault(.duplicateColumn, line: record.line, column: Self.name(of: column, in: table), value: title))
        columns.append(.unknown)
      } else {
        columns.append(column)
      }
    }
    for (index, field) in table.fields.enumerated() where field.constraints.required {
      guard !columns.contains(.field(index)) else { continue }
      faults.append(Fault(.missingColumn(field.name), line: record.line, column: field.name))
    }
    self.table = table
    self.line = record.line
    self.columns = columns
    self.titles = Array(titles.prefix(count))
    self.faults = faults
    dataStart = record.end
    dataLine = record.lastLine + 1
  }

  private static func name(of column: Column, in table: TableSchema) -> String? {
    switch column {
    case .field(let index): table.fields[index].name
    case .extra(let name): name
    case .unknown: nil
    }
  }

  private var matched: Int {
    columns.count { $0 != .unknown }
  }

  /// The required fields, and those of them that the header has.
  private var required: (all: Int, present: Int) {
    let all = table.fields.indices.filter { table.fields[$0].constraints.required }
    return (all.count, all.count { columns.contains(.field($0)) })
  }
}

extension HeaderMatch {
  /// The table that a header record is of; nil where it is of none.
  ///
  /// All required columns of the table are there, and more of its columns than of any other's; a tie goes to the table
  /// whose name stands in the file's, then to the earlier schema.
  static func complete(
    _ record: Record, file: FoldedKey, schemas: [TableSchema], extraColumns: [String: [String]]
  ) -> HeaderMatch? {
    var best: (match: HeaderMatch, score: (Int, Int))?
    for schema in schemas {
      let match = HeaderMatch(record, with: schema, extraColumns: extraColumns[schema.name] ?? [])
      guard match.required.present == match.required.all, match.matched > 0 else { continue }
      let score = (match.matched, file.folding.contains(FoldedKey(schema.name).folding) ? 1 : 0)
      if let best, best.score >= score { continue }
      best = (match, score)
    }
    return best?.match
  }

  /// The table that the file is named after, if the record has at least half of its required columns;
  /// nil where not.
  static func partial(
    _ record: Record, file: FoldedKey, schemas: [TableSchema], extraColumns: [String: [String]]
  ) -> HeaderMatch? {
    // "project_codes.csv" begins with both "project" and "project_codes": the longer name is meant.
    let named = schemas.filter { file.folding.hasPrefix(FoldedKey($0.name).folding) }
      .max { $0.name.utf8.count < $1.name.utf8.count }
    guard let named else { return nil }
    let match = HeaderMatch(record, with: named, extraColumns: extraColumns[named.name] ?? [])
    return match.required.present * 2 >= match.required.all && match.matched > 0 ? match : nil
  }
}
