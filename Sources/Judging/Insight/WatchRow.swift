package import Assessment
package import Tabular

/// A reason for an experienced reader to look at a unit; never a finding and never a fault.
package struct WatchRow: Sendable {
  /// The condition by which a unit was selected.
  package enum Screen: String, Sendable, CaseIterable {
    case nearLevel = "near level"
    case sameScores = "same scores"
    case sameAnswers = "same answers"
    case allAtMaximum = "all at maximum"
    case farApart = "far apart"
    case fewerItems = "fewer items"
  }

  /// The figures of a row, as scores or as counts.
  package enum Figures: Sendable {
    /// Scores, which are published with the decimals of the methodology.
    case scores(value: Quantity, reference: Quantity)
    case counts(value: Int, reference: Int?)
  }

  package let unit: Unit
  package let screen: Screen
  /// The measure, or the two surveys.
  package let measures: [Code<Measure>]
  package let figures: Figures?
  /// The units with the same results, by unit code.
  package let others: [Unit]
  package let note: Bilingual?
  /// Decimals of the unit's scores.
  package let decimals: Int
}
