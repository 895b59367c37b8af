import Tabular

/// What a header shows besides the columns of its table: rows above it, and columns that are left unread.
///
/// The titles of unknown columns may be anything, so only their position is told, and the known column that a title is
/// nearly the name of.
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
    let unknown = zip(header.columns, header.titles).enumerated()
      .filter { $1.0 == .unknown && !$1.1.isEmpty && !repeated.contains($1.1) && !HeaderMatch.isDamaged($1.1) }
    let absent = absent
    return unknown.enumerated().map { place, column in
      var finding = Finding(
        .columnUnknown, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: header.line),
        values: ["position": Bilingual(same: String(column.offset + 1))], effect: "")
      if place < FindingLedger.listed { finding.suggestion = absent.meaning(of: column.element.1) }
      return finding
    }
  }

  /// The titles of columns that stand more than once, which is a finding of its own.
  private var repeated: Set<String> {
    Set(
      header.faults.compactMap { fault in
        if case .duplicateColumn = fault.kind { fault.value } else { nil }
      })
  }

  /// The columns of the table that the file does not have.
  private var absent: NearMiss<Bilingual> {
    let fields = header.table.fields.filter { header.column(of: $0.name) == nil }
    return NearMiss(
      fields.flatMap { field in
        let meaning = header.table.words(ofColumn: field.name)
        return [field.name, field.title, field.titleEnglish].compactMap { $0 }.map { ($0, meaning) }
      })
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
