import Assessment
import Findings
import Judging
import Office
import Tabular

/// The indicators by district group, as small charts on one scale.
extension ReportSection {
  static let groups = Self(
    id: "groups", short: Bilingual("กลุ่มเขต", "Groups"),
    heading: Bilingual("ตัวชี้วัดรายกลุ่มเขต", "The indicators by district group"),
    lead: Bilingual(
      "จุดคือคะแนนเฉลี่ยของกลุ่ม เส้นแดงคือค่าเฉลี่ยของทุกเขต ทุกภาพใช้มาตราส่วนเดียวกัน",
      "A point is a group's mean, the red line the mean of all districts; all charts have one scale."),
    body: { material in
      let rows = material.indicatorGroups
      let multiples = SmallMultiples(
        panels: material.indicatorCodes.map { code in
          SmallMultiples.Panel(
            title: rows.heading(code), mean: rows.rows.last?.number(code),
            points: rows.rows.dropLast().map { (material.group($0.text("group_th")).shortGroup, $0.number(code)) })
        }, meanLabel: Bilingual("ทุกเขต", "All districts"))
      let (low, high) = (multiples.scale.low, multiples.scale.high)
      return """
        \(multiples.html)<p class=soft>\(Bilingual("มาตราส่วน \(low) ถึง \(high) คะแนน", "Scale: \(low) to \(high)"))</p>

        """
    })
}

extension ReportMaterial {
  fileprivate var indicatorCodes: [String] {
    results.indicatorColumns.filter { !results.instruments.contains($0) }.map(\.text)
  }

  /// The means of the published indicators in each group, and of all districts in the last row.
  fileprivate var indicatorGroups: PageRows {
    let table = Table(
      name: "indicator_groups",
      rows: results.districtGroups + [UnitGroup(name: "", standings: results.districts)],
      columns: [.text("group_th") { $0.name }]
        + indicatorCodes.map { code in
          .number(code) { [decimals = results.decimals] in Numeral($0.printed(Code(code)).mean, decimals: decimals) }
        })
    return PageRows(
      DescribedTable(table, schema: TableSchema(name: table.name, fields: []), added: { self.words(ofMeasure: $0) }))
  }

  private func words(ofMeasure code: String) -> Field? {
    let words = self[.indicators].heading(code)
    return Field(name: code, title: words.thai, titleEnglish: words.english, type: .number)
  }
}

extension Bilingual {
  /// A group's name without the word that all of them begin with.
  var shortGroup: Self {
    Bilingual(thai.hasPrefix("กลุ่ม") ? String(thai.dropFirst("กลุ่ม".count)) : thai, english)
  }
}
