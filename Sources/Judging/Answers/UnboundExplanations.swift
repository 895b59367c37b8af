import Assessment
import Findings
import Intake
import Tabular

/// The explanations that are not bound to any present finding, by unit.
///
/// Since they were given, a value or the key of a row has changed, or the explained value has been mended.
struct UnboundExplanations {
  private let byUnit: [Code<Unit>: [GivenExplanation]]
  /// The codes of the KPIs and projects of those units.
  private let codes: [Code<Unit>: Set<String>]

  /// Collects the unbound explanations.
  ///
  /// - Parameters:
  ///   - view: The season with the explanations.
  ///   - bound: The bindings of the present findings.
  init(in view: SeasonView, except bound: Set<ExplainedFindings.Subject>) {
    let unbound = view.receipts.ofExplanations.flatMap { receipt in
      receipt.explanations.lazy.filter { explanation in
        !bound.contains(ExplainedFindings.Subject(unit: receipt.unit, binding: explanation.binding))
      }
      .map { (receipt.unit, $0) }
    }
    let byUnit = Dictionary(grouping: unbound) { $0.0 }.mapValues { $0.map(\.1) }
    self.byUnit = byUnit
    let submissions = byUnit.isEmpty ? [] : view.submissions.filter { byUnit[$0.unit.code] != nil }
    codes = Dictionary(
      submissions.map { ($0.unit.code, Set($0.kpis.map(\.code.text) + $0.projects.map(\.code.text))) }
    ) { first, _ in first }
  }

  /// The explanation that a finding had when its row had another key; nil if there is none.
  ///
  /// Explanations without a flaw precede flawed ones, and later ones precede earlier ones.
  func explanation(of finding: Finding) -> GivenExplanation? {
    // The offset makes the later of equal ones count, as for explanations that are bound to their finding.
    candidates(for: finding).filter { $0.explains(finding, where: isReceived(by: finding)) }.enumerated()
      .max { left, right in rank(left) < rank(right) }?.element
  }

  private func rank(_ given: (offset: Int, element: GivenExplanation)) -> (Int, CalendarDate, Int) {
    (given.element.flaw == nil ? 1 : 0, given.element.receivedOn, given.offset)
  }

  /// The explanation that a finding had when it was about another value; nil if there is none.
  func lapsed(_ finding: Finding) -> LapsedExplanation? {
    candidates(for: finding).filter { $0.flaw == nil }
      .compactMap { LapsedExplanation($0, of: finding, where: isReceived(by: finding)) }
      .max { $0.likeness < $1.likeness }
  }

  private func candidates(for finding: Finding) -> [GivenExplanation] {
    guard finding.severity == .mustExplain, let unit = finding.unit else { return [] }
    return byUnit[unit] ?? []
  }

  private func isReceived(by finding: Finding) -> (String) -> Bool {
    let known = finding.unit.flatMap { codes[$0] } ?? []
    return { known.contains($0) }
  }
}
