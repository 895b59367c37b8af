import Assessment
import Judging
import Tabular

/// This year beside the year before, as slopes and as a table.
extension ReportSection {
  static let years = Self(
    id: "years", short: Bilingual("เทียบปีก่อน", "Change"),
    heading: Bilingual("เปรียบเทียบกับปีก่อน", "Against the year before"),
    lead: Bilingual(
      "เส้นทึบคือหน่วยงานที่คะแนนเพิ่มมากที่สุด เส้นประคือหน่วยงานที่ลดมากที่สุด อันดับเทียบเฉพาะหน่วยงานที่มีคะแนนทั้งสองปี",
      "Solid: the greatest gains; dashed: the greatest losses. Ranks are among units that have both years."),
    body: { material in
      let rows = material.years
      let total = material.results.total.text
      let compared = rows.rows.filter { $0.change != nil }.sorted { $0.isAbove($1) }
      guard !compared.isEmpty else {
        return "<p class=none>\(Bilingual("ไม่มีคะแนนปีก่อนที่เทียบกันได้", "No comparable figures of the year before"))</p>\n"
      }
      let year = material.results.fiscalYear
      let levels = material.levelsAsBefore
      let chart = SlopeChart(
        lines: material.slopes(of: compared), before: Bilingual(same: String(year - 1)),
        now: Bilingual(same: String(year)))
      let table = PageTable(
        id: "t-years", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.now.unit.code)) },
          .named("\(total)_before", of: rows), .named(total, of: rows),
          PageTable.Column(rows.heading("change"), style: "n x") { PageCell("\($0.changeOfTotal?.signed ?? "–")") },
          .named("matched_rank_before", of: rows, heading: Bilingual("อันดับปีก่อน", "Rank before")),
          .named("matched_rank", of: rows, heading: Bilingual("อันดับปีนี้", "Rank now")),
          PageTable.Column(rows.heading("rank_change"), style: "n") { row in
            PageCell("\(row.rankChange.map { Numeral($0).signed } ?? "–")")
          },
          .named("level_before", of: rows),
          PageTable.Column(material.levelHeading(rows.heading("level"))) { row in
            PageCell(levels[row.now.unit.code] ?? rows.html("level", of: row))
          },
        ], rows: compared)
      return "\(chart.html)\(table.html)"
    })
}

extension ReportMaterial {
  /// This year's levels in the scheme that was in force the year before, by unit code, where the two years have
  /// different ones: levels of two scales side by side say nothing of a change.
  fileprivate var levelsAsBefore: [Code<Unit>: HTML] {
    let words = Dictionary(results.levelWords.map { ($0.value, $0) }) { first, _ in first }
    return Dictionary(
      results.comparison.units.compactMap { row in
        guard let before = row.before?.scorecard.methodology.schemeInForce.code,
          before != row.now.scorecard.methodology.schemeInForce.code,
          let scheme = row.now.scorecard.methodology.schemes.first(where: { $0.code == before }),
          let level = row.now.scorecard.level(in: scheme)?.name
        else { return nil }
        return (row.now.unit.code, words[level]?.badge ?? "\(level)")
      }
    ) { first, _ in first }
  }

  fileprivate func levelHeading(_ heading: Bilingual) -> Bilingual {
    levelsAsBefore.isEmpty
      ? heading
      : Bilingual("\(heading.thai) (ตามเกณฑ์ของปีก่อน)", "\(heading.english) (in last year's scheme)")
  }

  /// How many gains and how many losses are named.
  private static let named = 3

  /// A line for each of `rows`, which are in the order of their changes.
  fileprivate func slopes(of rows: [YearComparison.UnitYears]) -> [SlopeChart.Line] {
    rows.enumerated()
      .compactMap { index, row in
        guard let before = row.totalBefore, let now = row.total, let change = row.change else { return nil }
        let tone: Field.Tone? =
          index < Self.named && change > .zero
          ? .good : index >= rows.count - Self.named && change < .zero ? .bad : nil
        return SlopeChart.Line(before: before, now: now, label: row.now.unit.shortName, tone: tone)
      }
  }
}

extension YearComparison.UnitYears {
  /// By the change of the total, greatest first, then by unit code; a unit without a change comes last.
  fileprivate func isAbove(_ other: Self) -> Bool {
    guard let left = change else { return false }
    guard let right = other.change else { return true }
    return left == right ? now.unit.code < other.now.unit.code : left > right
  }
}
