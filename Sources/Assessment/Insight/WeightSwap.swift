/// The least change of weights that gives a unit the same total as the unit above it.
///
/// Let d be the instruments of the unit above less the unit's own, and lead = Σ w d in percentage points. t is 0 if the
/// lead is not above 0 or the published totals are equal. Otherwise t = lead / (sum of the ⌊k/2⌋ largest d − sum of the
/// ⌊k/2⌋ smallest d). The new weights are t less for each of the largest and t more for each of the smallest; among
/// equal d the first in the tree counts. With these weights the unrounded totals are equal as fractions.
package struct WeightSwap: Hashable, Sendable {
  /// t, in percentage points, at least 0.
  package let points: Ratio
  /// The weight of each instrument at the swap, in percent.
  package let weights: [Ratio]
}

extension WeightedPeers {
  /// Finds the swap of each peer with the one before it in the ranking.
  ///
  /// - Parameter points: Percentage points, at least 0.
  /// - Returns: The swaps in the order of the ranking; nil for the first peer, if t exceeds `points`, if a weight would
  ///   be negative, and if no weights give both the same total.
  package func swaps(within points: Int) -> [WeightSwap?] {
    peers.indices.map { peer in
      peer == 0 ? nil : swap(of: peer, with: peer - 1).flatMap { $0.isWithin(points) ? $0 : nil }
    }
  }

  /// Computes the swap of a peer with one above it, of any size; nil if no weights give both the same total.
  private func swap(of peer: Int, with above: Int) -> WeightSwap? {
    let differences = zip(scores[above], scores[peer]).map { $0 - $1 }
    let lead = zip(weights, differences).reduce(0) { $0 + $1.0 * $1.1 }
    let ends = Ends(of: differences)
    guard lead > 0, peers[above].total != peers[peer].total else { return swap(by: Ratio(0), ends) }
    guard ends.spread > 0 else { return nil }
    return swap(by: Ratio(100 * Int128(lead), over: Int128(whole) * Int128(ends.spread)), ends)
  }

  private func swap(by points: Ratio, _ ends: Ends) -> WeightSwap {
    let moved = weights.indices.map { instrument in
      let nominal = Ratio(100 * Int128(weights[instrument]), over: Int128(whole))
      let sign: Int128 = ends.largest.contains(instrument) ? -1 : ends.smallest.contains(instrument) ? 1 : 0
      return nominal.adding(sign, times: points)
    }
    return WeightSwap(points: points, weights: moved)
  }

  /// The instruments that lose weight and those that gain weight; no instrument is in both lists.
  private struct Ends {
    /// The ⌊k/2⌋ instruments with the largest differences; among equal ones, the first in the tree.
    let largest: [Int]
    /// The ⌊k/2⌋ of the other instruments with the smallest differences; among equal ones, the first in the tree.
    let smallest: [Int]
    /// The sum of the largest differences less that of the smallest.
    let spread: Int

    init(of differences: [Int]) {
      let half = differences.count / 2
      let descending = differences.indices.sorted { (-differences[$0], $0) < (-differences[$1], $1) }
      let others = descending.dropFirst(half).sorted { (differences[$0], $0) < (differences[$1], $1) }
      largest = Array(descending.prefix(half))
      smallest = Array(others.prefix(half))
      spread = largest.reduce(0) { $0 + differences[$1] } - smallest.reduce(0) { $0 + differences[$1] }
    }
  }
}

extension WeightSwap {
  fileprivate func isWithin(_ range: Int) -> Bool {
    points <= Ratio(Int128(range)) && weights.allSatisfy { $0.numerator >= 0 }
  }
}
