import Assessment
import Findings
import Judging
import Tabular

/// The section with a block for each unit, to which links lead: figures, standing, indicators and findings.
extension ReportSection {
  static let units = Self(
    id: "units", short: Bilingual("รายหน่วยงาน", "Units"), heading: Bilingual("รายหน่วยงาน", "Unit by unit"),
    lead: Bilingual(
      "คะแนน อันดับ และรายการที่ต้องตรวจสอบของแต่ละหน่วยงาน เรียงตามอันดับ",
      "The scores, the rank and the findings of each unit, in the order of the ranking."),
    body: { material in
      let blocks = UnitBlocks(material: material)
      let rows = material.results.comparison.units.prefix(ReportMaterial.most)
      let more = material.results.comparison.units.count - rows.count
      let rest: HTML =
        more > 0
        ? "<p class=soft>\(Bilingual("และอีก \(more) หน่วยงานใน ranking.csv", "and \(more) more units in ranking.csv"))</p>\n"
        : ""
      return "<div class=units>\(rows.map(blocks.html))</div>\n\(rest)"
    })
}

/// The blocks of all units, which search each table once.
private struct UnitBlocks {
  let material: ReportMaterial
  private let totals: [Code<Unit>: UnitTotal]
  private let findings: [Code<Unit>?: UnitFindingRows]
  private let heat: Heat
  private let codes: [Code<Measure>]
  private let heads: [HTML]

  init(material: ReportMaterial) {
    self.material = material
    totals = Dictionary(material.totals.map { ($0.unit, $0) }) { first, _ in first }
    findings = Dictionary(material.findingsByUnit.map { ($0.unit, $0) }) { first, _ in first }
    heat = material.heat
    codes = [material.results.total] + material.results.indicatorColumns
    heads = codes.map { "<th scope=col class=c>\($0.text)" }
  }

  func html(of years: YearComparison.UnitYears) -> HTML {
    let row = years.now
    let code = row.unit.code.text
    return """
      <article id=unit-\(code) data-g=\(material.index(ofGroup: row.unit)) aria-labelledby=u-\(code)><h3 id=u-\(code)>\(row.unit.shortName) (\(code))</h3>
      <p>\(standing(of: row))</p>
      <p class=soft>\(figures(of: years))</p>
      \(outlook(of: row))<div class=w tabindex=0 role=group aria-labelledby=u-\(code)><table><thead><tr><th scope=col>\(Bilingual("ปี", "Year"))\(heads)</tr></thead>
      <tbody><tr><th scope=row>\(material.results.fiscalYear)\(codes.map { cell(row.scorecard.score(of: $0)) })\(scoresBefore(years))</tbody></table></div>
      \(found(row.unit.code))</article>

      """
  }

  private func standing(of row: Standing) -> HTML {
    let ranked = material.results.ranking.ranked.count
    let rankText =
      row.rank
      .map { rank in
        let (number, isTied) = (rank.overall, rank.tied > 1)
        return Bilingual(
          "อันดับ \(number)\(isTied ? " (ร่วม)" : "") จาก \(ranked)",
          "rank \(number)\(isTied ? " (shared)" : "") of \(ranked)")
      } ?? Bilingual("ไม่มีอันดับ", "not ranked")
    let group = material.group(row.unit.groupThai)
    let inGroup =
      row.rank
      .map { Bilingual("อันดับ \($0.inGroup) ใน\(group.thai)", "rank \($0.inGroup) in \(group.english)") } ?? group
    return "\(material.ranking.html("status", of: row)) \(material.levels(of: row)) · \(rankText) · \(inGroup)"
  }

  /// The total from each source.
  private func figures(of years: YearComparison.UnitYears) -> HTML {
    let row = years.now
    let formatted = { (number: Numeral?) in number?.description ?? "–" }
    let total = totals[row.unit.code]?.row
    let gap = row.gapToTarget?.signed ?? "–"
    let change = years.changeOfTotal?.signed ?? "–"
    let reachable = total.flatMap { total in
      total.low.flatMap { low in total.high.map { low == $0 ? "\(low)" : "\(low)–\($0)" } }
    }
    let range = reachable ?? "–"
    let (official, stated, computed) = (
      formatted(total?.official), formatted(total?.stated), formatted(total?.computed)
    )
    return Bilingual(
      "ประกาศ \(official) · หน่วยงานรายงาน \(stated) · คำนวณจากคำตอบ \(computed) · ช่วงที่คะแนนรายเครื่องมือให้ได้ \(range) · ส่วนต่างจากเป้าหมาย \(gap) · ต่างจากปีก่อน \(change)",
      "announced \(official) · stated \(stated) · computed \(computed) · reachable from the instruments \(range) · to the target \(gap) · to the year before \(change)"
    ).html
  }

  private func outlook(of row: Standing) -> HTML {
    let certainty = material.results.insight.certainty[row.unit.code]
    return ReportUnitPaths(of: row, PathStep.steps(of: row), certainty).html
  }

  private func scoresBefore(_ years: YearComparison.UnitYears) -> HTML {
    guard years.before != nil else { return "" }
    let before = Dictionary(years.changes.map { ($0.measure, $0.before) }) { first, _ in first }
    let scores = codes.map { years.now.scorecard.numeral(before[$0] ?? nil) }
    guard scores.contains(where: { $0 != nil }) else { return "" }
    return "<tr><th scope=row>\(material.results.fiscalYear - 1)\(scores.map(cell))"
  }

  private func cell(_ number: Numeral?) -> HTML {
    guard let number else { return "<td class=c>–" }
    return "<td class=\"c \(heat.style(of: number) ?? "")\">\(number.description)"
  }

  private func found(_ unit: Code<Unit>) -> HTML {
    let code = unit.text
    guard let findings = findings[unit] else {
      return "<p class=soft>\(Bilingual("ไม่มีรายการที่ต้องตรวจสอบ", "No findings")) · \(letter(code))</p>"
    }
    return "<p>\(findings.badges)· \(letter(code))</p>\n\(findings.lists)"
  }

  private func letter(_ code: String) -> HTML {
    "<a href=units/\(code)/letter.html>\(Bilingual("หนังสือถึงหน่วยงาน", "Letter"))</a>"
  }
}
