import Assessment
import Findings
import Judging
import Tabular

/// A unit's total, level, distance to the target and rank, in sentences.
struct StandingText {
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  var sentences: [String] {
    let status = dossier.standing.status.text.thai
    guard let rank = dossier.standing.rank, let total = dossier.card.total else {
      return ["สถานะ: \(status) จึงยังไม่มีอันดับ"]
    }
    return ["สถานะ: \(status) \(text(of: rank))", score(total), certainty].compactMap(\.self)
  }

  /// The range of the total and of the rank; nil when the error is not known.
  private var certainty: String? {
    dossier.results.insight.certainty[dossier.unit.code]?.sentence(among: Bilingual(same: peers))?.thai
  }

  private func score(_ total: Quantity) -> String {
    let target = dossier.card.methodology.settings.targetScore
    let distance = total >= target ? "ถึงค่าเป้าหมาย" : "ต่ำกว่าค่าเป้าหมาย \(formatted(target - total)) คะแนน"
    return "คะแนนรวม \(formatted(total)) คะแนน ระดับ \(level ?? "–") (ค่าเป้าหมาย \(formatted(target)) คะแนน \(distance))"
  }

  private var level: String? {
    dossier.card.level(in: dossier.card.methodology.schemeInForce).map { reading in
      switch reading {
      case .level(let name): name
      case .cannotTell: "ยังสรุปไม่ได้"
      }
    }
  }

  /// The rank in words; a unit without peers has no rank among peers.
  private func text(of rank: Rank) -> String {
    let all =
      "อันดับที่ \(rank.overall) จาก \(dossier.results.ranking.ranked.count) หน่วยงาน"
      + (rank.tied > 1 ? " (คะแนนเท่ากัน \(rank.tied) หน่วยงาน)" : "")
    guard rank.peers > 1 else { return all }
    return "\(all) และอันดับที่ \(rank.amongPeers) จาก \(rank.peers) \(peers)"
  }

  private var peers: String {
    dossier.unit.nameThai.hasPrefix(Unit.districtOffice) ? Unit.districtOffice : "หน่วยงานที่ใช้รูปแบบการประเมินเดียวกัน"
  }

  private func formatted(_ quantity: Quantity) -> String {
    Numeral(quantity, decimals: dossier.card.decimals).description
  }
}
