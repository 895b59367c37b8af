import Findings

/// The numbers of new and gone findings, by severity.
///
/// The severity of a finding changes when the unit explains it. The finding then counts as gone with the old severity
/// and as new with the new one.
struct FindingCounts: Sendable {
  let new: [(severity: Severity, count: Int)]
  let gone: [(severity: Severity, count: Int)]

  /// - Parameter findings: The difference of the table `findings`; nil when the table is the same.
  init(_ findings: TableDifference?) {
    let cells = findings?.cells.filter { $0.column == "severity" } ?? []
    new = Self.counts((findings?.rowsNew ?? []).map(Self.severity) + cells.map(\.after))
    gone = Self.counts((findings?.rowsGone ?? []).map(Self.severity) + cells.map(\.before))
  }

  var isEmpty: Bool { (new + gone).allSatisfy { $0.count == 0 } }

  private static func severity(_ row: TableDifference.UnpairedRow) -> String { row.cells["severity"] ?? "" }

  private static func counts(_ severities: [String]) -> [(severity: Severity, count: Int)] {
    Severity.allCases.map { severity in (severity, severities.count { $0 == severity.rawValue }) }
  }
}
