import Assessment
import Findings
import Judging
import Office
import Tabular

/// The ranking with bars, and the scores of every unit by indicator.
extension ReportSection {
  static let ranking = Self(
    id: "ranking", short: Bilingual("อันดับ", "Ranking"), heading: Bilingual("อันดับหน่วยงาน", "The ranking"),
    lead: Bilingual(
      "แถบคือคะแนนถ่วงน้ำหนักของแต่ละเครื่องมือต่อกัน เส้นแดงคือคะแนนเป้าหมาย คะแนนเท่ากันได้อันดับเดียวกัน",
      "Each bar adds up the weighted scores of the instruments; the red line is the target. Equal totals share a rank."),
    body: { material in
      let rows = material.ranking
      let reachable = material.reachable
      let instruments = material.results.instruments
      let total = material.results.total
      let target = material.target
      let table = PageTable(
        id: "t-ranking", caption: rows.title,
        columns: [
          .named("rank", of: rows),
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.unit.code)) },
          PageTable.Column(rows.heading(total.text), style: "n x") { PageCell(rows.html(total.text, of: $0)) },
          PageTable.Column(Bilingual("คะแนนถ่วงน้ำหนัก", "Weighted scores")) { row in
            let parts = instruments.compactMap(row.contribution)
            return PageCell(
              parts.isEmpty ? .nothing : Bars.stacked(parts, of: Numeral(100), mark: target),
              key: row.scorecard.score(of: total)?.description ?? "–")
          },
          PageTable.Column(rows.heading("level"), style: "m") { row in
            let short = HTML(row.shortfalls(instruments).map { "<br><span class=soft>\($0)</span>" })
            return PageCell("\(rows.html("level", of: row))\(short)", key: material.levelKey(row.level, of: row))
          },
          PageTable.Column(rows.heading("other_level"), style: "c") { row in
            PageCell("\(row.knownOtherLevel ?? "–")", key: material.levelKey(row.otherLevel, of: row))
          },
          PageTable.Column(Bilingual("ห่างเป้าหมาย", "To the target"), style: "n") { row in
            PageCell("\(row.gapToTarget?.signed ?? "–")")
          },
          PageTable.Column(Bilingual("ช่วงที่เป็นไปได้", "Possible range"), style: "n") { row in
            PageCell("\(reachable[row.unit.code] ?? "–")")
          },
          .named("status", of: rows),
          PageTable.Column(Bilingual("กลุ่มเขต (อันดับในกลุ่ม)", "Group (rank in it)"), style: "m") { row in
            PageCell("\(material.group(row.unit.groupThai).shortGroup) (\(rows.html("group_rank", of: row)))")
          },
        ], rows: rows.rows)
      let legend = instruments.enumerated().map { HTML("<li class=\"k p\($0 % 4)\">\($1.text)") }
      return """
        <ul class=legend>\(legend)<li class="k t">\(Bilingual("เป้าหมาย", "Target")) \(target?.description ?? "–")</ul>
        \(material.levelRules)\(table.html)<p class=soft>\(Bilingual(
          "ช่วงที่เป็นไปได้: คะแนนรวมทั้งหมดที่คะแนนรายเครื่องมือตามที่ประกาศ (ซึ่งปัดเศษแล้ว) ให้ได้",
          "Possible range: every total that the announced instruments, which were rounded, can give."))</p>

        """
    })

  static let heat = Self(
    id: "indicators", short: Bilingual("ตัวชี้วัด ITA", "Indicators"),
    heading: Bilingual("คะแนนรายตัวชี้วัด ITA ของแต่ละหน่วยงาน", "Every unit by indicator"),
    lead: Bilingual(
      "เรียงตามอันดับ แรเงาตามเกณฑ์ระดับ อ่านตามแนวตั้งเพื่อดูตัวชี้วัดที่คะแนนต่ำในภาพรวม ตามแนวนอนเพื่อดูจุดอ่อนของหน่วยงาน",
      "In the ranking's order, shaded by the minima of the levels: read down for what is weak in the whole city, across for a unit."
    ),
    body: { material in
      let rows = material.indicators
      let heat = material.heat
      let columns = material.results.indicatorColumns
      let instruments = Set(material.results.instruments)
      let table = PageTable(
        id: "t-indicators", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.unit.code)) }
        ]
          + columns.map { code in
            PageTable.Column(Bilingual(same: code.text), style: instruments.contains(code) ? "c x" : "c") { row in
              PageCell(rows.html(code.text, of: row), style: heat.style(of: row.score(of: code)))
            }
          }, rows: material.results.ranking.standings.map(\.scorecard))
      let names = columns.filter { !instruments.contains($0) }.map { HTML("<li>\(rows.heading($0.text))") }
      return "\(heat.legend)\(table.html)<ul class=\"legend soft\">\(names)</ul>\n"
    })
}

extension ReportMaterial {
  /// The totals that a unit's announced parts can give, by unit code; only what is known.
  fileprivate var reachable: [Code<Unit>: String] {
    Dictionary(
      totals.compactMap { total in
        guard let low = total.printed.low, let high = total.printed.high else { return nil }
        return (total.unit, low == high ? "\(low)" : "\(low)–\(high)")
      }
    ) { first, _ in first }
  }
}

extension ReportMaterial {
  /// What reaches each level, so that nobody takes a level for a matter of the total alone.
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
    return "<p class=soft>\(Bilingual("เกณฑ์ระดับ", "What reaches each level"))\(lines)</p>\n"
  }

  /// What a level is sorted by: the better level first, and within it the higher total.
  fileprivate func levelKey(_ level: LevelReading?, of standing: Standing) -> String {
    guard let level, let place = levelWords.firstIndex(where: { $0.value == level.name }) else { return "–" }
    let total = standing.scorecard.score(of: results.total)?.description ?? "0"
    let whole = total.prefix { $0 != "." }.utf8.count
    return "\(levelWords.count - place)" + String(repeating: "0", count: max(0, 3 - whole)) + total
  }

  /// The level in force as a badge, and the other scheme's behind it.
  func levels(of standing: Standing) -> HTML {
    guard standing.level != nil else { return .nothing }
    return "\(ranking.html("level", of: standing))\(standing.knownOtherLevel.map { " (\($0))" } ?? "")"
  }
}

extension Standing {
  /// The level in the other scheme that circulates; nil where there is none or it cannot be told.
  fileprivate var knownOtherLevel: String? { if case .level(let name) = otherLevel { name } else { nil } }

  /// "EIT 84.20 < 85.00", an instrument each: what keeps a ranked unit from the level that its total reaches.
  fileprivate func shortfalls(_ codes: [Code<Measure>]) -> [String] {
    let scheme = scorecard.methodology.schemeInForce
    guard rank != nil, let total = scorecard.total,
      let short = scheme.shortfall(total: total, instruments: codes.map(scorecard.printed))
    else { return [] }
    let minimum = Numeral(short.minimum, decimals: scorecard.decimals)
    return short.places.compactMap { place in
      scorecard.score(of: codes[place]).map { "\(codes[place]) \($0) < \(minimum)" }
    }
  }
}
