import Assessment
import Findings
import Judging
import Office
import Tabular

/// The section with the indicators by district group, as small charts on one scale.
extension ReportSection {
  static let groups = Self(
    id: "groups", short: Bilingual("กลุ่มเขต", "Groups"),
    heading: Bilingual("ตัวชี้วัดรายกลุ่มเขต", "The indicators by district group"),
    lead: Bilingual(
      "จุดคือคะแนนเฉลี่ยของกลุ่ม เส้นตั้งคือค่าเฉลี่ยของทุกเขต ทุกภาพใช้มาตราส่วนเดียวกัน",
      "Point: the mean of the group. Vertical line: the mean of all districts. All charts have the same scale."),
    body: { material in
      let results = material.results
      let all = UnitGroup(name: "", standings: results.districts)
      let codes = results.indicatorColumns.filter { !results.instruments.contains($0) }
      let multiples = SmallMultiples(
        panels: codes.map { code in
          SmallMultiples.Panel(
            title: material.indicators.heading(code.text), mean: all.mean(of: code, decimals: results.decimals),
            points: results.districtGroups.map { group in
              (material.group(group.name).shortGroup, group.mean(of: code, decimals: results.decimals))
            })
        }, meanLabel: Bilingual("ทุกเขต", "All districts"))
      let (low, high) = (multiples.scale.low, multiples.scale.high)
      return """
        \(multiples.html)<p class=soft>\(Bilingual("มาตราส่วน \(low) ถึง \(high) คะแนน", "Scale: \(low) to \(high)"))</p>

        """
    })
}

extension Bilingual {
  /// The name of a group without the word with which all group names begin.
  var shortGroup: Self {
    Bilingual(thai.hasPrefix("กลุ่ม") ? String(thai.dropFirst("กลุ่ม".count)) : thai, english)
  }
}
