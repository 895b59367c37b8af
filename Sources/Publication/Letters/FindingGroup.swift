import Assessment
import Findings
import Judging
import Tabular

/// Findings of one cause: the same check on the same column of the same file, which a letter says once with all its rows.
struct FindingGroup {
  /// In the order of the rows; at least one.
  let findings: [UnitFinding]
  let first: UnitFinding

  private init?(_ findings: [UnitFinding]) {
    guard let first = findings.first else { return nil }
    self.findings = findings
    self.first = first
  }

  private struct Cause: Hashable {
    let check: Check
    let file: String
    let column: String?
  }

  /// The groups in the order of their first findings.
  static func groups(of findings: [UnitFinding]) -> [FindingGroup] {
    let cause = { (subject: UnitFinding) in
      let finding = subject.finding
      return Cause(check: finding.check, file: finding.place.file, column: finding.place.column)
    }
    let byCause = Dictionary(grouping: findings, by: cause)
    return findings.map(cause).uniqued.compactMap { byCause[$0].flatMap(FindingGroup.init) }
  }

  /// How many places it stands for, those that are not listed one by one included.
  var count: Int { findings.reduce(0) { $0 + $1.finding.count } }

  /// What the findings after the first say that it does not: a line each, with the row.
  var others: [String] {
    findings.dropFirst().compactMap { other in
      let place = PlaceWords(of: [other]).rows.map { "\($0) " } ?? ""
      let remedy = other.finding.remedy.thai
      let advice = remedy == first.finding.remedy.thai ? "" : " \(remedy)"
      if let said = said(by: other) { return place + said + advice }
      return advice.isEmpty ? nil : place + remedy
    }
  }

  /// Nil where it says what the first says.
  private func said(by other: UnitFinding) -> String? {
    guard other.finding.message != first.finding.message else { return nil }
    guard other.finding.count == 1, let value = other.finding.value,
      other.finding.finding.values == first.finding.finding.values
    else { return other.finding.message.thai }
    return "ระบุเป็น “\(value)”"
  }
}
