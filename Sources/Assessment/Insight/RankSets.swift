/// The ranks that each of the peers can have, given the errors of all totals.
///
/// Peers j and k are *told apart* when (x_j − x_k)² > c² (V_j + V_k). A peer's best rank is 1 and the peers told apart
/// above it, its worst the number of peers less those told apart below it (Mogstad, Romano, Shaikh and Wilhelm, Review of
/// Economic Studies 2024). A peer of unknown error is told apart from no other and has no rank set.
package struct RankSets: Sendable {
  /// A ranked unit of the edition.
  package struct Peer: Sendable {
    /// The published total.
    package let score: Quantity
    /// Squared score points; nil where the error is unknown.
    package let variance: Double?

    package init(score: Quantity, variance: Double?) {
      self.score = score
      self.variance = variance
    }
  }

  /// The statement that a rank set is for.
  package enum Scope: Sendable, CaseIterable {
    /// The rank set of one unit holds its rank with the confidence of the edition.
    case own
    /// All rank sets of the table hold at once with that confidence.
    case all
  }

  /// The rank set of each peer, for this unit alone; nil where it is unknown.
  package let own: [RankSet?]
  /// The rank set of each peer, for the whole table at once; nil where it is unknown.
  package let all: [RankSet?]

  private let comparison: PeerComparison

  /// - Parameters:
  ///   - peers: In any order; results have the same one.
  ///   - decimals: Decimals of published scores, 0...7.
  ///   - critical: The critical values for the number of peers of known error.
  package init(peers: [Peer], decimals: Int, critical: CriticalValues) {
    comparison = PeerComparison(peers, decimals: decimals, critical: critical)
    (own, all) = comparison.rankSets
  }

  /// Whether the totals of two peers, given by their indexes, differ by more than their errors explain.
  package func isToldApart(_ peer: Int, from other: Int, for scope: Scope) -> Bool {
    comparison.isToldApart(peer, from: other, for: scope)
  }

  /// The indexes of the peers that a peer is told apart from, those above it and those below it, each in their order.
  package func toldApart(from peer: Int, for scope: Scope) -> (above: [Int], below: [Int]) {
    comparison.toldApart(from: peer, for: scope)
  }
}
