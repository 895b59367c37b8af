/// The total that a unit would have if some of its measures had other scores while all else is unchanged.
///
/// An instrument gains the share of a measure in it x the gain on the measure's published score. The total gains the
/// difference of the rounded contributions, so the rounding in an official total is kept. With `once`, an announced
/// total gains the whole units of the last decimal in the weighted gain, and any other total is computed anew. So a
/// score that `Paths` gives for an aim reaches the aim here.
package struct WhatIf: Sendable {
  /// One instrument before and after.
  package struct Instrument: Sendable {
    /// The index of the instrument in the tree of measures.
    package let index: Int
    package let before: Quantity?
    /// The new score, 0...100; nil if the instrument still has no figure.
    package let after: Quantity?
    package let contributionBefore: Quantity?
    package let contributionAfter: Quantity?
    /// Whether the new score was limited to 0...100.
    ///
    /// It can exceed them if the announced figure is not what its parts give.
    package let isCut: Bool
  }

  /// A reason why no total can be computed.
  package enum Obstacle: Error, Hashable, Sendable {
    /// A measure without a published score, so that its gain is not known.
    case noScore(Code<Measure>)
    /// Two measures, one of which is a part of the other.
    case overlap(Code<Measure>, Code<Measure>)
  }

  package let card: Scorecard
  /// The instruments in the tree's order.
  package let instruments: [Instrument]
  /// The new published total; nil if an instrument has no figure.
  package let total: Quantity?

  /// Computes the new total.
  ///
  /// - Parameters:
  ///   - card: The unit's figures.
  ///   - scores: The supposed score of each measure, 0...100, by its index in the tree of measures.
  /// - Throws: `Obstacle` if the scores contradict each other, or if a measure has no published score.
  package init(_ card: Scorecard, scores: [Int: Quantity]) throws(Obstacle) {
    let tree = card.methodology.tree
    try Self.refuseOverlap(of: scores.keys.sorted(), in: tree)
    var instruments: [Instrument] = []
    for index in tree.instruments { instruments.append(try Instrument(index, card, scores)) }
    self.card = card
    self.instruments = instruments
    total = scores[0] ?? Self.total(of: instruments, card)
  }

  private static func refuseOverlap(of measures: [Int], in tree: MeasureTree) throws(Obstacle) {
    for measure in measures {
      var above = tree[measure].parent
      while let current = above {
        if measures.contains(current) { throw .overlap(tree[current].code, tree[measure].code) }
        above = tree[current].parent
      }
    }
  }

  private static func total(of instruments: [Instrument], _ card: Scorecard) -> Quantity? {
    let settings = card.methodology.settings
    let rule = TotalRule(of: card.methodology)
    guard let before = card.total else { return sum(of: instruments, settings) ?? made(of: instruments, rule) }
    switch settings.totalRounding {
    case .contributions:
      let gains = instruments.compactMap { part in
        part.contributionAfter.map { $0 - (part.contributionBefore ?? .zero) }
      }
      return clamped(before + gains.reduce(.zero, +))
    case .once:
      if card.announced(of: 0) == nil, let recomputed = made(of: instruments, rule) { return recomputed }
      let gains = zip(instruments, rule.weights).compactMap { part, weight in
        part.after.flatMap { after in part.before.map { weight.applied(to: after - $0) } }
      }
      return clamped(before + gains.reduce(.zero, +).cut(to: settings.decimals))
    }
  }

  /// Adds the contributions of a unit without a total; nil if one is missing.
  private static func sum(of instruments: [Instrument], _ settings: Settings) -> Quantity? {
    guard settings.totalRounding == .contributions else { return nil }
    let contributions = instruments.compactMap(\.contributionAfter)
    return contributions.count == instruments.count ? contributions.reduce(.zero, +) : nil
  }

  private static func made(of instruments: [Instrument], _ rule: TotalRule) -> Quantity? {
    let scores = instruments.compactMap(\.after)
    return scores.count == instruments.count ? rule.total(of: scores) : nil
  }

  fileprivate static func clamped(_ quantity: Quantity) -> Quantity { max(.zero, min(.hundred, quantity)) }
}

extension WhatIf.Instrument {
  fileprivate init(_ index: Int, _ card: Scorecard, _ scores: [Int: Quantity]) throws(WhatIf.Obstacle) {
    let (tree, figure) = (card.methodology.tree, card.figure(of: index))
    self.index = index
    before = figure.published
    contributionBefore = figure.contribution
    let below = scores.keys.sorted().filter { $0 != index && tree.instrument(above: $0) == index }
    if let score = scores[index] {
      // A supposed score replaces the rounded score. Keep the rest of a computed one, as for a measure below.
      let rest = figure.published.map { $0 - $0.rounded(to: card.decimals) } ?? .zero
      (after, isCut) = (WhatIf.clamped(score + rest), false)
    } else if below.isEmpty {
      (after, contributionAfter, isCut) = (before, contributionBefore, false)
      return
    } else {
      guard let before else { throw .noScore(tree[index].code) }
      var reached = before
      for measure in below {
        guard let own = card.roundedScore(at: measure), let score = scores[measure] else {
          throw .noScore(tree[measure].code)
        }
        reached = reached + tree.shares(of: measure, in: index).applied(to: score - own)
      }
      after = WhatIf.clamped(reached)
      isCut = after != reached
    }
    contributionAfter = after.map { tree[index].weight.applied(to: $0).rounded(to: card.decimals) }
  }
}

extension WhatIf {
  /// The new published instruments.
  package var scores: [Quantity?] { instruments.map { $0.after?.rounded(to: card.decimals) } }

  /// Returns the new level in a scheme; nil without a total.
  package func level(in scheme: LevelScheme) -> LevelReading? {
    total.map { scheme.reading(total: $0, instruments: scores) }
  }

  /// Returns the new rank among the other ranked units; nil without a total.
  package func rank(among ranked: some Sequence<Standing>) -> Int? {
    total.map { total in
      ranked.reduce(1) { rank, other in
        let isAbove = other.unit.code != card.unit.code && (other.scorecard.total ?? .zero) > total
        return rank + (isAbove ? 1 : 0)
      }
    }
  }
}

extension Quantity {
  /// Cuts the number off towards 0 after the given number of decimals.
  fileprivate func cut(to decimals: Int) -> Self {
    self < .zero ? .zero - (.zero - self).truncated(to: decimals) : truncated(to: decimals)
  }
}
