import Assessment
package import Findings
package import Intake
package import Office
import Tabular

/// The findings of a run, with the units' explanations: a finding that had to be explained and was explained is a note.
///
/// A fault of an explanation is reported as long as the finding that it is bound to is not explained.
package struct ExplainedFindings {
  struct Subject: Hashable {
    let unit: Code<Unit>
    let binding: String
  }

  /// The findings, by unit, file, line, column and code.
  package let findings: [AnsweredFinding]
  /// The rows in which the findings are.
  let quotedRows: QuotedRows
  /// The bindings of all findings of units, explained or not.
  fileprivate let bound: Set<Subject>

  /// Joins findings with the explanations that count.
  ///
  /// - Parameters:
  ///   - findings: The findings of the season.
  ///   - view: The season on the day of the run.
  ///   - rows: The rows that may be quoted.
  package init(_ findings: [Finding], in view: SeasonView, quoting rows: QuotableRows) {
    var quotedRows = QuotedRows(of: findings.lazy.compactMap(\.placeOfUnit), from: rows)
    guard view.receipts.ofExplanations.contains(where: { !$0.explanations.isEmpty }) else {
      self.findings = findings.map { AnsweredFinding($0) }.sorted(by: AnsweredFinding.precedes)
      self.quotedRows = quotedRows
      bound = []
      return
    }
    let subjects = Self.subjects(of: findings, quotedRows, in: view)
    var bound = Set(subjects.compactMap { $0 })
    let given = Self.given(in: view.receipts, of: bound)
    // If two explanations are bound to one value, the later one counts; of flawed ones only the last is reported.
    let valid = Dictionary(given.filter { $0.1.flaw == nil }) { _, later in later }
    let last = Dictionary(given) { _, later in later }
    var replies: [Subject: Finding] = [:]
    let unbound = UnboundExplanations(in: view, except: bound)
    let answered = zip(findings, subjects).map { finding, subject in
      guard let subject else { return AnsweredFinding(finding) }
      if let explanation = valid[subject], finding.severity == .mustExplain {
        return AnsweredFinding(finding, explanation: explanation)
      }
      if let explanation = last[subject] {
        replies[subject] = explanation.reply(to: finding.severity, by: subject.unit, view.office.schemas)
      }
      guard let moved = unbound.explanation(of: finding) else {
        return unbound.lapsed(finding).map { AnsweredFinding(finding, lapsed: $0) } ?? AnsweredFinding(finding)
      }
      bound.insert(Subject(unit: subject.unit, binding: moved.binding))
      guard moved.flaw != nil else { return AnsweredFinding(finding, explanation: moved) }
      replies[subject] = moved.reply(to: finding.severity, by: subject.unit, view.office.schemas)
      return AnsweredFinding(finding)
    }
    quotedRows.quote(replies.values.lazy.map(\.place), from: rows)
    self.quotedRows = quotedRows
    self.findings = (answered + replies.values.map { AnsweredFinding($0) }).sorted(by: AnsweredFinding.precedes)
    self.bound = bound
  }

  /// The binding of each finding; nil for a finding that does not belong to a unit.
  private static func subjects(of findings: [Finding], _ rows: QuotedRows, in view: SeasonView) -> [Subject?] {
    let tables = view.files.tables
    return findings.map { finding in
      finding.unit.map { unit in
        let table = tables[finding.place.file] ?? nil
        return Subject(
          unit: unit, binding: FindingBinding(finding: finding, table: table, row: rows[finding.place]).code)
      }
    }
  }

  /// The explanations that are bound to a finding, oldest first; a file may also explain values without a finding.
  private static func given(in receipts: Receipts, of bound: Set<Subject>) -> [(Subject, GivenExplanation)] {
    receipts.ofExplanations
      .flatMap { receipt in
        receipt.explanations.lazy.map { (Subject(unit: receipt.unit, binding: $0.binding), $0) }
          .filter { bound.contains($0.0) }
      }
      .sorted { left, right in
        (left.1.receivedOn, left.1.source.file, left.1.source.line)
          < (right.1.receivedOn, right.1.source.file, right.1.source.line)
      }
  }

  /// The number of explanations in a file whose value has changed or is gone.
  func lapsed(in receipt: Receipt) -> Int {
    receipt.explanations.count { explanation in
      explanation.flaw != .blank
        && !bound.contains(Subject(unit: receipt.unit, binding: explanation.binding))
    }
  }
}

extension ExplainedFindings {
  /// The faults of explanations in a file whose findings are not at hand, judged by the file's own rows.
  package func flaws(in receipt: Receipt, _ schemas: SchemaLibrary) -> [Finding] {
    let unit = receipt.unit
    return receipt.explanations.filter { !bound.contains(Subject(unit: unit, binding: $0.binding)) }
      .compactMap { $0.reply(to: $0.severity ?? .mustExplain, by: unit, schemas) }
  }
}

extension Finding {
  /// The place of the finding; nil if it does not belong to a unit.
  fileprivate var placeOfUnit: Place? { unit == nil ? nil : place }
}

extension Receipt {
  /// The explanations that the unit filled in.
  var explanations: [GivenExplanation] { explanationRows.filter { $0.flaw != .untouched } }

  /// Number of rows without an explanation.
  package var unexplained: Int { explanationRows.count { $0.flaw == .untouched } }

  private var explanationRows: [GivenExplanation] {
    guard case .explanations(let given)? = explained?.content else { return [] }
    return given
  }
}
