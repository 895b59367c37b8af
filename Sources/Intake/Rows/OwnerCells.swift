import Office
import Tabular

/// The two cells of a survey that identify the owner of a row, read as the records reader reads them.
struct OwnerCells: Sendable {
  private let unit: CellReader?
  private let year: CellReader?

  /// Makes the readers of both cells; a column that the header lacks is not reported again in each row.
  init(below header: HeaderMatch, resolver: References) {
    let table = header.table
    let reader = { name in
      header.column(of: name).flatMap { _ in table.field(named: name) }
        .map { CellReader($0, of: table, resolver: resolver) }
    }
    unit = reader("unit_code")
    year = reader("fiscal_year")
  }

  /// The faults of one spelling, located at its first row.
  ///
  /// A cell with lost bytes is not reported again, nor is a blank cell beside it.
  func faults(of spelling: SurveyTally.Spelling) -> [Fault] {
    let isDamaged = [spelling.unitCell, spelling.yearCell].map(HeaderMatch.isDamaged)
    return faults(in: spelling.unitCell, unit, "unit_code", spelling, isDamaged[0], other: isDamaged[1])
      + faults(in: spelling.yearCell, year, "fiscal_year", spelling, isDamaged[1], other: isDamaged[0])
      .map(Self.ofYear)
  }

  private func faults(
    in cell: String, _ reader: CellReader?, _ column: String, _ spelling: SurveyTally.Spelling, _ isDamaged: Bool,
    other otherIsDamaged: Bool
  ) -> [Fault] {
    guard let reader, !isDamaged, !(cell.isEmpty && otherIsDamaged) else { return [] }
    return reader.faults(in: cell).map { kind in
      Fault(
        kind, line: spelling.line, record: spelling.record, column: column, value: cell.isEmpty ? nil : cell)
    }
  }

  /// Reports a formula or an invisible character in the year of a survey like any other text that is not a year.
  private static func ofYear(_ fault: Fault) -> Fault {
    guard let cell = fault.value, fault.kind == .formula || fault.kind == .invisibleCharacters else { return fault }
    return Fault(.notAYear(cell), line: fault.line, record: fault.record, column: fault.column, value: cell)
  }
}
