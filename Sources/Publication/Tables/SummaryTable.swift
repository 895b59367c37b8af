import Assessment
import Findings
package import Judging
import Office
package import Tabular

/// One headline figure.
package struct Headline: Sendable {
  package let item: String
  /// The name of the figure on a cover.
  let text: Bilingual
  package let value: Numeral?
  /// The instrument whose answers the figure counts; nil for every other figure.
  var survey: Code<Measure>?
  var target: Numeral?
  var isMet: Bool?
  /// Whether units without a result can still change the verdict.
  var isOpen = false
  var note: String?
}

extension PublishedTable {
  /// The table of the headline figures of the year, with their targets.
  static let summary = TypedTable(
    "summary", for: .everyone, rows: { $0.headlines },
    columns: { results in
      [
        .text("item") { $0.item },
        .number("value", by: results.headlineFormulas) { $0.value },
        .number("target") { $0.target },
        .boolean("met") { $0.isMet },
        .text("note") { headline in
          let notes = [
            headline.value == nil ? "ยังไม่มีคะแนน" : headline.note, results.isFinal ? nil : Status.provisional.heading,
          ]
          let all = notes.compactMap { $0 }.joined(separator: ", ")
          return all.isEmpty ? nil : all
        },
      ]
    })
}

extension Results {
  package var headlines: [Headline] {
    let districts = districts
    let totals = districts.compactMap(\.scorecard.total)
    let atTarget = districts.count { $0.scorecard.meetsTarget == true }
    let targetUnits = districts.first?.scorecard.methodology.settings.targetUnits
    let centre = ranking.standings.first { $0.unit.isCentre }
    let coverage =
      totals.count < districts.count ? "จาก \(totals.count) เขตที่มีคะแนนแล้ว (ทั้งหมด \(districts.count) เขต)" : nil
    let score = { (item: String, text: Bilingual, value: Quantity?) in
      Headline(item: item, text: text, value: Numeral(value, decimals: decimals), note: coverage)
    }
    return [
      Headline(
        item: "units_expected", text: Bilingual("หน่วยงานที่ต้องประเมินทั้งหมด", "Units expected"),
        value: Numeral(registry.units.count)),
      Headline(
        item: "units_ranked", text: Bilingual("หน่วยงานที่จัดอันดับได้", "Units ranked"),
        value: Numeral(ranking.ranked.count), target: Numeral(registry.units.count),
        isMet: ranking.ranked.count == registry.units.count),
      Headline(
        item: "units_final", text: Bilingual("หน่วยงานที่ผลสมบูรณ์แล้ว", "Units with a final result"),
        value: Numeral(ranking.standings.count { $0.status == .final }),
        target: Numeral(registry.units.count), isMet: isFinal),
      score(
        "districts_\(total)_mean", Bilingual("คะแนนรวมเฉลี่ยของสำนักงานเขต", "Mean total of the districts"), totals.mean),
      score(
        "districts_\(total)_median", Bilingual("มัธยฐานของคะแนนรวมของสำนักงานเขต", "Median total of the districts"),
        totals.median),
      score(
        "districts_\(total)_minimum", Bilingual("คะแนนรวมต่ำสุดของสำนักงานเขต", "Lowest total of the districts"),
        totals.min()),
      score(
        "districts_\(total)_maximum", Bilingual("คะแนนรวมสูงสุดของสำนักงานเขต", "Highest total of the districts"),
        totals.max()),
      Headline(
        item: "districts_at_target",
        text: Bilingual("สำนักงานเขตที่คะแนนรวมถึงเป้าหมาย", "Districts whose total reaches the target"),
        value: Numeral(atTarget), target: targetUnits.map { Numeral($0) },
        isMet: targetUnits.map { atTarget >= $0 }, isOpen: totals.count < districts.count, note: coverage),
      Headline(
        item: "centre_\(total)", text: Bilingual("คะแนนรวมของส่วนกลาง", "Total of the city's centre"),
        value: Numeral(centre?.scorecard.total, decimals: decimals),
        target: Numeral(centre?.scorecard.methodology.settings.targetScore, decimals: decimals),
        isMet: centre?.scorecard.meetsTarget),
    ]
      + instruments.filter(isSurvey).map { responses(to: $0, ofDistricts: districts) } + reachable(by: districts)
  }

  /// The least and the greatest number of districts that will reach the target, and the number that certainly does.
  private func reachable(by districts: [Standing]) -> [Headline] {
    let count = { (suffix: String, text: Bilingual, isReached: (Standing) -> Bool) in
      Headline(
        item: "districts_at_target_\(suffix)", text: text, value: Numeral(districts.count(where: isReached)))
    }
    return [
      count(
        "least", Bilingual("สำนักงานเขตที่จะถึงเป้าหมายอย่างน้อย", "Districts certain to reach the target")
      ) { $0.reachesTarget(with: \.lowest) },
      count(
        "most", Bilingual("สำนักงานเขตที่จะถึงเป้าหมายอย่างมาก", "Districts that can still reach the target")
      ) { $0.reachesTarget(with: \.highest) },
      count(
        "certain",
        Bilingual("สำนักงานเขตที่คะแนนถึงเป้าหมายแน่ชัด", "Districts whose total is certainly at the target")
      ) { insight.certainty[$0.unit.code]?.atTarget == .certain },
    ]
  }

  /// Whether an instrument is a survey, which has a table of answers.
  func isSurvey(_ code: Code<Measure>) -> Bool { ExtractTable(instrument: code)?.isSurvey == true }

  /// The number of respondents in the city, with the number in the districts, which reports quote, as its note.
  private func responses(to instrument: Code<Measure>, ofDistricts districts: [Standing]) -> Headline {
    let sum = { (standings: [Standing]) in standings.reduce(0) { $0 + $1.responses(to: instrument) } }
    return Headline(
      item: "responses_\(instrument)",
      text: Bilingual("จำนวนผู้ตอบแบบวัด \(instrument)", "People who answered the \(instrument)"),
      value: Numeral(sum(ranking.standings)), survey: instrument,
      note: "สำนักงานเขต \(sum(districts))")
  }
}

extension Standing {
  /// Whether the lowest or the highest total that the unit can end the season with reaches the target.
  func reachesTarget(with total: KeyPath<PossibleTotal, Quantity>) -> Bool {
    PossibleTotal(of: scorecard)[keyPath: total] >= scorecard.methodology.settings.targetScore
  }

  fileprivate func responses(to instrument: Code<Measure>) -> Int {
    ExtractTable(instrument: instrument).flatMap { scorecard.submission.responses[$0] } ?? 0
  }
}
