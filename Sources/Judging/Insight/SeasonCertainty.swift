package import Assessment

/// The certainty of a season's totals and ranks.
package struct SeasonCertainty: Sendable {
  /// The units in the order of the ranking.
  package let units: [UnitCertainty]
  private let editions: [Edition: PeerRanks]
  private let indices: [Code<Unit>: Int]

  init(of ranking: Ranking) {
    let errors = Dictionary(
      ranking.ranked.map { ($0.unit.code, UnitErrors(of: $0.scorecard)) }, uniquingKeysWith: { first, _ in first })
    let editions = Dictionary(grouping: ranking.ranked, by: \.unit.edition).mapValues { peers in
      PeerRanks(peers, variances: peers.map { errors[$0.unit.code]?.total })
    }
    var next: [Edition: Int] = [:]
    units = ranking.standings.map { standing in
      guard standing.rank != nil, let errors = errors[standing.unit.code], let ranks = editions[standing.unit.edition]
      else { return UnitCertainty(unranked: standing) }
      let peer = next[standing.unit.edition, default: 0]
      next[standing.unit.edition] = peer + 1
      return UnitCertainty(standing, errors, in: ranks, at: peer)
    }
    self.editions = editions
    indices = Dictionary(units.enumerated().map { ($1.standing.unit.code, $0) }) { first, _ in first }
  }

  package subscript(unit: Code<Unit>) -> UnitCertainty? { indices[unit].map { units[$0] } }

  /// The critical values of an edition with ranked units.
  package func critical(for edition: Edition) -> CriticalValues? { editions[edition]?.critical }

  /// The peers that are told apart from a unit, those above it and those below it, each in the order of the ranking.
  package func toldApart(
    from unit: Code<Unit>, for scope: RankSets.Scope
  ) -> (above: [Standing], below: [Standing]) {
    guard let edition = self[unit]?.standing.unit.edition, let ranks = editions[edition],
      let peer = ranks.peers.firstIndex(where: { $0.unit.code == unit })
    else { return ([], []) }
    let (above, below) = ranks.sets.toldApart(from: peer, for: scope)
    return (above.map { ranks.peers[$0] }, below.map { ranks.peers[$0] })
  }
}
