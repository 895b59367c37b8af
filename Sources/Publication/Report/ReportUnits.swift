import Assessment
import Findings
import Judging
import Tabular

/// A block for each unit, which a link can lead to: its figures, its standing, its indicators, its findings.
extension ReportSection {
  static let units = Self(
    id: "units", short: Bilingual("รายหน่วยงาน", "Units"), heading: Bilingual("รายหน่วยงาน", "Unit by unit"),
    lead: Bilingual(
      "คะแนน อันดับ และรายการที่ต้องตรวจสอบของแต่ละหน่วยงาน เรียงตามอันดับ",
      "The scores, the rank and the findings of each unit, in the ranking's order."),
    body: { material in
      let blocks = UnitBlocks(material: material)
      return "<div class=units>\(material[.ranking].rows.map(blocks.html))</div>\n"
    })
}

/// The blocks of all units, with each table looked through once.
private struct UnitBlocks {
  let material: ReportMaterial
  private let indicators: [String: PageRow]
  private let measures: [String: PageRow]
  private let years: [String: PageRow]
  private let before: [String: [String: PageRow]]
  private let findings: [String: UnitFindingRows]
  private let groups: [String: Int]
  private let heat: Heat
  private let codes: [String]
  private let heads: [HTML]

  init(material: ReportMaterial) {
    self.material = material
    let byUnit = { (rows: [PageRow]) in
      Dictionary(rows.map { ($0.text("unit_code"), $0) }) { first, _ in first }
    }
    indicators = byUnit(material[.indicators].rows)
    measures = byUnit(material.totals.rows)
    years = byUnit(material[.years].rows)
    before = Dictionary(grouping: material[.changes].rows) { $0.text("unit_code") }
      .mapValues { rows in Dictionary(rows.map { ($0.text("measure"), $0) }) { first, _ in first } }
    findings = Dictionary(material.findingsByUnit.map { ($0.code, $0) }) { first, _ in first }
    groups = Dictionary(material.results.districtGroups.enumerated().map { ($1.name, $0) }) { first, _ in first }
    heat = material.heat
    codes = [material.results.total.text] + material.results.indicatorColumns.map(\.text)
    heads = codes.map { "<th scope=col class=c>\($0)" }
  }

  func html(of row: PageRow) -> HTML {
    let code = row.text("unit_code")
    return """
      <article id=unit-\(code) data-g=\(groups[row.text("group_th")] ?? 0) aria-labelledby=u-\(code)><h3 id=u-\(code)>\(material.name(code)) (\(code))</h3>
      <p>\(standing(of: row))</p>
      <p class=soft>\(figures(of: row, code: code))</p>
      <div class=w tabindex=0 role=group aria-labelledby=u-\(code)><table><thead><tr><th scope=col>\(Bilingual("ปี", "Year"))\(heads)</tr></thead>
      <tbody><tr><th scope=row>\(material.results.fiscalYear)\(scores(of: row, code: code))\(scoresBefore(code))</tbody></table></div>
      \(found(code))</article>

      """
  }

  private func standing(of row: PageRow) -> HTML {
    let ranked = material.results.ranking.ranked.count
    let place =
      row.number("rank")
      .map { rank in
        let tied = (row.number("tied")?.coefficient ?? 1) > 1
        return Bilingual(
          "อันดับ \(rank)\(tied ? " (ร่วม)" : "") จาก \(ranked)", "rank \(rank)\(tied ? " (shared)" : "") of \(ranked)")
      } ?? Bilingual("ไม่มีอันดับ", "not ranked")
    let group = material.group(row.text("group_th"))
    let inGroup =
      row.number("group_rank").map { Bilingual("อันดับ \($0) ใน\(group.thai)", "rank \($0) in \(group.english)") }
      ?? group
    return "\(row.html("status")) \(row.levels) · \(place) · \(inGroup)"
  }

  /// The total as each source has it.
  private func figures(of row: PageRow, code: String) -> HTML {
    let print = { (number: Numeral?) in number?.description ?? "–" }
    let measure = measures[code]
    let gap = row.number("gap_to_target")?.signed ?? "–"
    let change = years[code]?.number("change")?.signed ?? "–"
    let (official, stated) = (print(measure?.number("official")), print(measure?.number("stated")))
    let computed = print(measure?.number("computed"))
    return Bilingual(
      "ประกาศ \(official) · หน่วยงานรายงาน \(stated) · คำนวณจากคำตอบ \(computed) · ต่างจากเป้าหมาย \(gap) · ต่างจากปีก่อน \(change)",
      "announced \(official) · stated \(stated) · computed \(computed) · to the target \(gap) · to the year before \(change)"
    ).html
  }

  private func scores(of row: PageRow, code: String) -> [HTML] {
    codes.map { measure in
      let source = measure == codes.first ? row : indicators[code]
      return cell(source?.number(measure))
    }
  }

  private func scoresBefore(_ code: String) -> HTML {
    guard let before = before[code], codes.contains(where: { before[$0]?.number("before") != nil }) else { return "" }
    return "<tr><th scope=row>\(material.results.fiscalYear - 1)\(codes.map { cell(before[$0]?.number("before")) })"
  }

  private func cell(_ number: Numeral?) -> HTML {
    guard let number else { return "<td class=c>–" }
    return "<td class=\"c \(heat.style(of: number) ?? "")\">\(number.description)"
  }

  /// In short: the section of the findings says how to mend them.
  private func found(_ code: String) -> HTML {
    guard let findings = findings[code] else {
      return "<p class=soft>\(Bilingual("ไม่มีรายการที่ต้องตรวจสอบ", "No findings")) · \(letter(code))</p>"
    }
    let said = (findings.rows(.mustMend) + findings.rows(.mustExplain)).prefix(5)
      .map { HTML("<li>\($0.message)") }
    return
      "<p>\(findings.badges)<a href=#f-\(code)>\(Bilingual("รายละเอียด", "Details"))</a> · \(letter(code))</p><ul>\(said)</ul>"
  }

  private func letter(_ code: String) -> HTML {
    "<a href=units/\(code)/letter.html>\(Bilingual("หนังสือถึงหน่วยงาน", "Letter"))</a>"
  }
}
