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
      return "<div class=units>\(material.ranking.rows.map(blocks.html))</div>\n"
    })
}

/// The blocks of all units, with each table looked through once.
private struct UnitBlocks {
  let material: ReportMaterial
  private let totals: [Code<Unit>: UnitTotal]
  private let years: [Code<Unit>: YearComparison.UnitYears]
  private let before: [Code<Unit>: [Code<Measure>: UnitChange]]
  private let findings: [Code<Unit>?: UnitFindingRows]
  private let groups: [String: Int]
  private let heat: Heat
  private let codes: [Code<Measure>]
  private let heads: [HTML]

  init(material: ReportMaterial) {
    self.material = material
    totals = Dictionary(material.totals.map { ($0.unit, $0) }) { first, _ in first }
    years = Dictionary(material.years.rows.map { ($0.now.unit.code, $0) }) { first, _ in first }
    before = Dictionary(grouping: UnitChanges(of: material.results.comparison), by: \.unit)
      .mapValues { rows in Dictionary(rows.map { ($0.change.measure, $0) }) { first, _ in first } }
    findings = Dictionary(material.findingsByUnit.map { ($0.unit, $0) }) { first, _ in first }
    groups = Dictionary(material.results.districtGroups.enumerated().map { ($1.name, $0) }) { first, _ in first }
    heat = material.heat
    codes = [material.results.total] + material.results.indicatorColumns
    heads = codes.map { "<th scope=col class=c>\($0.text)" }
  }

  func html(of row: Standing) -> HTML {
    let code = row.unit.code.text
    return """
      <article id=unit-\(code) data-g=\(groups[row.unit.groupThai] ?? 0) aria-labelledby=u-\(code)><h3 id=u-\(code)>\(row.unit.shortName) (\(code))</h3>
      <p>\(standing(of: row))</p>
      <p class=soft>\(figures(of: row))</p>
      <div class=w tabindex=0 role=group aria-labelledby=u-\(code)><table><thead><tr><th scope=col>\(Bilingual("ปี", "Year"))\(heads)</tr></thead>
      <tbody><tr><th scope=row>\(material.results.fiscalYear)\(codes.map { cell(row.scorecard.score(of: $0)) })\(scoresBefore(row.unit.code))</tbody></table></div>
      \(found(row.unit.code))</article>

      """
  }

  private func standing(of row: Standing) -> HTML {
    let ranked = material.results.ranking.ranked.count
    let place =
      row.rank
      .map { rank in
        let (place, isTied) = (rank.place, rank.tied > 1)
        return Bilingual(
          "อันดับ \(place)\(isTied ? " (ร่วม)" : "") จาก \(ranked)",
          "rank \(place)\(isTied ? " (shared)" : "") of \(ranked)")
      } ?? Bilingual("ไม่มีอันดับ", "not ranked")
    let group = material.group(row.unit.groupThai)
    let inGroup =
      row.rank
      .map { Bilingual("อันดับ \($0.groupPlace) ใน\(group.thai)", "rank \($0.groupPlace) in \(group.english)") } ?? group
    return "\(material.ranking.html("status", of: row)) \(material.levels(of: row)) · \(place) · \(inGroup)"
  }

  /// The total as each source has it.
  private func figures(of row: Standing) -> HTML {
    let print = { (number: Numeral?) in number?.description ?? "–" }
    let total = totals[row.unit.code]?.printed
    let gap = row.gapToTarget?.signed ?? "–"
    let change = years[row.unit.code]?.changeOfTotal?.signed ?? "–"
    let (official, stated, computed) = (print(total?.official), print(total?.stated), print(total?.computed))
    return Bilingual(
      "ประกาศ \(official) · หน่วยงานรายงาน \(stated) · คำนวณจากคำตอบ \(computed) · ต่างจากเป้าหมาย \(gap) · ต่างจากปีก่อน \(change)",
      "announced \(official) · stated \(stated) · computed \(computed) · to the target \(gap) · to the year before \(change)"
    ).html
  }

  private func scoresBefore(_ unit: Code<Unit>) -> HTML {
    guard let before = before[unit], codes.contains(where: { before[$0]?.before != nil }) else { return "" }
    return "<tr><th scope=row>\(material.results.fiscalYear - 1)\(codes.map { cell(before[$0]?.before) })"
  }

  private func cell(_ number: Numeral?) -> HTML {
    guard let number else { return "<td class=c>–" }
    return "<td class=\"c \(heat.style(of: number) ?? "")\">\(number.description)"
  }

  /// In short: the section of the findings says how to mend them.
  private func found(_ unit: Code<Unit>) -> HTML {
    let code = unit.text
    guard let findings = findings[unit] else {
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
