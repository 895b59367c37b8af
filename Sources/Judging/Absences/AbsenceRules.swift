package import Findings

/// The rules about data that were due and not received.
enum AbsenceRules {
  static let all: [Rule<DueSubmission>] = [.unitReceived, .tableReceived]
}

extension Check {
  package static let absences = AbsenceRules.all.checks() + [.scoresNeverDue]
}
