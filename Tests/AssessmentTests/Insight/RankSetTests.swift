import Testing

@testable import Assessment

/// Rank sets of random peers.
@Suite struct RankSetTests {
  private static func peers(by random: inout SplitMix64) -> [RankSets.Peer] {
    (0..<random.number(2...60)).map { _ in
      let error = Double(random.number(1...100)) / 100
      let score = Quantity(random.number(9000...10_000)).scaled(by: 1, over: 100)
      return RankSets.Peer(score: score, variance: random.isLucky(percent: 10) ? nil : error * error)
    }
  }

  private static func sets(_ peers: [RankSets.Peer], confidence: Int = 95) -> RankSets {
    let known = peers.count { $0.variance != nil }
    return RankSets(
      peers: peers, decimals: 2, critical: CriticalValues(units: known, confidence: Quantity(confidence)))
  }

  @Test(arguments: 1...30) func `a rank set holds the rank, and the set for all holds the set for one`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let peers = Self.peers(by: &random)
    let sets = Self.sets(peers)
    for (index, rank) in peers.map(\.score).competitionRanks.enumerated() {
      guard let own = sets.own[index], let all = sets.all[index] else { continue }
      #expect(own.best <= rank && rank <= own.worst)
      #expect(all.best <= own.best && own.worst <= all.worst)
      #expect(all.best >= 1 && all.worst <= peers.count)
    }
  }

  @Test(arguments: 1...30) func `a rank set counts the peers told apart`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let peers = Self.peers(by: &random)
    let sets = Self.sets(peers)
    for scope in RankSets.Scope.allCases {
      for index in peers.indices {
        let (above, below) = sets.toldApart(from: index, for: scope)
        let expected = RankSet(best: 1 + above.count, worst: peers.count - below.count)
        guard let set = scope == .own ? sets.own[index] : sets.all[index] else {
          #expect(above.isEmpty && below.isEmpty)
          continue
        }
        #expect(set == expected)
      }
    }
  }

  @Test(arguments: 1...30) func `a higher confidence makes no set narrower`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let peers = Self.peers(by: &random)
    let (less, more) = (Self.sets(peers, confidence: 90), Self.sets(peers, confidence: 99))
    for (narrow, wide) in zip(less.own + less.all, more.own + more.all) {
      guard let narrow, let wide else { continue }
      #expect(wide.best <= narrow.best && narrow.worst <= wide.worst)
    }
  }

  @Test(arguments: 1...30) func `equal scores with equal errors have equal sets`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let peers = Self.peers(by: &random)
    let sets = Self.sets(peers + peers)
    for index in peers.indices {
      #expect(sets.own[index] == sets.own[index + peers.count])
      #expect(sets.all[index] == sets.all[index + peers.count])
    }
  }

  @Test(arguments: 1...30) func `a peer with an unknown error narrows no set and has no set`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let peers = Self.peers(by: &random)
    let unknown = RankSets.Peer(score: Quantity(random.number(90...100)), variance: nil)
    let (few, more) = (Self.sets(peers), Self.sets(peers + [unknown]))
    #expect(more.own.last == .some(nil) && more.all.last == .some(nil))
    for (before, after) in zip(few.own + few.all, more.own.dropLast() + more.all.dropLast()) {
      guard let before, let after else { continue }
      #expect(after.best == before.best && after.worst == before.worst + 1)
    }
  }

  @Test(arguments: 1...10) func `the order of the peers changes no set`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let peers = Self.peers(by: &random)
    let (sets, reversed) = (Self.sets(peers), Self.sets(peers.reversed()))
    #expect(sets.own == reversed.own.reversed() && sets.all == reversed.all.reversed())
  }

  @Test func `a single peer with a known error has no rank set`() {
    let peers = [RankSets.Peer(score: Quantity(99), variance: 0.1), .init(score: Quantity(90), variance: nil)]
    let sets = Self.sets(peers)
    #expect(sets.own.allSatisfy { $0 == nil } && sets.all.allSatisfy { $0 == nil })
    #expect(!sets.isToldApart(0, from: 1, for: .own))
  }

  @Test func `without any error every difference counts, and equal totals stay together`() {
    let peers = ["95.00", "95.00", "94.99"].map { text in
      RankSets.Peer(score: (try? Quantity.read(text)) ?? .zero, variance: 0)
    }
    let expected = [RankSet(best: 1, worst: 2), RankSet(best: 1, worst: 2), RankSet(best: 3, worst: 3)]
    #expect(Self.sets(peers).own == expected && Self.sets(peers).all == expected)
  }

  @Test(arguments: [
    (RankSet(best: 1, worst: 10), Certainty.certain), (RankSet(best: 10, worst: 11), .possible),
    (RankSet(best: 11, worst: 12), .no),
  ])
  func `a worst rank puts a unit among the best, a best rank possibly`(set: RankSet, certainty: Certainty) {
    #expect(set.isAmongBest(10) == certainty)
  }
}
