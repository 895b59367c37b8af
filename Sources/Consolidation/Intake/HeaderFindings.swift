import Tabular

/// What a header shows besides the columns of its table: rows above it, and columns that are left unread.
///
/// The titles of unknown columns may be anything, so only their position is told.
struct UnknownColumns {
  let header: HeaderMatch
  let delivery: Delivery

  var findings: [Finding] { titles + unknown }

  private var titles: [Finding] {
    guard header.titleRows > 0 else { return [] }
    return [
      Finding(
        .headerBelowTitles, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: header.line),
        values: ["rows": Bilingual(same: String(header.titleRows))], effect: "")
    ]
  }

  private var unknown: [Finding] {
    zip(header.columns, header.titles).enumerated().filter { $1.0 == .unknown && !$1.1.isEmpty }
      .map { column, _ in
        Finding(
          .columnUnknown, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: header.line),
          values: ["position": Bilingual(same: String(column + 1))], effect: "")
      }
  }

  /// Columns without a title in which something stands, as places in the header's columns.
  func untitled(_ columns: [Int]) -> [Finding] {
    columns.map { column in
      Finding(
        .columnUntitled, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: header.line),
        values: ["position": Bilingual(same: String(column + 1))], effect: "")
    }
  }
}

extension Delivery {
  /// A file that has the header of a table and nothing below it.
  func noRows(of table: TableSchema, below header: HeaderMatch) -> Finding {
    Finding(
      .noRows, unit: deliverer.unit, place: Place(file: file, line: header.line), values: ["table": table.words],
      effect: PublishedEffect.of(table: table.name))
  }
}
