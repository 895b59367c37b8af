import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The ranks that a unit can have among its peers, with the peers whose totals clearly differ, pair by pair.
struct RankSetDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let scope: RankSets.Scope

  private var season: SeasonCertainty { results.insight.certainty }
  private var certainty: UnitCertainty? { season[standing.unit.code] }
  private var ranks: RankSet? { scope == .own ? certainty?.own : certainty?.all }
  private var peers: [Standing] { results.ranking.ranked.filter { $0.unit.edition == card.unit.edition } }

  /// The critical value, every pair and the two ranks, or else the reason why there are none.
  var lines: [String] {
    guard let ranks, let critical else { return notes(certainty?.notes ?? []) }
    let (above, below) = season.toldApart(from: card.unit.code, for: scope)
    return counts(ranks) + [value(critical)]
      + [localized("  ถือว่าคะแนนต่างกันอย่างชัดเจนเมื่อ |x - y| > c × √(V + V')", "  told apart when |x - y| > c × √(V + V')")]
      + pairs(critical, apart: above.map(\.unit.code) + below.map(\.unit.code)) + unknown
  }

  /// The peers above and below by name, and the two ranks; empty without a rank set.
  var summary: [String] { ranks.map { counts($0) } ?? [] }

  private func counts(_ ranks: RankSet) -> [String] {
    let (above, below) = season.toldApart(from: card.unit.code, for: scope)
    let peers = peers.count
    return [
      localized("  หน่วยงานที่คะแนนสูงกว่าอย่างชัดเจน: ", "  told apart above it: ") + counted(above),
      localized("  หน่วยงานที่คะแนนต่ำกว่าอย่างชัดเจน: ", "  told apart below it: ") + counted(below),
      localized("  อันดับดีที่สุด ", "  best rank ") + "1 + \(above.count) = \(ranks.best); "
        + localized("อันดับต่ำสุด ", "worst rank ") + "\(peers) - \(below.count) = \(ranks.worst)",
    ]
  }

  private var critical: Double? {
    season.critical(for: card.unit.edition).flatMap { scope == .own ? $0.own : $0.all }
  }

  /// The critical value with its formula.
  private func value(_ critical: Double) -> String {
    let known = peers.count { variance(of: $0) != nil }
    let formula =
      scope == .own
      ? "Φ⁻¹((1 + C^(1/\(known - 1))) / 2), Šidák"
      : localized(
        "ควอนไทล์ C ของพิสัยของตัวแปรปกติ \(known) ตัว หารด้วย √2, Tukey–Kramer",
        "the C-quantile of the range of \(known) normal variables / √2, Tukey–Kramer")
    let confidence = formatted(methodology.settings.confidence, 1)
    return "  c = \(formatted(estimate: critical, 3)): \(formula), C = \(confidence) %  "
      + source(ofSetting: "confidence", in: methodology)
  }

  private func variance(of peer: Standing) -> Double? { season[peer.unit.code]?.errors.total }

  /// A line for each peer with a known error: "|97.24 - 85.23| = 12.01 > 2.388 × √(0.0825 + 0.1055) = 1.035".
  private func pairs(_ critical: Double, apart: [Code<Unit>]) -> [String] {
    guard let total = card.total, let own = variance(of: standing) else { return [] }
    let others = peers.filter { $0.unit.code != card.unit.code && variance(of: $0) != nil }
    let lines = others.prefix(Self.named).map { peer -> String in
      let (other, error) = (peer.scorecard.total ?? .zero, variance(of: peer) ?? 0)
      let distance = max(total - other, other - total)
      let sign = apart.contains(peer.unit.code) ? ">" : "≤"
      let bound = critical * (own + error).squareRoot()
      return "    \(name(peer.unit))  |\(formatted(total)) - \(formatted(other))| = \(formatted(distance)) \(sign) "
        + "\(formatted(estimate: critical, 3)) × √(\(formatted(estimate: own, 7)) + \(formatted(estimate: error, 7)))"
        + " = \(formatted(estimate: bound, card.decimals + 3))"
    }
    let more = others.count - Self.named
    return lines + (more > 0 ? [localized("    และอีก \(more) หน่วยงาน", "    and \(more) more")] : [])
  }

  /// The peers with unknown errors, from which no unit clearly differs.
  private var unknown: [String] {
    let unknown = peers.filter { variance(of: $0) == nil }
    guard !unknown.isEmpty else { return [] }
    return [
      localized(
        "  หน่วยงานที่ไม่ทราบความคลาดเคลื่อน จึงไม่ถือว่าต่างจากหน่วยงานใด: ",
        "  error not known, so not told apart from any unit: ")
        + counted(unknown)
    ]
  }
}
