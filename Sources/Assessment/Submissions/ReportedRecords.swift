/// A unit's answer counts, KPI pages or projects: those that count, and those whose key must be mended.
package struct ReportedRecords<Record: Sendable>: Sendable {
  package let counted: [Record]
  /// Records that count for nothing; what else is wrong with them is reported in the same round.
  package let unidentified: [Record]

  package init(counted: [Record], unidentified: [Record] = []) {
    self.counted = counted
    self.unidentified = unidentified
  }

  package static var none: Self { Self(counted: []) }

  /// The records of both, those of `self` first.
  package static func + (left: Self, right: Self) -> Self {
    guard !left.counted.isEmpty || !left.unidentified.isEmpty else { return right }
    return Self(counted: left.counted + right.counted, unidentified: left.unidentified + right.unidentified)
  }
}
