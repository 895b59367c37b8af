import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the table `watch`: the rule of a row's screen in words, with the figures that it examined.
struct WatchDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let row: WatchRow

  private var tree: MeasureTree { methodology.tree }

  func lines(of column: String) -> [String] {
    guard !column.hasPrefix("unit_") else { return unitPage.registration }
    return [remark] + screen
  }

  private var remark: String {
    localized(
      "  เป็นเหตุให้ควรพิจารณา ไม่ใช่รายการที่ต้องแก้ไขหรือชี้แจง และไม่ใช่ความผิด", "  a reason to look, neither a finding nor a fault"
    )
  }

  private var screen: [String] {
    switch row.screen {
    case .nearLevel:
      NearLevelDerivation(results: results, standing: standing, language: language, row: row).lines
    case .sameScores: sameScores
    case .sameAnswers: sameAnswers
    case .allAtMaximum: allAtMaximum
    case .farApart:
      FarApartDerivation(results: results, standing: standing, language: language, row: row).lines
    case .fewerItems: fewerItems
    }
  }

  private var others: [Standing] { row.others.compactMap { results.ranking[$0.code] } }

  private var sameScores: [String] {
    [
      localized(
        "  คะแนนแบบสำรวจที่เผยแพร่เท่ากันทุกแบบ และไม่เป็น 100 ทั้งหมด",
        "  the published scores of all surveys are equal, and not all are 100")
    ]
      + row.measures.flatMap { code in
        ([standing] + others).map { "  \(code)" + member($0, code).dropFirst(3) }
      }
  }

  private var sameAnswers: [String] {
    [
      localized(
        "  จำนวนคำตอบของทุกข้อเท่ากันทุกตัวเลือก และไม่ใช่คำตอบดีที่สุดทั้งหมด",
        "  the counts of every answer to every item are equal, and not all answers are the best")
    ] + ([standing] + others).flatMap { answers(of: $0) }
  }

  private var allAtMaximum: [String] {
    [
      localized(
        "  มีแบบตอบตั้งแต่ 30 ชุด และทุกคำตอบเป็นคำตอบที่ดีที่สุด", "  30 responses or more, and every answer is the best of its item")
    ] + answers(of: standing)
  }

  /// The responses of a unit to the survey, with the counts of every item.
  private func answers(of standing: Standing) -> [String] {
    let card = standing.scorecard
    guard let code = row.measures.first, let survey = card.methodology.tree.index(of: code) else { return [] }
    let count = ExtractTable(instrument: code).flatMap { card.submission.responses[$0] } ?? 0
    return ["  \(name(standing.unit)), \(code): " + localized("แบบตอบ \(count) ชุด", "\(count) responses")]
      + card.methodology.tree.items(under: survey).compactMap { item in
        let measure = card.methodology.tree[item]
        return card.submission.answers[measure.code].map { tally in
          let counts = zip(measure.scale?.answers ?? [], tally.counts).map { "\($0.code) × \($1)" }
          return "    \(measure.code): \(counts.joined(separator: ", "))  \(tally.source)"
        }
      }
  }

  private var fewerItems: [String] {
    guard let code = row.measures.first, let index = tree.index(of: code) else { return [] }
    let items = tree.items(under: index)
    let lacking = items.filter { card.figures[$0].computed == nil }.map { tree[$0].code.text }
    return [
      localized(
        "  คะแนนที่เผยแพร่เป็น 100 แต่ได้รับผลรายข้อ \(items.count - lacking.count) จาก \(items.count) ข้อ",
        "  published as 100, with \(items.count - lacking.count) of \(items.count) items received"),
      localized("  ข้อที่ยังไม่ได้รับ: ", "  items not received: ") + lacking.joined(separator: ", "),
    ] + unitPage.figure(code.text)
  }
}

/// The derivation of two surveys that differ unlike those of the unit's peers: the gaps, their median, the distance.
struct FarApartDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let row: WatchRow

  /// The gap of a unit between the two surveys.
  private func gap(_ standing: Standing) -> Quantity? {
    let scores = row.measures.prefix(2).compactMap { standing.scorecard.roundedScore($0) }
    return scores.count == 2 ? scores[0] - scores[1] : nil
  }

  var lines: [String] {
    let peers = results.ranking.ranked.filter { $0.unit.edition == card.unit.edition && gap($0) != nil }
    let gaps = peers.compactMap { gap($0) }
    guard let own = gap(standing), let median = gaps.median,
      let deviation = gaps.map({ max($0 - median, median - $0) }).median
    else { return [] }
    return [rule, arithmetic(own, median, deviation)] + row.measures.flatMap { unitPage.figure($0.text) }
      + [localized("  หน่วยงาน (\(peers.count)):", "  units (\(peers.count)):")]
      + zip(peers, gaps).prefix(Self.named).map { "    \(name($0.unit))  \(formatted($1))" }
  }

  private var rule: String {
    localized(
      "  ผลต่าง = \(row.measures[0]) - \(row.measures[1]); ต่างมากเมื่อ 0.6745 × |ผลต่าง - มัธยฐาน| / MAD > 3.5",
      "  gap = \(row.measures[0]) - \(row.measures[1]); far apart when 0.6745 × |gap - median| / MAD > 3.5")
  }

  private func arithmetic(_ own: Quantity, _ median: Quantity, _ deviation: Quantity) -> String {
    let distance = max(own - median, median - own)
    let quotient = Ratio(distance.units * 6745, over: max(1, deviation.units) * 10_000).rounded(to: 2)
    return "  0.6745 × |\(formatted(own)) - \(exact(median))| / \(exact(deviation)) = \(formatted(quotient, 2)) > 3.5"
  }
}
