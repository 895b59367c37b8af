import Assessment
import Judging
import Tabular

/// The section with the scores of every unit by indicator.
extension ReportSection {
  static let heat = Self(
    id: "indicators", short: Bilingual("ตัวชี้วัด ITA", "Indicators"),
    heading: Bilingual("คะแนนรายตัวชี้วัด ITA ของแต่ละหน่วยงาน", "Every unit by indicator"),
    lead: Bilingual(
      "เรียงตามอันดับ สีตามเกณฑ์ระดับ อ่านตามแนวตั้งเพื่อดูตัวชี้วัดที่คะแนนต่ำในภาพรวม ตามแนวนอนเพื่อดูจุดอ่อนของหน่วยงาน",
      "In the order of the ranking, in the colours of the levels. Read down to see what is weak in the whole city, and across for one unit."
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
          }, rows: material.results.ranking.standings.lazy.filter { $0.rank != nil }.map(\.scorecard),
        most: ReportMaterial.most, rest: "indicators.csv")
      let names = columns.filter { !instruments.contains($0) }.map { HTML("<li>\(rows.heading($0.text))") }
      return "\(heat.legend)\(table.html)<ul class=\"legend soft\">\(names)</ul>\n"
    })
}
