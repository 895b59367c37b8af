import Assessment
import Tabular

/// One headline figure.
struct Headline: Sendable {
  let item: String
  let value: Numeral?
  var target: Numeral?
  var isMet: Bool?
  var note: String?
}

extension PublishedTable {
  /// The figures that the year is known by, with their targets.
  static let summary = Self(
    "summary", for: .everyone, rows: { $0.headlines },
    columns: { results in
      [
        .text("item") { $0.item },
        .number("value") { $0.value },
        .number("target") { $0.target },
        .boolean("met") { $0.isMet },
        .text("note") { headline in
          let notes = [
            headline.value == nil ? "ยังไม่มีคะแนน" : headline.note, results.isFinal ? nil : "ผลเบื้องต้น (provisional)",
          ]
          let all = notes.compactMap { $0 }.joined(separator: ", ")
          return all.isEmpty ? nil : all
        },
      ]
    })
}

extension Results {
  var headlines: [Headline] {
    let totals = districts.compactMap(\.scorecard.total)
    let atTarget = districts.count { $0.scorecard.meetsTarget == true }
    let targetUnits = districts.first?.scorecard.methodology.settings.targetUnits
    let centre = ranking.standings.first { $0.unit.edition == .national }
    let score = { (item: String, value: Quantity?) in
      Headline(item: item, value: Numeral(value, decimals: decimals))
    }
    return [
      Headline(item: "units_expected", value: Numeral(registry.units.count)),
      Headline(
        item: "units_ranked", value: Numeral(ranking.ranked.count), target: Numeral(registry.units.count),
        isMet: ranking.ranked.count == registry.units.count),
      Headline(
        item: "units_final", value: Numeral(ranking.standings.count { $0.status == .final }),
        target: Numeral(registry.units.count), isMet: isFinal),
      score("districts_\(total)_mean", totals.mean),
      score("districts_\(total)_median", totals.median),
      score("districts_\(total)_minimum", totals.min()),
      score("districts_\(total)_maximum", totals.max()),
      Headline(
        item: "districts_at_target", value: Numeral(atTarget), target: targetUnits.map { Numeral($0) },
        isMet: targetUnits.map { atTarget >= $0 }),
      Headline(
        item: "centre_\(total)", value: Numeral(centre?.scorecard.total, decimals: decimals),
        target: Numeral(centre?.scorecard.methodology.settings.targetScore, decimals: decimals),
        isMet: centre?.scorecard.meetsTarget),
    ]
      + instruments.filter(isSurvey).map(responses)
  }

  /// Whether people answer an instrument's form: it has a table of answers.
  private func isSurvey(_ code: Code<Measure>) -> Bool { SchemaLibrary.surveyTables.contains(code.text.lowercased()) }

  /// How many people answered in the city; the districts' share is the one that reports print.
  private func responses(to instrument: Code<Measure>) -> Headline {
    let sum = { (standings: [Standing]) in standings.reduce(0) { $0 + $1.responses(to: instrument) } }
    return Headline(
      item: "responses_\(instrument)", value: Numeral(sum(ranking.standings)),
      note: "สำนักงานเขต \(sum(districts))")
  }
}

extension Standing {
  fileprivate func responses(to instrument: Code<Measure>) -> Int {
    scorecard.submission.responses[instrument.text.lowercased()] ?? 0
  }
}
