/// How one edition of the assessment is scored in one fiscal year.
package final class Methodology: Sendable {
  /// How the total comes from the instruments.
  package enum TotalRounding: String, Sendable, CaseIterable {
    /// The sum of the rounded contributions.
    case contributions
    /// The weighted sum, rounded once.
    case once
  }

  package let edition: Edition
  /// Buddhist era.
  package let fiscalYear: Int
  package let tree: MeasureTree
  /// The schemes that circulate; the one in force first, then the other.
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

/// The numbers of a methodology that stand beside its tree.
package struct Settings: Sendable {
  /// Decimals of every printed score, 0...6.
  package let decimals: Int
  package let totalRounding: Methodology.TotalRounding
  /// The total that each unit is to reach.
  package let targetScore: Quantity
  /// How many units of the edition are to reach it; nil where no headline target is set.
  package let targetUnits: Int?
  /// The change of a total from year to year that is worth a note; nil: none is.
  package let largeChange: Quantity?
  /// How sure intervals and rank sets are, in percent: above 50 and below 100.
  package let confidence: Quantity
  /// The number of units that count as the best, at least 1.
  package let bestUnits: Int
  /// The whole percentage points by which each weight may differ from its own in the table `weights`, 0...100.
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
