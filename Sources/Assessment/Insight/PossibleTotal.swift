/// The totals that a unit can end the season with, given its published figures.
package struct PossibleTotal: Hashable, Sendable {
  /// The total if every instrument without a figure scores 0; 0...100.
  package let lowest: Quantity
  /// The total if every instrument without a figure scores 100; 0...100.
  package let highest: Quantity

  package init(lowest: Quantity, highest: Quantity) {
    self.lowest = lowest
    self.highest = highest
  }

  /// Makes the only possible total of a ranked unit: the published one.
  package init(published total: Quantity) {
    self.init(lowest: total, highest: total)
  }

  /// Computes the totals for a score of 0 and of 100 in each instrument without a figure, both at most 100.
  ///
  /// With `contributions`, published contributions are added as they are, and other contributions are rounded first.
  /// With `once`, each total is the weighted sum of the scores, rounded once.
  package init(parts: [TotalPart], rounding: Methodology.TotalRounding, decimals: Int) {
    let total = { (missing: Quantity) in
      var sum = Aggregation(sumsRoundedContributions: rounding == .contributions, decimals: decimals)
      for part in parts {
        switch (rounding, part.contribution) {
        case (.contributions, let contribution?): sum.add(contribution, weight: .equal(among: 1))
        case (.contributions, nil), (.once, _): sum.add(part.score ?? missing, weight: part.weight)
        }
      }
      return min(.hundred, sum.figure.rounded(to: decimals))
    }
    self.init(lowest: total(.zero), highest: total(.hundred))
  }

  /// Computes the possible totals of a unit from its scorecard.
  package init(of card: Scorecard) {
    if let total = card.total {
      self.init(published: total)
      return
    }
    self.init(parts: card.totalParts, rounding: card.methodology.settings.totalRounding, decimals: card.decimals)
  }
}
