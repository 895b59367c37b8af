import Assessment
import Tabular

/// The findings of a run with what the units have said to them: what must be explained and was is a note.
struct ExplainedFindings {
  private struct Subject: Hashable {
    let unit: Code<Unit>
    let binding: String
  }

  let findings: [Finding]
  /// What every finding of a unit is bound by, explained or not.
  private let bound: Set<Subject>

  init(_ findings: [Finding], quotedRows: QuotedRows, in view: SeasonView) {
    let given = Self.given(in: view.receipts)
    guard !given.isEmpty else {
      self.findings = findings
      bound = []
      return
    }
    let tables = Dictionary(view.season.extracts.map { ($0.delivery.file, $0.table) }) { first, _ in first }
    var bound: Set<Subject> = []
    self.findings = findings.map { finding in
      guard let unit = finding.unit else { return finding }
      let binding = FindingBinding(
        finding: finding, table: tables[finding.place.file] ?? nil, row: quotedRows[finding.place])
      let subject = Subject(unit: unit, binding: binding.code)
      bound.insert(subject)
      return given[subject].map { finding.explained(by: $0) } ?? finding
    }
    self.bound = bound
  }

  /// Of two explanations of one value the later counts.
  private static func given(in receipts: Receipts) -> [Subject: GivenExplanation] {
    let all = receipts.receipts.flatMap { receipt in
      receipt.explanations.map { (Subject(unit: receipt.part.unit, binding: $0.binding), $0) }
    }
    return Dictionary(all) { first, second in
      let isLater =
        (second.receivedOn, second.source.file, second.source.line)
        > (first.receivedOn, first.source.file, first.source.line)
      return isLater ? second : first
    }
  }

  /// How many explanations of a file are of values that have changed or gone.
  func lapsed(in receipt: Receipt) -> Int {
    receipt.explanations.count { !bound.contains(Subject(unit: receipt.part.unit, binding: $0.binding)) }
  }
}

extension Receipt {
  fileprivate var explanations: [GivenExplanation] {
    guard case .explanations(let given) = part.content else { return [] }
    return given
  }
}
