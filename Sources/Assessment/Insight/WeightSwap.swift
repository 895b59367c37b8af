/// The least change of weights that makes a unit level with the one above it.
///
/// With d the instruments of the unit above less its own and lead = Σ w d in percentage points, t is 0 where the lead is
/// not above 0 or the published totals are equal; else t = lead / (sum of the ⌊k/2⌋ largest d − sum of the ⌊k/2⌋
/// smallest). The weights there: t off each of the largest, t onto each of the smallest, of equal ones the first in the
/// tree. At these weights the unrounded totals are equal as fractions.
package struct WeightSwap: Hashable, Sendable {
  /// t, in percentage points, from 0.
  package let points: Ratio
  /// The weight of each instrument at the swap, in percent.
  package let weights: [Ratio]
}

extension WeightedPeers {
  /// Finds the swap of each peer with the one before it in the ranking.
  ///
  /// - Parameter points: Percentage points, from 0.
  /// - Returns: The swaps in the order of the ranking; nil for the first peer, where t exceeds `points`, where a weight
  ///   would be negative, and where no weights make the two level.
  package func swaps(within points: Int) -> [WeightSwap?] {
    peers.indices.map { peer in
      peer == 0 ? nil : swap(of: peer, with: peer - 1).flatMap { $0.isWithin(points) ? $0 : nil }
    }
  }

  /// The swap of a peer with one above it, however large; nil where no weights make the two level.
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

  /// The instruments that give weight and those that take it, none of them in both.
  private struct Ends {
    /// The ⌊k/2⌋ instruments with the largest differences, of equal ones the first in the tree.
    let largest: [Int]
    /// The ⌊k/2⌋ of the other instruments with the smallest differences, likewise.
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
