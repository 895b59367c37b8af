/// The ranks that each of the peers can have, given the errors of all totals.
///
/// Peers j and k are *told apart* if (x_j − x_k)² > c² (V_j + V_k). A peer's best rank is 1 plus the number of peers
/// told apart above it. Its worst rank is the number of peers less those told apart below it (Mogstad, Romano, Shaikh
/// and Wilhelm, Review of Economic Studies 2024). A peer with an unknown error is not told apart from any other and has
/// no rank set.
package struct RankSets: Sendable {
  /// A ranked unit of the edition.
  package struct Peer: Sendable {
    /// The published total.
    package let score: Quantity
    /// The variance of the total in squared score points; nil if it is unknown.
    package let variance: Double?

    package init(score: Quantity, variance: Double?) {
      self.score = score
      self.variance = variance
    }
  }

  /// The statement that a rank set supports.
  package enum Scope: Sendable, CaseIterable {
    /// The rank set of one unit contains its true rank with the confidence of the edition.
    case own
    /// All rank sets of the table contain the true ranks at once with that confidence.
    case all
  }

  /// The rank set of each peer, valid for this unit alone; nil if it is unknown.
  package let own: [RankSet?]
  /// The rank set of each peer, valid for the whole table at once; nil if it is unknown.
  package let all: [RankSet?]

  private let comparison: PeerComparison

  /// Computes the rank sets.
  ///
  /// - Parameters:
  ///   - peers: The peers in any order; the results are in the same order.
  ///   - decimals: Decimals of published scores, 0...7.
  ///   - critical: The critical values for the number of peers with a known error.
  package init(peers: [Peer], decimals: Int, critical: CriticalValues) {
    comparison = PeerComparison(peers, decimals: decimals, critical: critical)
    (own, all) = comparison.rankSets
  }

  /// Whether the totals of two peers, given by their indices, differ by more than their errors explain.
  package func isToldApart(_ peer: Int, from other: Int, for scope: Scope) -> Bool {
    comparison.isToldApart(peer, from: other, for: scope)
  }

  /// Returns the indices of the peers that a peer is told apart from, above it and below it, each in their order.
  package func toldApart(from peer: Int, for scope: Scope) -> (above: [Int], below: [Int]) {
    comparison.toldApart(from: peer, for: scope)
  }
}
