/// The peers that have all instruments, as whole numbers to which other weights can be applied.
package struct WeightedPeers: Sendable {
  /// A ranked unit of the edition that has a figure for every instrument.
  package struct Peer: Sendable {
    /// The published total.
    package let total: Quantity
    /// The published instruments in the tree's order.
    package let instruments: [Quantity]

    package init(total: Quantity, instruments: [Quantity]) {
      self.total = total
      self.instruments = instruments
    }
  }

  /// The peers in the order of the ranking.
  package let peers: [Peer]
  /// The rank of each peer among these peers by the published totals.
  package let ranks: [Int]
  /// The instruments of each peer in units of the last decimal.
  let scores: [[Int]]
  /// The weights of the instruments as whole numbers of a common denominator.
  let weights: [Int]
  /// The common denominator, which is the sum of the weights.
  let whole: Int

  /// Converts the peers to whole numbers.
  ///
  /// - Parameters:
  ///   - peers: The peers in the order of the ranking, each with as many instruments as there are weights.
  ///   - weights: The share of each instrument in the total; the shares add up to 1.
  ///   - decimals: Decimals of published scores, 0...6.
  package init(peers: [Peer], weights: [Weight], decimals: Int) {
    self.peers = peers
    ranks = peers.map(\.total).competitionRanks
    scores = peers.map { $0.instruments.map { Int($0.coefficient(decimals: decimals)) } }
    let common = weights.reduce(1) { Int128.leastMultiple(of: $0, $1.denominator) }
    self.weights = weights.map { Int($0.numerator * (common / $0.denominator)) }
    whole = Int(common)
  }

  /// Computes the unrounded total of each peer for whole-number weights.
  ///
  /// It is below 2⁶³ for scores of 6 decimals and weights of 9 decimals.
  func totals(weights: [Int]) -> [Int] {
    scores.map { scores in weights.indices.reduce(0) { $0 + weights[$1] * scores[$1] } }
  }
}

extension WeightedPeers {
  /// Computes the rank of each peer if an instrument is left out and the others keep their proportions.
  ///
  /// - Parameter instrument: Index of the instrument.
  /// - Returns: The ranks; nil if no other instrument has a weight.
  package func ranks(without instrument: Int) -> [Int]? {
    var others = weights
    others[instrument] = 0
    return others.contains { $0 > 0 } ? totals(weights: others).competitionRanks : nil
  }

  /// Counts the peers whose rank would be different if their totals followed this rule.
  ///
  /// The totals are computed from the published instruments. So an official total that its instruments do not give can
  /// change a rank too.
  package func countMoved(by rule: TotalRule) -> Int {
    let ranks = peers.map { rule.total(of: $0.instruments) }.competitionRanks
    return zip(ranks, self.ranks).count { $0 != $1 }
  }
}
