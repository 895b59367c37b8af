package import Assessment

/// The rank sets of the ranked units of one edition.
package struct PeerRanks: Sendable {
  /// The ranked units, in the order of the ranking.
  package let peers: [Standing]
  /// The multiples of the standard error for intervals and rank sets, by the number of peers with a known variance.
  package let critical: CriticalValues
  package let sets: RankSets

  /// Computes the rank sets of an edition.
  ///
  /// - Parameters:
  ///   - peers: The ranked units of one edition, in the order of the ranking; at least one.
  ///   - variances: The variance of each total in squared score points; nil if it is unknown.
  init(_ peers: [Standing], variances: [Double?]) {
    let settings = peers[0].scorecard.methodology.settings
    self.peers = peers
    critical = CriticalValues(units: variances.count { $0 != nil }, confidence: settings.confidence)
    sets = RankSets(
      peers: zip(peers, variances).map { peer, variance in
        RankSets.Peer(score: peer.scorecard.total ?? .zero, variance: variance)
      }, decimals: settings.decimals, critical: critical)
  }
}
