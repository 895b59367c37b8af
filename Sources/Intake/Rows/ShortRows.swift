import Tabular

/// Rows that end too early, and what is not said of them twice.
extension Fault {
  /// Whether it is that a row ends before a required column.
  var isShortRow: Bool {
    if case .tooFewCells = kind { true } else { false }
  }
}

extension [Fault] {
  /// Without the lack of cells in rows of which the unit or the year was lost: the lost bytes may have been those cells.
  var withoutLostCells: [Fault] {
    let lost = Set(
      compactMap { fault -> Int? in
        guard case .undecodable = fault.kind, ["unit_code", "fiscal_year"].contains(fault.column) else { return nil }
        return fault.record
      })
    guard !lost.isEmpty else { return self }
    return filter { fault in !(fault.isShortRow && fault.record.map(lost.contains) ?? false) }
  }
}
