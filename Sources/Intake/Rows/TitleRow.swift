import Findings
import Tabular

/// Column names among the data: the header once more, as page breaks leave it, or that of a second table below the first.
struct TitleRow {
  let line: Int
  let record: Int
  /// Whether every title stands in its own column.
  let isOfSameTable: Bool

  /// One among the rows of no unit; nil for a row of data.
  ///
  /// `filled`: the fields in whose cells something stands.
  init?(_ row: Row, _ filled: [Int]) {
    guard filled.count > 1, let unit = row.table.index(of: "unit_code"),
      filled.contains(where: { row.isTitle(at: $0, of: unit) })
    else { return nil }
    line = row.line
    record = row.record
    isOfSameTable = filled.allSatisfy { row.isTitle(at: $0, of: $0) }
  }

  func note(in delivery: Delivery) -> Finding { Self.note(line: line, record: record, in: delivery) }

  static func note(line: Int, record: Int, in delivery: Delivery) -> Finding {
    Finding(
      .headerRepeated, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: line, record: record),
      effect: "")
  }
}

/// A table below another in one file: its rows would be read under the names of the first, so none of them counts.
struct SecondTable {
  private let line: Int
  private let record: Int
  var rowsBelow = 0

  init(at title: TitleRow) {
    line = title.line
    record = title.record
  }

  init(_ table: SurveyTally.TableBelow) {
    line = table.place.line
    record = table.place.record
    rowsBelow = table.rowsBelow
  }

  func finding(in delivery: Delivery) -> Finding {
    Finding(
      .tableBelow, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: line, record: record),
      values: ["rows": Bilingual(same: String(rowsBelow))], effect: "")
  }
}
