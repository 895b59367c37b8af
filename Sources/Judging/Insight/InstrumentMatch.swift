import Assessment

/// The instruments of this year's methodology, each matched with its counterpart of the year before.
struct InstrumentMatch {
  /// Last year's published scores in the order of this year's instruments; nil for an instrument without one.
  let scores: [Quantity?]
  /// Whether the instruments of the two years are the same, so that last year can be scored by this year's methodology.
  let isOneToOne: Bool
  /// Last year's total by this year's methodology; nil without a total last year.
  ///
  /// The published total if the instruments do not match, or if one of them has no score.
  let rescored: Quantity?

  /// Matches the instruments of two years.
  ///
  /// - Parameters:
  ///   - now: The methodology of this year.
  ///   - card: The figures of last year.
  init(of now: Methodology, in card: Scorecard) {
    let past = card.methodology
    let indices = now.tree.instruments.map { now.tree[$0].previous.flatMap(past.tree.index) }
    scores = indices.map { index in index.flatMap { card.roundedScore(past.tree[$0].code) } }
    let matched = indices.compactMap(\.self)
    isOneToOne = matched.count == indices.count && Set(matched) == Set(past.tree.instruments)
    guard let total = card.total, isOneToOne else {
      rescored = card.total
      return
    }
    let rule = TotalRule(
      weights: matched.map { past.tree[$0].weight }, rounding: past.settings.totalRounding,
      decimals: past.settings.decimals)
    rescored = TotalRule(of: now).rescored(total, scores: scores, from: rule)
  }
}

extension InstrumentMatch {
  /// The instruments in the figures of this year, each with its weight, last year's score and this year's contribution.
  func instruments(of card: Scorecard) -> [ScoreParts.Instrument] {
    let tree = card.methodology.tree
    return zip(tree.instruments, scores).map { index, before in
      ScoreParts.Instrument(
        weight: tree[index].weight, before: before, contribution: card.figure(of: index).contribution)
    }
  }
}
