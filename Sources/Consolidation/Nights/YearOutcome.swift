package import Findings
package import Tabular

/// The outcome of a year in a run that publishes.
package struct YearOutcome: Sendable {
  package let fiscalYear: Int
  package let end: End

  package enum End: Sendable {
    /// The publication was replaced; the notices are grouped by kind.
    case published(YearSummary, notices: [[Bilingual]])
    /// The publication is the same as before.
    case unchanged(YearSummary)
    /// The results were made and not written; `difference` describes the changes that a publication would make.
    case made(YearSummary, difference: String, notices: [[Bilingual]])
    /// An error stopped the year, and its publication is the same as before.
    case stopped(RunError)
    /// A sealed year was compared with its seal.
    case proved([SealDifference])
  }

  /// The exit code of the year alone.
  ///
  /// - Parameter strict: Whether findings that must be explained count too.
  /// - Returns: The exit code.
  package func exit(strict: Bool) -> RunExit {
    switch end {
    case .published(let summary, _), .unchanged(let summary), .made(let summary, _, _): summary.exit(strict: strict)
    case .stopped(let error): error.exitCode
    case .proved(let differences): differences.isEmpty ? .done : .toMend
    }
  }
}
