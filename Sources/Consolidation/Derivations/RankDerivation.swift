import Assessment
import Intake
import Judging
import Office
import Publication
import Tabular

/// The derivation of a unit's rank: its neighbours, ties and peers, and the missing or provisional units.
struct RankDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language

  /// The number of neighbours that are shown above and below the unit.
  private static let neighbours = 2

  var text: String {
    page(of: [heading(localized("อันดับ", "rank"))] + rankLines + certainty + absent)
  }

  /// The rank with its ties, peers and neighbours, and the sources of the total.
  var rankLines: [String] {
    let total = "  " + localized("คะแนนรวม ", "the total ") + sources(of: 0, on: card)
    return overallLines + around + (card.total == nil ? [] : [total])
  }

  private var overallLines: [String] {
    guard let rank = standing.rank, let total = card.total else {
      return [localized("  ยังไม่จัดอันดับ: ", "  not ranked: ") + standing.status.text[language]]
    }
    let ranked = results.ranking.ranked.count
    let expected = results.registry.units.count
    let group = results.ranking.ranked.count { $0.unit.groupThai == card.unit.groupThai }
    var lines = [
      localized(
        "  อันดับ \(rank.overall) จาก \(ranked) หน่วยงานที่จัดอันดับได้ (ทั้งหมด \(expected)) ด้วยคะแนน \(formatted(total)) (\(standing.status.text[language]))",
        "  rank \(rank.overall) of \(ranked) ranked units (\(expected) expected), with \(formatted(total)) (\(standing.status.text[language]))"
      ),
      localized(
        "  ในรูปแบบการประเมินเดียวกัน: อันดับ \(rank.amongPeers) จาก \(rank.peers)",
        "  among peers of the same edition: \(rank.amongPeers) of \(rank.peers)"),
      localized(
        "  ใน\(card.unit.groupThai): อันดับ \(rank.inGroup) จาก \(group)",
        "  in \(card.unit.groupEnglish): \(rank.inGroup) of \(group)"),
    ]
    let tied = results.ranking.ranked.filter { $0.rank?.overall == rank.overall && $0.unit.code != card.unit.code }
    lines.append(
      tied.isEmpty
        ? localized("  ไม่มีหน่วยงานที่คะแนนเท่ากัน", "  no unit has the same total")
        : localized("  คะแนนเท่ากับ ", "  tied with ") + names(of: tied))
    return lines
  }

  /// The ranks that other respondents could have given, with the peers whose totals clearly differ from the unit's.
  private var certainty: [String] {
    guard let set = results.insight.certainty[card.unit.code]?.own else { return [] }
    let sets = RankSetDerivation(results: results, standing: standing, language: language, scope: .own)
    return [
      localized(
        "  หากผู้ตอบเป็นคนกลุ่มอื่น อันดับอาจเป็น \(set.best) ถึง \(set.worst) ในรูปแบบการประเมินเดียวกัน ช่วงนี้ไม่เปลี่ยนผลการประเมินที่ประกาศ",
        "  if other people had answered, the rank among peers could be \(set.best) to \(set.worst); "
          + "this range does not change the announced result")
    ] + sets.summary
      + ["    " + command("certainty \(card.unit.code) best_rank")]
  }

  private var around: [String] {
    let ranked = results.ranking.ranked
    guard let own = ranked.firstIndex(where: { $0.unit.code == card.unit.code }) else { return [] }
    let window = max(0, own - Self.neighbours)...min(ranked.count - 1, own + Self.neighbours)
    return [localized("  หน่วยงานข้างเคียง:", "  neighbours:")]
      + ranked[window].compactMap { neighbour in
        guard let rank = neighbour.rank, let total = neighbour.scorecard.total, let own = card.total else {
          return nil
        }
        let marker = neighbour.unit.code == card.unit.code ? "→" : " "
        let gap = neighbour.unit.code == card.unit.code ? "" : "  (\(signed(total - own)))"
        return "  \(marker) \(rank.overall)  \(name(neighbour.unit))  \(formatted(total))\(gap)"
      }
  }

  /// The units whose results are not final: ranks may still change.
  private var absent: [String] {
    let open = Status.allCases.filter { $0 != .final }
      .compactMap { status -> String? in
        let units = results.ranking.standings.filter { $0.status == status }
        guard !units.isEmpty else { return nil }
        return "  \(status.text[language]) (\(units.count)): " + names(of: units)
      }
    guard open.isEmpty else { return open }
    return [
      localized(
        "  ไม่มีหน่วยงานที่ขาดหรือเป็นผลเบื้องต้น ผลของทุกหน่วยงานเป็น\(Status.final.text.thai)",
        "  no unit is missing or provisional: every result is final")
    ]
  }

  private func signed(_ gap: Quantity) -> String { (gap > .zero ? "+" : "") + formatted(gap) }
}
