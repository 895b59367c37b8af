import Assessment

/// The units that may have unreadable rows in a file, so that no data of theirs is known to be missing.
struct RowGaps {
  private var units: Set<Code<Unit>> = []
  private var isAboutAnyUnit = false

  /// Takes note of the unit of an unreadable row; nil if the unit is unknown, so that it may be any.
  mutating func note(_ unit: Code<Unit>?) {
    if let unit { units.insert(unit) } else { isAboutAnyUnit = true }
  }

  func mayContain(_ unit: Code<Unit>) -> Bool { isAboutAnyUnit || units.contains(unit) }
}
