import Findings

/// A rule that something received must keep: the checks that it raises, and the test that raises them.
///
/// One file holds both, with the sentences and examples of the checks.
struct Rule<Subject>: Sendable {
  let checks: [Check]
  let findings: @Sendable (Subject) -> [Finding]

  /// - Parameters:
  ///   - checks: The checks that the rule raises, in the order of the printed catalogue.
  ///   - findings: The findings of one subject; nearly always none, so it returns early.
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
