package import Assessment

/// The share of a measure in the differences between the units of an edition, and its share by the methodology.
package struct MeasureBalance: Sendable {
  package let methodology: Methodology
  /// Index of the measure in the tree; 0 for the total.
  package let index: Int
  /// The nominal share in the total, in percent, rounded to two decimals.
  package let weight: Quantity
  /// The effective weight in percent; nil if the totals do not vary.
  package let effective: Ratio?
  package let scores: ScoreSummary
  /// Neighbouring pairs of peers whose totals differ by at most one unit of the last decimal; nil for parts of the
  /// total.
  package let closeRanks: Int?
  /// Peers whose rank would differ under the other rule of rounding the total; nil for parts of the total.
  package let otherRounding: Int?

  package var measure: Measure { methodology.tree[index] }
}

extension MeasureBalance {
  /// The total, the instruments and the indicators of each edition with at least two ranked units.
  ///
  /// Editions are in the order of their first unit in the ranking, measures in the order of the tree.
  static func all(of ranking: Ranking) -> [MeasureBalance] {
    ranking.ranked.map(\.unit.edition).uniqued.flatMap { edition in
      measures(of: ranking.ranked.filter { $0.unit.edition == edition })
    }
  }

  private static func measures(of ranked: [Standing]) -> [MeasureBalance] {
    guard ranked.count > 1, let methodology = ranked.first?.scorecard.methodology else { return [] }
    let (tree, decimals) = (methodology.tree, methodology.settings.decimals)
    let whole = ranked.filter { $0.scorecard.hasAllInstruments }
    let peers = whole.isEmpty ? nil : WeightedPeers(of: whole)
    let weights = peers.map { EffectiveWeights(of: $0, decimals: decimals) }
    return ([0] + tree.instruments.flatMap { [$0] + tree.indicators(under: $0) }).map { index in
      let (code, shares) = (tree[index].code, tree.shares(of: index, in: 0))
      return MeasureBalance(
        methodology: methodology, index: index,
        weight: shares.reduce(.hundred) { $1.applied(to: $0) }.rounded(to: 2),
        effective: weights?.effective(scores: whole.map { $0.scorecard.roundedScore(code) }, shares: shares),
        scores: ScoreSummary(of: ranked.compactMap { $0.scorecard.roundedScore(code) }, decimals: decimals),
        closeRanks: index > 0 ? nil : CloseRanks.count(in: ranked.compactMap(\.scorecard.total), decimals: decimals),
        otherRounding: index > 0 ? nil : peers?.countMoved(by: TotalRule(of: methodology).roundedOtherwise))
    }
  }
}
