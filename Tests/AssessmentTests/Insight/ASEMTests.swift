import Testing

@testable import Assessment

/// The ranks of 51 countries when a pillar of the ASEM Sustainable Connectivity Index is left out.
@Suite struct ASEMTests {
  /// Whole-number weights of the pillars: each parent has half of the index, which its remaining pillars share equally.
  private static func weights(_ parents: [String], without pillar: Int?) -> [Int] {
    parents.indices.map { index in
      let left = parents.indices.filter { $0 != pillar && parents[$0] == parents[index] }.count
      return index == pillar ? 0 : 60 / left
    }
  }

  @Test func `the mean rank shifts equal the published ones`() throws {
    let (countries, pillars) = (try ReferenceTable("asem_pillars").rows, try ReferenceTable("asem_without").rows)
    let parents = try pillars.map { try $0.text("parent") }
    #expect(countries.count == 51 && pillars.count == 8)
    let peers = try countries.map { row in
      WeightedPeers.Peer(total: .zero, instruments: try pillars.map { try row.quantity($0.text("pillar")) })
    }
    let weighted = WeightedPeers(peers: peers, weights: parents.map { _ in .equal(among: 8) }, decimals: 6)
    let nominal = weighted.totals(weights: Self.weights(parents, without: nil)).competitionRanks
    for (pillar, row) in pillars.enumerated() {
      let ranks = weighted.totals(weights: Self.weights(parents, without: pillar)).competitionRanks
      let shift = zip(nominal, ranks).reduce(0) { $0 + abs($1.0 - $1.1) }
      let mean = Ratio(Int128(shift), over: 51).rounded(to: 6)
      #expect(try mean == row.quantity("mean_rank_shift"), "\(row)")
    }
  }
}
