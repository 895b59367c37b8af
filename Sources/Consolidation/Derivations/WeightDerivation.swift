import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the table `weights`: the rank of a unit under other weights of the instruments.
struct WeightDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let weights: UnitWeights

  private var tree: MeasureTree { methodology.tree }

  /// The ranked units of the edition that have all instruments, in the ranking's order.
  private var peers: [Standing] {
    results.ranking.ranked.filter {
      $0.unit.edition == card.unit.edition && $0.scorecard.hasAllInstruments
    }
  }

  func lines(of column: String) -> [String] {
    guard !column.hasPrefix("unit_") else { return unitPage.registration }
    guard weights.rank != nil else {
      return notes(weights.notes) + unitPage.figure(results.total.text) + unitPage.registration
    }
    let swap = WeightSwapDerivation(results: results, standing: standing, language: language, weights: weights)
    switch column {
    case "best_rank", "worst_rank", "note": return notes(weights.notes) + range(column) + nominal
    case "above" where weights.above == nil: return [first] + nominal
    case _ where column == "above" || column.hasPrefix("swap_"):
      return weights.above == nil ? [first] + nominal : swap.lines
    case _ where column.hasPrefix("without_"): return without(String(column.dropFirst("without_".count))) + nominal
    case _: return peerRank + nominal
    }
  }

  private var first: String { localized("  เป็นหน่วยงานแรกในรูปแบบการประเมินเดียวกัน", "  it is the first among its peers") }

  /// The unit's instruments with their weights.
  private var nominal: [String] {
    zip(tree.instruments, card.instruments).map { index, score in
      "  \(tree[index].code) \(score.map { formatted($0) } ?? "—"), " + localized("น้ำหนัก ", "weight ")
        + "\(tree[index].weight.text)  \(source(of: index, in: methodology))  \(sources(of: index, on: card))"
    }
  }

  private var peerRank: [String] {
    guard let rank = weights.rank, let total = card.total else { return [] }
    let above = peers.filter { ($0.scorecard.total ?? .zero) > total }
    return [
      localized(
        "  อันดับ \(rank) ใน \(peers.count) หน่วยงานที่มีคะแนนครบทุกเครื่องมือ",
        "  rank \(rank) among the \(peers.count) peers with all instruments"),
      localized("  คะแนนรวมสูงกว่า: ", "  units above: ") + counted(above),
    ]
  }

  /// The number of weightings that were tried, and one that gives the rank.
  private func range(_ column: String) -> [String] {
    guard let range = weights.range, let peer = peers.firstIndex(where: { $0.unit.code == card.unit.code }) else {
      return []
    }
    let (weighted, points) = (WeightedPeers(of: peers), methodology.settings.weightRange)
    let count = weighted.weightings(within: points).count
    let ranks =
      column == "best_rank" ? [range.best] : column == "worst_rank" ? [range.worst] : [range.best, range.worst]
    return [
      localized(
        "  ลองน้ำหนัก \(count) ชุด แต่ละน้ำหนักเป็นร้อยละจำนวนเต็ม ต่างจากที่กำหนดไม่เกิน \(points) จุด และรวมเป็น 100",
        "  sets of weights tried: \(count); each weight is a whole percentage within \(points) points of its own; the sum is 100"
      )
        + "  " + source(ofSetting: "weight_range", in: methodology)
    ]
      + ranks.flatMap { rank in
        example(of: rank, weighted.weighting(within: points, ranking: peer, at: rank), at: peer)
      }
  }

  /// A weighting that gives the rank, with the unit's total and the units above.
  private func example(of rank: Int, _ weighting: [Int]?, at peer: Int) -> [String] {
    let heading = localized("  อันดับ \(rank) เช่น ", "  rank \(rank), for example at ")
    guard let weighting else {
      return [localized("  อันดับ \(rank) ด้วยน้ำหนักที่กำหนดไว้", "  rank \(rank) at the weights of the method")]
    }
    let totals = peers.map { total(of: $0, percent: weighting) }
    let above = zip(peers, totals).filter { $1 > totals[peer] }.map(\.0)
    let weights = zip(tree.instruments, weighting).map { "\(tree[$0].code) \($1)" }.joined(separator: ", ")
    let terms = zip(weighting, card.instruments).map { "\($0) × \($1.map { formatted($0) } ?? "—")" }
    return [
      heading + weights,
      "    (\(terms.joined(separator: " + "))) / 100 = \(exact(totals[peer]))",
      localized("    สูงกว่า: ", "    above it: ") + counted(above),
    ]
  }

  private func total(of peer: Standing, percent: [Int]) -> Quantity {
    zip(peer.scorecard.instruments, percent).reduce(.zero) { $0 + ($1.0 ?? .zero) * $1.1 } / 100
  }

  /// The rank without one instrument, with the weights of the others in their proportions.
  private func without(_ code: String) -> [String] {
    let others = tree.instruments.indices.filter { tree[tree.instruments[$0]].code.text != code }
    let weights = others.map { tree[tree.instruments[$0]].weight }
    let totals = peers.map { peer in
      zip(others, weights).reduce(.zero) { $0 + $1.1.applied(to: peer.scorecard.instruments[$1.0] ?? .zero) }
    }
    guard let peer = peers.firstIndex(where: { $0.unit.code == card.unit.code }) else { return [] }
    let above = zip(peers, totals).filter { $1 > totals[peer] }.map(\.0)
    let terms = zip(others, weights).map { "\($1.text) × \(card.instruments[$0].map { formatted($0) } ?? "—")" }
    return [
      localized("  ไม่นับ \(code): ", "  without \(code): ")
        + "\(terms.joined(separator: " + ")) = \(exact(totals[peer]))",
      localized("  สูงกว่า: ", "  above it: ") + counted(above),
      "  1 + \(above.count) = \(1 + above.count)",
    ]
  }
}
