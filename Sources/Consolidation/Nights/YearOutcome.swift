package import Findings
package import Tabular

/// The end of a year in a run that publishes.
package struct YearOutcome: Sendable {
  package let fiscalYear: Int
  package let end: End

  package enum End: Sendable {
    /// The publication was exchanged; with a list of notices for each kind.
    case published(YearSummary, notices: [[Bilingual]])
    /// The publication is untouched.
    case unchanged(YearSummary)
    /// All was made and nothing was written; with what a publication would change, in words.
    case made(YearSummary, difference: String, notices: [[Bilingual]])
    /// The publication stays as it was.
    case stopped(RunError)
    /// A sealed year that was held against its seal.
    case proved([SealDifference])
  }

  /// The exit code of the year alone; `strict`: 1 also where something must be explained.
  package func exit(strict: Bool) -> RunExit {
    switch end {
    case .published(let summary, _), .unchanged(let summary), .made(let summary, _, _): summary.exit(strict: strict)
    case .stopped(let error): error.exitCode
    case .proved(let differences): differences.isEmpty ? .done : .toMend
    }
  }
}
