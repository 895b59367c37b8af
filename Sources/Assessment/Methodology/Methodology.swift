/// The methodology of one edition of the assessment in one fiscal year.
package final class Methodology: Sendable {
  /// The rule that computes the total from the instruments.
  package enum TotalRounding: String, Sendable, CaseIterable {
    /// The sum of the rounded contributions.
    case contributions
    /// The weighted sum, rounded once.
    case once
  }

  package let edition: Edition
  /// The fiscal year in the Buddhist era.
  package let fiscalYear: Int
  package let tree: MeasureTree
  /// The level scheme in force; `otherScheme` is a second one that is in use.
  package let schemeInForce: LevelScheme
  package let otherScheme: LevelScheme?
  package let settings: Settings

  package init(
    edition: Edition, fiscalYear: Int, tree: MeasureTree, schemeInForce: LevelScheme, otherScheme: LevelScheme?,
    settings: Settings
  ) {
    self.edition = edition
    self.fiscalYear = fiscalYear
    self.tree = tree
    self.schemeInForce = schemeInForce
    self.otherScheme = otherScheme
    self.settings = settings
  }

  package var schemes: [LevelScheme] { [schemeInForce] + (otherScheme.map { [$0] } ?? []) }
}

/// The settings of a methodology.
package struct Settings: Sendable {
  /// Decimals of every published score, 0...6.
  package let decimals: Int
  package let totalRounding: Methodology.TotalRounding
  /// The target for the total of each unit.
  package let targetScore: Quantity
  /// Number of units of the edition that are to reach the target score; nil if there is no such target.
  package let targetUnits: Int?
  /// The change of a total from year to year that raises a note; nil for no notes.
  package let largeChange: Quantity?
  /// The confidence level of intervals and rank sets in percent, above 50 and below 100.
  package let confidence: Quantity
  /// Number of units that count as the best, at least 1.
  package let bestUnits: Int
  /// The range in percentage points within which the published table `weights` varies each weight, 0...100.
  package let weightRange: Int

  package init(
    decimals: Int, totalRounding: Methodology.TotalRounding, targetScore: Quantity, targetUnits: Int?,
    largeChange: Quantity?, confidence: Quantity = Quantity(95), bestUnits: Int = 10, weightRange: Int = 10
  ) {
    self.decimals = decimals
    self.totalRounding = totalRounding
    self.targetScore = targetScore
    self.targetUnits = targetUnits
    self.largeChange = largeChange
    self.confidence = confidence
    self.bestUnits = bestUnits
    self.weightRange = weightRange
  }
}
