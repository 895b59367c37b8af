import Assessment
import Findings
import Judging
import Office
import Tabular

/// The section with the ranking: each unit is a point on one scale, beside the year before and the target.
extension ReportSection {
  static let ranking = Self(
    id: "ranking", short: Bilingual("อันดับ", "Ranking"), heading: Bilingual("อันดับหน่วยงาน", "The ranking"),
    lead: Bilingual(
      "จุดทึบคือคะแนนปีนี้ในสีของระดับ วงกลมโปร่งคือปีก่อน เส้นประคือคะแนนเป้าหมาย คะแนนเท่ากันได้อันดับเดียวกัน",
      "Point: this year's total in the colour of its level. Ring: the year before. Dashed line: the target. Equal totals share a rank."
    ),
    body: { material in
      let table = material.rankingTable
      return "\(material.scaleText)\(material.correctionText)\(material.levelRules)\(table.html)"
    })
}

extension ReportMaterial {
  private var dots: DotRows {
    let numbers = results.comparison.units.prefix(Self.most).flatMap { [$0.total, $0.totalBefore].compactMap { $0 } }
    return DotRows(of: numbers, target: target)
  }

  /// The scale of the points in words.
  fileprivate var scaleText: HTML {
    let scale = dots.scale
    let text = Bilingual(
      "แกนคะแนนเริ่มที่ \(scale.low) ถึง \(scale.high) ไม่ได้เริ่มที่ 0",
      "The axis runs from \(scale.low) to \(scale.high), not from 0.")
    return "<p class=soft>\(text)</p>\n"
  }

  /// Whether a figure of the unit was corrected after the year was sealed.
  private func isCorrected(_ unit: Unit) -> Bool {
    results.revisions.contains { $0.isAfterSeal && $0.unit == unit.code }
  }

  /// The explanation of (R); empty when no unit has it.
  fileprivate var correctionText: HTML {
    guard results.revisions.contains(where: \.isAfterSeal) else { return "" }
    let text = Bilingual(
      "(R) คือหน่วยงานที่มีคะแนนแก้ไขหลังปิดผลประจำปี", "(R): a figure of the unit was corrected after the year was sealed.")
    return "<p class=soft>\(text)</p>\n"
  }

  fileprivate var rankingTable: PageTable<YearComparison.UnitYears> {
    let hasYearBefore = results.comparison.units.contains { $0.change != nil }
    let hasOtherScheme = results.methodologies.all.contains { $0.otherScheme != nil }
    return PageTable(
      id: "t-ranking", caption: ranking.title,
      columns: firstColumns + (hasYearBefore ? columnsOfChange : []) + [gapColumn]
        + (hasOtherScheme ? [otherLevelColumn] : []) + [groupColumn],
      rows: results.comparison.units, most: Self.most, rest: "ranking.csv")
  }

  private typealias Column = PageTable<YearComparison.UnitYears>.Column

  /// The rank, the name, the total, the level and the status, which fit on a telephone; then the points.
  private var firstColumns: [Column] {
    let (rows, dots, total, instruments) = (ranking, dots, results.total.text, results.instruments)
    return [
      Column(rows.heading("rank"), style: "n") { PageCell(rows.html("rank", of: $0.now)) },
      Column(rows.heading("unit_name_th"), namesRow: true) { row in
        PageCell("\(filteredLink(row.now.unit))\(isCorrected(row.now.unit) ? " (R)" : "")")
      },
      Column(Bilingual(same: total), style: "n x") { PageCell(rows.html(total, of: $0.now)) },
      Column(rows.heading("level"), style: "l") { row in
        let short = HTML(row.now.shortfalls(instruments).map { "<br><span class=soft>\($0)</span>" })
        return PageCell("\(rows.html("level", of: row.now))\(short)", key: levelKey(row.now.level, of: row.now))
      },
      Column(rows.heading("status"), style: "l") { PageCell(rows.html("status", of: $0.now)) },
      Column(Bilingual("คะแนนปีนี้และปีก่อน", "This year and the year before"), drawing: dots.axis) { row in
        let tone = rows.category("level", of: row.now)?.tone ?? .quiet
        return PageCell(
          row.total.map { dots.html(now: $0, before: row.totalBefore, tone: tone) } ?? .nothing,
          key: row.total?.description ?? "–")
      },
    ]
  }

  private var columnsOfChange: [Column] {
    [
      Column(years.heading("change"), style: "n") { PageCell("\($0.changeOfTotal?.signed ?? "–")") },
      Column(years.heading("rank_change"), style: "n") { row in
        PageCell("\(row.rankChange.map { Numeral($0).signed } ?? "–")")
      },
    ]
  }

  private var gapColumn: Column {
    Column(ranking.heading("gap_to_target"), style: "n") { PageCell("\($0.now.gapToTarget?.signed ?? "–")") }
  }

  private var otherLevelColumn: Column {
    Column(otherLevelHeading, style: "c") { row in
      PageCell("\(row.now.knownOtherLevel ?? "–")", key: levelKey(row.now.otherLevel, of: row.now))
    }
  }

  private var groupColumn: Column {
    let rows = ranking
    return Column(Bilingual("กลุ่มเขต (อันดับ)", "Group (rank)"), style: "m") { row in
      PageCell("\(group(row.now.unit.groupThai).shortGroup) (\(rows.html("group_rank", of: row.now)))")
    }
  }

  /// The heading with the first and the last level of the other scheme: "ระดับตามเกณฑ์เดิม (AA-F)".
  private var otherLevelHeading: Bilingual {
    guard let levels = results.methodologies.all.lazy.compactMap(\.otherScheme).first?.levels, let first = levels.first,
      let last = levels.last
    else { return ranking.heading("other_level") }
    return Bilingual(
      "ระดับตามเกณฑ์เดิม (\(first.name)-\(last.name))", "Level in the former scheme (\(first.name)-\(last.name))")
  }

  /// The minima of each level, since a level does not depend on the total alone.
  fileprivate var levelRules: HTML {
    let methodologies = results.methodologies.all
    let schemes = methodologies.flatMap { methodology in
      [methodology.schemeInForce, methodology.otherScheme].compactMap { $0 }
        .map { (code: $0.code, rules: $0.rules(decimals: methodology.settings.decimals)) }
    }
    let lines = schemes.map(\.code).uniqued
      .compactMap { code -> HTML? in
        guard let rules = schemes.first(where: { $0.code == code })?.rules else { return nil }
        return
          "<br>\(Bilingual(rules.map(\.thai).joined(separator: " · "), rules.map(\.english).joined(separator: " · ")))"
      }
    return "<p class=soft>\(Bilingual("เกณฑ์ระดับ", "Minimum of each level"))\(lines)</p>\n"
  }

  /// The key that sorts levels: the better level first, and within a level the higher total.
  private func levelKey(_ level: LevelReading?, of standing: Standing) -> String {
    guard let level, let index = levelCategories.firstIndex(where: { $0.value == level.name }) else { return "–" }
    let total = standing.scorecard.score(of: results.total)?.description ?? "0"
    let whole = total.prefix { $0 != "." }.utf8.count
    return "\(levelCategories.count - index)" + String(repeating: "0", count: max(0, 3 - whole)) + total
  }

  /// The level in force as a badge, followed by the level in the other scheme.
  func levels(of standing: Standing) -> HTML {
    guard standing.level != nil else { return .nothing }
    return "\(ranking.html("level", of: standing))\(standing.knownOtherLevel.map { " (\($0))" } ?? "")"
  }
}

extension Standing {
  /// The level in the other scheme in use; nil when there is none or it is not known.
  var knownOtherLevel: String? { if case .level(let name) = otherLevel { name } else { nil } }

  /// The instruments that keep a ranked unit from the level that its total reaches, such as "EIT 84.20 < 85.00".
  fileprivate func shortfalls(_ codes: [Code<Measure>]) -> [String] {
    let scheme = scorecard.methodology.schemeInForce
    guard rank != nil, let total = scorecard.total,
      let short = scheme.shortfall(total: total, instruments: codes.map(scorecard.roundedScore))
    else { return [] }
    let minimum = Numeral(short.minimum, decimals: scorecard.decimals)
    return short.indices.compactMap { index in
      scorecard.score(of: codes[index]).map { "\(codes[index]) \($0) < \(minimum)" }
    }
  }
}
