/// A unit's answer counts, KPI pages or projects: records that count, and records whose key must be mended.
package struct ReportedRecords<Record: Sendable>: Sendable {
  package let counted: [Record]
  /// Records that do not count.
  ///
  /// Checks still read them, so that all of their faults are reported at once.
  package let unidentified: [Record]

  package init(counted: [Record], unidentified: [Record] = []) {
    self.counted = counted
    self.unidentified = unidentified
  }

  package static var none: Self { Self(counted: []) }

  /// Joins the records of both, those of `left` first.
  package static func + (left: Self, right: Self) -> Self {
    guard !left.counted.isEmpty || !left.unidentified.isEmpty else { return right }
    return Self(counted: left.counted + right.counted, unidentified: left.unidentified + right.unidentified)
  }
}
