import Findings

/// The numbers of findings that are new and gone, by severity.
///
/// A finding whose severity changed, since the unit explained it, is gone with the one and new with the other.
struct FindingCounts: Sendable {
  let new: [(severity: Severity, count: Int)]
  let gone: [(severity: Severity, count: Int)]

  /// `findings`: nil where they are the same.
  init(_ findings: TableDifference?) {
    let cells = findings?.cells.filter { $0.column == "severity" } ?? []
    new = Self.counts((findings?.rowsNew ?? []).map(Self.severity) + cells.map(\.after))
    gone = Self.counts((findings?.rowsGone ?? []).map(Self.severity) + cells.map(\.before))
  }

  var isEmpty: Bool { (new + gone).allSatisfy { $0.count == 0 } }

  private static func severity(_ row: TableDifference.LoneRow) -> String { row.cells["severity"] ?? "" }

  private static func counts(_ severities: [String]) -> [(severity: Severity, count: Int)] {
    Severity.allCases.map { severity in (severity, severities.count { $0 == severity.rawValue }) }
  }
}
