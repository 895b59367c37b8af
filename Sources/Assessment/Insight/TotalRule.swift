/// The rule that computes a total from the scores of the instruments.
package struct TotalRule: Sendable {
  /// The share of each instrument in the total.
  package let weights: [Weight]
  package let rounding: Methodology.TotalRounding
  /// Decimals of contributions and totals, 0...6.
  package let decimals: Int

  package init(weights: [Weight], rounding: Methodology.TotalRounding, decimals: Int) {
    self.weights = weights
    self.rounding = rounding
    self.decimals = decimals
  }

  package init(of methodology: Methodology) {
    let (tree, settings) = (methodology.tree, methodology.settings)
    self.init(
      weights: tree.instruments.map { tree[$0].weight }, rounding: settings.totalRounding, decimals: settings.decimals)
  }

  /// The same rule with the other rounding of the total.
  package var roundedOtherwise: Self {
    Self(weights: weights, rounding: rounding == .once ? .contributions : .once, decimals: decimals)
  }

  /// Computes the rounded total of the scores, one for each weight.
  package func total(of scores: [Quantity]) -> Quantity {
    var sum = Aggregation(sumsRoundedContributions: rounding == .contributions, decimals: decimals)
    for (score, weight) in zip(scores, weights) { sum.add(score, weight: weight) }
    return sum.figure.rounded(to: decimals)
  }

  /// Rescores last year's total: b' = b + total by this rule − total by last year's rule.
  ///
  /// - Parameters:
  ///   - before: b, last year's published total.
  ///   - scores: Last year's published instruments in the order of both rules; if one is missing, b' = b.
  ///   - past: Last year's rule; if it has another number of instruments, b' = b.
  /// - Returns: b', on the finer grid of the two years.
  package func rescored(_ before: Quantity, scores: [Quantity?], from past: TotalRule) -> Quantity {
    let known = scores.compactMap(\.self)
    guard known.count == scores.count, weights.count == known.count, past.weights.count == known.count
    else { return before }
    return before + (total(of: known) - past.total(of: known))
  }
}
