import Findings

/// A rule that received data must keep: the checks that it raises, and the test that raises them.
///
/// Both are in one file, with the sentences and examples of the checks.
struct Rule<Subject>: Sendable {
  let checks: [Check]
  let findings: @Sendable (Subject) -> [Finding]

  /// Declares a rule.
  ///
  /// - Parameters:
  ///   - checks: The checks that the rule raises, in the order of the published catalogue.
  ///   - findings: The findings of one subject; nearly always none, so it should return early.
  init(_ checks: Check..., findings: @escaping @Sendable (Subject) -> [Finding]) {
    self.checks = checks
    self.findings = findings
  }
}

extension Sequence {
  /// The findings of a group of rules, rule by rule.
  func findings<Subject>(of subject: Subject) -> [Finding] where Element == Rule<Subject> {
    flatMap { $0.findings(subject) }
  }

  /// The checks of a group of rules.
  func checks<Subject>() -> [Check] where Element == Rule<Subject> { flatMap(\.checks) }
}
