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
      let rows = material[.ranking]
      let reachable = material.reachable
      let shortfalls = material.shortfalls
      let instruments = material.results.instruments.map(\.text)
      let total = material.results.total.text
      let target = material.target
      let table = PageTable(
        id: "t-ranking", caption: rows.title,
        columns: [
          .named("rank", of: rows),
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { row in
            PageTable.Cell(material.link(row.text("unit_code")))
          },
          PageTable.Column(rows.heading(total), style: "n x") { PageTable.Cell($0.html(total)) },
          PageTable.Column(Bilingual("คะแนนถ่วงน้ำหนัก", "Weighted scores")) { row in
            let parts = instruments.compactMap { row.number("\($0)_contribution") }
            return PageTable.Cell(
              parts.isEmpty
                ? PageTable.nothing : Bars.stacked(parts, of: Numeral(100), mark: target),
              key: row.number(total)?.description ?? "–")
          },
          PageTable.Column(rows.heading("level"), style: "m") { row in
            let short: HTML = HTML(
              (shortfalls[row.text("unit_code")] ?? []).map { "<br><span class=soft>\($0)</span>" })
            return PageTable.Cell("\(row.html("level"))\(short)", key: material.levelKey(of: row))
          },
          PageTable.Column(rows.heading("other_level"), style: "c") { row in
            PageTable.Cell(row.otherLevel, key: material.levelKey(of: row, column: "other_level"))
          },
          PageTable.Column(Bilingual("ห่างเป้าหมาย", "To the target"), style: "n") { row in
            PageTable.Cell("\(row.number("gap_to_target")?.signed ?? "–")")
          },
          PageTable.Column(Bilingual("ช่วงที่เป็นไปได้", "Possible range"), style: "n") { row in
            PageTable.Cell("\(reachable[row.text("unit_code")] ?? "–")")
          },
          .named("status", of: rows),
          PageTable.Column(Bilingual("กลุ่มเขต (อันดับในกลุ่ม)", "Group (rank in it)"), style: "m") { row in
            PageTable.Cell("\(material.group(row.text("group_th")).shortGroup) (\(row.html("group_rank")))")
          },
        ], rows: rows.rows)
      let legend = instruments.enumerated().map { HTML("<li class=\"k p\($0 % 4)\">\($1)") }
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
      let rows = material[.indicators]
      let places = Dictionary(
        material[.ranking].rows.enumerated().map { ($1.text("unit_code"), $0) }, uniquingKeysWith: { first, _ in first }
      )
      let ranked = rows.rows.sorted { (places[$0.text("unit_code")] ?? 0) < (places[$1.text("unit_code")] ?? 0) }
      let heat = material.heat
      let columns = material.results.indicatorColumns.map(\.text)
      let instruments = Set(material.results.instruments.map(\.text))
      let table = PageTable(
        id: "t-indicators", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { row in
            PageTable.Cell(material.link(row.text("unit_code")))
          }
        ]
          + columns.map { code in
            PageTable.Column(Bilingual(same: code), style: instruments.contains(code) ? "c x" : "c") { row in
              PageTable.Cell(row.html(code), style: heat.style(of: row.number(code)))
            }
          }, rows: ranked)
      let names = columns.filter { !instruments.contains($0) }.map { HTML("<li>\(rows.heading($0))") }
      return "\(heat.legend)\(table.html)<ul class=\"legend soft\">\(names)</ul>\n"
    })
}

extension ReportMaterial {
  /// The totals that a unit's announced parts can give, by unit code; only what is known.
  fileprivate var reachable: [String: String] {
    Dictionary(
      totals.rows.compactMap { row in
        guard let low = row.number("low"), let high = row.number("high") else { return nil }
        return (row.text("unit_code"), low == high ? "\(low)" : "\(low)–\(high)")
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

  /// "EIT 84.20 < 85.00", an instrument each: what keeps a unit from the level that its total reaches, by unit code.
  fileprivate var shortfalls: [String: [String]] {
    Dictionary(
      results.ranking.ranked.compactMap { standing in
        let card = standing.scorecard
        let codes = results.instruments
        guard let total = card.total,
          let short = card.methodology.schemeInForce.shortfall(total: total, instruments: codes.map(card.printed))
        else { return nil }
        let minimum = Numeral(short.minimum, decimals: card.decimals)
        let parts = short.places.compactMap { place in
          card.numeral(card.printed(codes[place])).map { "\(codes[place]) \($0) < \(minimum)" }
        }
        return (standing.unit.code.text, parts)
      }
    ) { first, _ in first }
  }

  /// What a level is sorted by: the better level first, and within it the higher total.
  fileprivate func levelKey(of row: PageRow, column: String = "level") -> String {
    guard let place = levelWords.firstIndex(where: { $0.value == row.text(column) }) else { return "–" }
    let total = row.number(results.total.text)?.description ?? "0"
    let whole = total.prefix { $0 != "." }.utf8.count
    return "\(levelWords.count - place)" + String(repeating: "0", count: max(0, 3 - whole)) + total
  }
}

extension PageRow {
  /// The level in the other scheme that circulates; a dash where there is none.
  fileprivate var otherLevel: HTML {
    let other = text("other_level")
    return other.isEmpty || category("other_level")?.tone == .quiet ? PageTable.nothing : "\(other)"
  }

  /// The level in force as a badge, and the other scheme's behind it.
  var levels: HTML {
    let other = text("other_level")
    return text("level").isEmpty
      ? PageTable.nothing
      : "\(html("level"))\(other.isEmpty || category("other_level")?.tone == .quiet ? "" : " (\(other))")"
  }
}
