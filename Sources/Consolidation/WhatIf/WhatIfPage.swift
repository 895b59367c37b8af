import Assessment
package import Findings
package import Judging
import Office
import Publication
package import Tabular

/// The total, level and rank that would follow from other scores of a unit, as text; nothing is published.
package struct WhatIfPage: Derivation {
  let results: Results
  let language: Language
  private let standing: Standing
  private let scores: [Int: Quantity]
  private let whatIf: WhatIf

  /// - Parameters:
  ///   - results: The published results, with which the scores are compared.
  ///   - unit: The unit, in any form in which people name it.
  ///   - suppositions: Measures with their scores, such as "OIT=90".
  ///   - language: The language of the page.
  /// - Throws: `usage` when a unit, measure or score is not known, or when a total cannot be computed from the scores.
  package init(
    of results: Results, unit: String, _ suppositions: [String], in language: Language
  ) throws(RunError) {
    let unit = try results.registry.named(unit)
    guard let standing = results.ranking[unit.code] else { throw .usage(Self.notExpected(unit)) }
    let scores = try Suppositions(suppositions, of: standing.scorecard, in: results).scores
    do throws(WhatIf.Obstacle) {
      whatIf = try WhatIf(standing.scorecard, scores: scores)
    } catch {
      throw .usage(Self.text(of: error))
    }
    (self.results, self.language, self.standing, self.scores) = (results, language, standing, scores)
  }

  private static func notExpected(_ unit: Unit) -> Bilingual {
    Bilingual("\(unit.nameThai) ไม่มีการประเมินในปีนี้", "\(unit.nameEnglish) is not assessed this year")
  }

  private static func text(of obstacle: WhatIf.Obstacle) -> Bilingual {
    switch obstacle {
    case .noScore(let code):
      Bilingual(
        "ยังไม่มีคะแนน \(code) จึงไม่ทราบว่าจะเพิ่มเท่าใด โปรดระบุคะแนนของเครื่องมือแทน",
        "\(code) has no score yet, so its gain is not known: give the score of its instrument instead")
    case .overlap(let whole, let part):
      Bilingual(
        "\(part) เป็นส่วนหนึ่งของ \(whole) โปรดระบุเพียงรายการเดียว", "\(part) is a part of \(whole): give one of the two")
    }
  }
}

extension WhatIfPage {
  private var card: Scorecard { standing.scorecard }
  private var tree: MeasureTree { card.methodology.tree }

  package var text: String {
    page(of: [heading] + supposed + contributions + [total] + levels + [target] + ranks)
  }

  private var heading: String {
    let year = localized("ปีงบประมาณ \(results.fiscalYear)", "fiscal year \(results.fiscalYear)")
    return "\(name(card.unit)), \(year)"
      + localized(" — สมมติเท่านั้น ผลที่เผยแพร่ไม่เปลี่ยน", " — a supposition; the published results do not change")
  }

  private func formatted(_ quantity: Quantity?) -> String {
    quantity.map { "\(Numeral($0, decimals: card.decimals))" } ?? "—"
  }

  /// A change, such as "12.00 → 13.00", or one figure when nothing changes.
  private func step(_ before: String, _ after: String) -> String { before == after ? after : "\(before) → \(after)" }

  private var supposed: [String] {
    scores.keys.sorted().map { index in
      "  \(tree[index].code) \(step(formatted(card.published(at: index)), formatted(scores[index])))  \(tree[index].name(in: language))"
    }
  }

  /// The contributions of the instruments, unless the total itself is supposed.
  private var contributions: [String] {
    guard scores[0] == nil else { return [] }
    return whatIf.instruments.map { part in
      let (code, weight) = (tree[part.index].code, tree[part.index].weight.text)
      let cut = part.isCut ? localized("  (ไม่เกิน 0 ถึง 100)", "  (kept within 0 to 100)") : ""
      return "    \(code) \(step(formatted(part.before), formatted(part.after))) × \(weight) = "
        + step(formatted(part.contributionBefore), formatted(part.contributionAfter)) + cut
    }
  }

  private var total: String {
    let change = whatIf.total.flatMap { after in card.total.map { after - $0 } }
    let signed = change.map { "  (\($0 > .zero ? "+" : "")\(formatted($0)))" } ?? ""
    let missing = whatIf.total == nil ? localized(" (ยังขาดคะแนนเครื่องมือ)", " (an instrument still has no score)") : ""
    return "  " + localized("คะแนนรวม ", "total ") + step(formatted(card.total), formatted(whatIf.total)) + signed
      + missing
  }

  private var levels: [String] {
    card.methodology.schemes.compactMap { scheme in
      guard let after = whatIf.level(in: scheme) else { return nil }
      let before = card.level(in: scheme).map(text) ?? "—"
      return "  " + localized("ระดับ ", "level ") + step(before, text(of: after))
        + localized("  (เกณฑ์ \(scheme.code))", "  (scheme \(scheme.code))")
    }
  }

  private func text(of level: LevelReading) -> String {
    switch level {
    case .level(let name): name
    case .cannotTell: localized("ยังสรุปไม่ได้", "undetermined")
    }
  }

  private var target: String {
    let target = card.methodology.settings.targetScore
    let text = { (total: Quantity?) in
      guard let total else { return "—" }
      return total >= target ? localized("ถึง", "reached") : localized("ไม่ถึง", "not reached")
    }
    return "  " + localized("เป้าหมาย \(formatted(target)): ", "target \(formatted(target)): ")
      + step(text(card.total), text(whatIf.total))
  }

  private var ranks: [String] {
    let ranked = results.ranking.ranked
    let peers = ranked.filter { $0.unit.edition == card.unit.edition }
    let group = ranked.filter { $0.unit.groupThai == card.unit.groupThai }
    return [
      rank(localized("อันดับ", "rank"), before: standing.rank?.overall, among: Array(ranked)),
      rank(
        localized("ในรูปแบบการประเมินเดียวกัน อันดับ", "among peers, rank"), before: standing.rank?.amongPeers, among: peers),
      rank(
        localized("ใน\(card.unit.groupThai) อันดับ", "in \(card.unit.groupEnglish), rank"),
        before: standing.rank?.inGroup,
        among: group),
    ]
    .compactMap(\.self)
  }

  private func rank(_ text: String, before: Int?, among ranked: [Standing]) -> String? {
    guard let after = whatIf.rank(among: ranked) else { return nil }
    let units = ranked.count + (standing.rank == nil ? 1 : 0)
    return "  \(text) " + step(before.map { "\($0)" } ?? "—", "\(after)") + localized(" จาก \(units)", " of \(units)")
  }
}

extension Measure {
  fileprivate func name(in language: Language) -> String { Bilingual(nameThai, nameEnglish)[language] }
}
