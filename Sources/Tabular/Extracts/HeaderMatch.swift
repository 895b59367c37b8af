/// The header of a received table, matched with the schema of the table.
package struct HeaderMatch: Sendable {
  /// The data shared by all files with the same header.
  private let shared: Shared
  /// The physical line of the header, counted from 1.
  package private(set) var line: Int
  /// The byte of the text and the physical line where the data rows begin.
  private(set) var dataStart: Int
  private(set) var dataLine: Int
  /// Number of rows above the header that are not blank.
  package internal(set) var titleRows = 0

  package var table: TableSchema { shared.table }
  /// The meaning of each column of the file; columns without a title at the end are left out.
  package var columns: [Column] { shared.columns }
  /// The header cells as they were received, one for each of `columns`.
  package var titles: [String] { shared.titles }
  /// Number of cells of the header, including the empty ones at the end, below which cells have no title.
  package var width: Int { shared.width }
  /// The faults of missing and repeated columns.
  package var faults: [Fault] {
    shared.line == line
      ? shared.faults
      : shared.faults.map { Fault($0.kind, line: line, column: $0.column, value: $0.value) }
  }
  /// Number of cells up to the last required column.
  ///
  /// A row may lack later ones when Excel left them off.
  var neededCells: Int { shared.neededCells }

  fileprivate final class Shared: Sendable {
    let table: TableSchema
    let columns: [Column]
    let titles: [String]
    let width: Int
    /// The line of the header in the file where it was first seen.
    let line: Int
    let faults: [Fault]
    let neededCells: Int

    init(
      table: TableSchema, columns: [Column], titles: [String], width: Int, line: Int, faults: [Fault], neededCells: Int
    ) {
      self.table = table
      self.columns = columns
      self.titles = titles
      self.width = width
      self.line = line
      self.faults = faults
      self.neededCells = neededCells
    }

    func column(of field: String) -> Int? {
      table.index(of: field).flatMap { columns.firstIndex(of: .field($0)) }
    }

    func column(ofExtra name: String) -> Int? {
      columns.firstIndex(of: .extra(name))
    }
  }

  /// The columns of the file by name.
  ///
  /// - Parameter misspelt: The names of columns that the header misspells, by their index in the file.
  /// - Returns: The columns.
  package func sheetColumns(misspelt: [Int: String] = [:]) -> SheetColumns {
    SheetColumns(shared: shared, misspelt: misspelt)
  }

  package enum Column: Hashable, Sendable {
    /// A column of the schema, by the index of its field.
    case field(Int)
    /// One of the additional columns, by its canonical name.
    case extra(String)
    case unknown
  }

  /// The column of the file that holds a field; nil where it has none.
  package func column(of field: String) -> Int? { shared.column(of: field) }

  /// The column of the file that holds an extra column; nil where it has none.
  package func column(ofExtra name: String) -> Int? { shared.column(ofExtra: name) }

  /// The name of the field or extra column at an index of the file; nil for an unknown column.
  func name(ofColumn index: Int) -> String? {
    columns.indices.contains(index) ? Self.name(of: columns[index], in: table) : nil
  }
}

extension HeaderMatch {
  /// Matches a record with one table.
  init(_ header: HeaderRecord, with candidate: TableRecogniser.Candidate) {
    let record = header.record
    let table = candidate.table
    var columns: [Column] = []
    var faults: [Fault] = []
    for (title, key) in zip(header.titles, header.keys) {
      let column = candidate.column(key)
      if column != .unknown, columns.contains(column) {
        faults.append(
          Fault(
            .duplicateColumn(index: columns.count), line: record.line, column: Self.name(of: column, in: table),
            value: title))
        columns.append(.unknown)
      } else {
        columns.append(column)
      }
    }
    // A plain title takes precedence over one with additions; of two titles with additions neither is chosen.
    let decorated = columns.indices.map { columns[$0] == .unknown ? candidate.decoratedColumn(header.titles[$0]) : nil }
    for (index, column) in decorated.enumerated() {
      if let column, !columns.contains(column), decorated.count(where: { $0 == column }) == 1 {
        columns[index] = column
      }
    }
    let missing = table.fields.indices
      .filter { table.fields[$0].constraints.required && !columns.contains(.field($0)) }.map { table.fields[$0].name }
    // Titles with lost bytes may be the missing ones, and the lost bytes have a fault of their own.
    if missing.count > header.titles.count(where: Self.isDamaged) {
      faults += missing.map { Fault(.missingColumn($0), line: record.line, column: $0) }
    }
    let required = Set(table.fields.indices.filter { table.fields[$0].constraints.required }.map { Column.field($0) })
    let neededCells = columns.lastIndex { required.contains($0) }.map { $0 + 1 } ?? 0
    shared = Shared(
      table: table, columns: columns, titles: header.titles, width: record.cellCount, line: record.line,
      faults: faults, neededCells: neededCells)
    line = record.line
    dataStart = record.end
    dataLine = record.lastLine + 1
  }

  /// The same header at its position in another file; `dataStart` and `dataLine`: where the data rows begin.
  func moved(toLine line: Int, dataStart: Int, dataLine: Int) -> Self {
    var moved = self
    moved.line = line
    moved.dataStart = dataStart
    moved.dataLine = dataLine
    moved.titleRows = 0
    return moved
  }

  /// Whether a title has lost bytes.
  package static func isDamaged(_ title: String) -> Bool { title.unicodeScalars.contains("\u{FFFD}") }

  private static func name(of column: Column, in table: TableSchema) -> String? {
    switch column {
    case .field(let index): table.fields[index].name
    case .extra(let name): name
    case .unknown: nil
    }
  }

  var matched: Int {
    columns.count { $0 != .unknown }
  }

  /// Whether the header has at least half of the required fields.
  var isHalfComplete: Bool { required.present * 2 >= required.all && matched > 0 }

  /// Whether every required column is present under its title.
  package var hasAllRequired: Bool { required.present == required.all }

  /// Whether the header has a column for every field of the table.
  var hasAllFields: Bool { table.fields.indices.allSatisfy { columns.contains(.field($0)) } }

  /// Number of required fields, and number of those that the header has.
  var required: (all: Int, present: Int) {
    let all = table.fields.indices.filter { table.fields[$0].constraints.required }
    return (all.count, all.count { columns.contains(.field($0)) })
  }
}

/// The columns of a file by name: one object for all files with the same header.
package struct SheetColumns: Sendable {
  fileprivate let shared: HeaderMatch.Shared
  /// The right names of misspelt titles, by the index of their column; a name has at most one.
  fileprivate let misspelt: [Int: String]

  /// The index of a column, counted from 0; nil where the file has none of the name.
  package func index(of name: String) -> Int? {
    shared.column(of: name) ?? shared.column(ofExtra: name) ?? misspelt.first { $0.value == name }?.key
  }
}

/// A record that may be a header, with its titles folded once for the comparison with all tables.
struct HeaderRecord {
  let record: Record
  /// The titles, without the empty cells at the end.
  let titles: [String]
  let keys: [FoldedKey]

  init(_ record: Record) {
    let titles = record.fields.map { ($0 ?? "").trimmedCell }
    let count = titles.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    self.record = record
    self.titles = Array(titles.prefix(count))
    keys = self.titles.map(Self.key)
  }

  /// Length in UTF-8 bytes of the longest title; a file without line ends may be one cell of megabytes.
  private static let longestTitle = 1000

  /// The folded title; for a longer text its beginning with a mark that no title has.
  private static func key(of title: String) -> FoldedKey {
    guard title.utf8.count > longestTitle else { return FoldedKey(title) }
    return FoldedKey(title.unicodeScalars.prefix(longestTitle).reduce(into: "") { $0.unicodeScalars.append($1) } + "…")
  }
}
