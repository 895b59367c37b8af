/// The ranks of peers under all weightings near the nominal one.
extension WeightedPeers {
  /// The greatest number of weightings that are computed.
  ///
  /// Three instruments have 5,151 weightings in all; four instruments have 6,181 within 10 points.
  package static let mostWeightings = 20_000

  /// Computes the best and the worst rank of each peer over all weightings near the nominal one.
  ///
  /// These are all weightings in whole percentage points in which no weight is negative, the sum is 100, and each
  /// weight is within `points` of its nominal one. For the nominal weighting the published ranking counts.
  ///
  /// The set is finite, so the result is exact (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 7;
  /// Foster, McGillivray and Seth, Econometric Reviews 2013). Three instruments and 10 points have 331 weightings.
  ///
  /// - Parameter points: Percentage points, at least 0.
  /// - Returns: The rank range of each peer; nil for five instruments and more, and for more weightings than
  ///   `mostWeightings`.
  package func rankRanges(within points: Int) -> [RankSet]? {
    guard weights.count <= 4 else { return nil }
    let weightings = weightings(within: points)
    guard weightings.count <= Self.mostWeightings else { return nil }
    var (best, worst) = (ranks, ranks)
    for weighting in weightings where !isNominal(weighting) {
      for (peer, rank) in totals(weights: weighting).competitionRanks.enumerated() {
        best[peer] = min(best[peer], rank)
        worst[peer] = max(worst[peer], rank)
      }
    }
    return zip(best, worst).map { RankSet(best: $0, worst: $1) }
  }

  /// Finds the first weighting that gives a peer a rank.
  ///
  /// - Parameters:
  ///   - points: Percentage points, at least 0.
  ///   - peer: Index of the peer.
  ///   - rank: The rank, at least 1.
  /// - Returns: The weights in percent; nil if no weighting except the nominal one gives the rank.
  package func weighting(within points: Int, ranking peer: Int, at rank: Int) -> [Int]? {
    weightings(within: points).first { weighting in
      let totals = totals(weights: weighting)
      return !isNominal(weighting) && 1 + totals.count { $0 > totals[peer] } == rank
    }
  }

  /// Returns all weightings within `points`, in percent; they include the nominal one if it is in whole points.
  package func weightings(within points: Int) -> [[Int]] {
    let ranges = weights.map { weight -> [Int] in
      // Round inwards: a nominal weight may be between whole points, and its range may not contain a whole point.
      let (low, high) = (100 * weight - points * whole, 100 * weight + points * whole)
      let (first, last) = (low <= 0 ? 0 : (low + whole - 1) / whole, min(100, high / whole))
      return first <= last ? Array(first...last) : []
    }
    return ranges.reduce([[]]) { begun, range in
      begun.flatMap { weights in
        let rest = 100 - weights.reduce(0, +)
        let isLast = weights.count == ranges.count - 1
        return range.filter { isLast ? $0 == rest : $0 <= rest }.map { weights + [$0] }
      }
    }
  }

  private func isNominal(_ weighting: [Int]) -> Bool { zip(weighting, weights).allSatisfy { $0 * whole == 100 * $1 } }
}
