import Assessment

/// The units of which a file may hold rows that cannot be read, so that nothing of theirs is known to be missing.
struct RowGaps {
  private var units: Set<Code<Unit>> = []
  private var isAnyones = false

  /// Nil: the unit of the row is unknown.
  mutating func note(_ unit: Code<Unit>?) {
    if let unit { units.insert(unit) } else { isAnyones = true }
  }

  func mayHold(_ unit: Code<Unit>) -> Bool { isAnyones || units.contains(unit) }
}
