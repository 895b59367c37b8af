import Assessment
import Findings
import Office
import Tabular

/// Finds columns of dates in which a date can only be read with its month first.
///
/// Dates of such a column that are valid in either order do not count, whatever other rows show. Each column of a unit
/// has one finding, with all its rows.
struct MonthFirstDates {
  private let columns: TableColumns
  private let delivery: Delivery
  /// The columns that have such dates, by index.
  private var found: [Int: Column] = [:]

  private struct Column {
    /// The first date of the column.
    let example: String
    /// The rows of each unit.
    var rows: [Code<Unit>?: Rows] = [:]
  }

  /// The rows of one finding.
  private struct Rows {
    /// The line of the first row.
    var line: Int
    var record: Int
    var value: String
    private(set) var lines: [Int] = []

    init(_ row: Row, at field: Int) {
      (line, record, value) = (row.line, row.record, row.raw(at: field))
    }

    mutating func add(_ row: Row, at field: Int) {
      if row.line < line { (line, record, value) = (row.line, row.record, row.raw(at: field)) }
      lines.append(row.line)
    }
  }

  init(_ columns: TableColumns, delivery: Delivery) {
    self.columns = columns
    self.delivery = delivery
  }

  /// Takes note of a row of the file.
  mutating func note(_ row: Row) {
    for (_, field, _) in columns.dates where row.isFaulty(at: field) && CalendarDate.isMonthFirst(row.raw(at: field)) {
      add(row, at: field, of: row.key(at: columns.unitCode).map { Code($0) })
    }
  }

  /// Removes the dates that are valid in either order from a unit's rows, and returns whether there were any.
  mutating func refuse(in rows: some Sequence<Row>, of unit: Code<Unit>) -> Bool {
    guard !found.isEmpty else { return false }
    var hasRefused = false
    // A copy of the keys: adding to the dictionary during its own iteration would copy it each time.
    let fields = Array(found.keys)
    for row in rows {
      for field in fields where row.date(at: field) != nil && CalendarDate.isOfEitherOrder(row.raw(at: field)) {
        add(row, at: field, of: unit)
        var refused = row
        refused.refuse(at: field)
        hasRefused = true
      }
    }
    return hasRefused
  }

  private mutating func add(_ row: Row, at field: Int, of unit: Code<Unit>?) {
    found[field, default: Column(example: row.raw(at: field))]
      .rows[delivery.deliverer.unit ?? unit, default: Rows(row, at: field)].add(row, at: field)
  }

  /// Makes one finding for each unit and column.
  ///
  /// - Parameter sheetRows: The rows of the file as a spreadsheet shows them.
  /// - Returns: The findings by column, then by unit.
  func findings(in sheetRows: SheetRows) -> [Finding] {
    columns.dates.flatMap { name, field, _ -> [Finding] in
      guard let column = found[field] else { return [] }
      return column.rows.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { unit, rows in
        delivery.finding(of: unit)(
          .dateMonthFirst, line: rows.line, record: rows.record, column: name, value: rows.value,
          values: [
            "column": columns.schema.text(ofColumn: name), "example": Bilingual(same: column.example),
            "rows": RowRanges(rows.lines.sorted().map(sheetRows.row)).text,
          ], effect: columns.table?.effect ?? .nothing, count: rows.lines.count,
          lines: RowRanges(rows.lines))
      }
    }
  }
}

extension Fault {
  /// Whether the fault is reported with the other dates of its column.
  var isMonthFirst: Bool {
    if case .monthFirstDate = kind { true } else { false }
  }
}
