import Assessment

/// Of which units some row of a file is not known, so that what seems to lack may stand there.
struct RowGaps {
  private var units: Set<Code<Unit>> = []
  private var isAnyones = false

  /// Nil: nobody knows whose the row is.
  mutating func note(_ unit: Code<Unit>?) {
    if let unit { units.insert(unit) } else { isAnyones = true }
  }

  func mayHold(_ unit: Code<Unit>) -> Bool { isAnyones || units.contains(unit) }
}
