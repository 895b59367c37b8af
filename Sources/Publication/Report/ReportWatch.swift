import Assessment
import Judging
import Tabular

/// What a person with experience should look at again.
extension ReportSection {
  static let watch = Self(
    id: "watch", short: Bilingual("ควรพิจารณา", "Look again"),
    heading: Bilingual("รายการที่ควรพิจารณา", "Worth a second look"),
    lead: Bilingual(
      "เป็นเพียงเหตุที่ควรดูอีกครั้ง ไม่ใช่ข้อตรวจพบ ไม่ใช่ความผิดของหน่วยงาน และไม่นับในหนังสือถึงหน่วยงาน",
      "Reasons to look again: never a finding or a fault of a unit, and not counted in any letter."),
    isNeeded: { !$0.watch.rows.isEmpty },
    body: { material in
      let rows = material.watch
      return PageTable(
        id: "t-watch", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.unit.code)) },
          .named("screen", of: rows), .named("measure", of: rows), .named("value", of: rows),
          .named("reference", of: rows), .named("distance", of: rows),
          PageTable.Column(rows.heading("other_units")) { row in
            PageCell(row.others.isEmpty ? .nothing : HTML(material.names(of: row.others)))
          },
        ], rows: rows.rows, most: ReportMaterial.most, rest: "watch.csv"
      ).html
    })
}

extension ReportMaterial {
  /// Links with commas between.
  fileprivate func names(of units: [Unit]) -> [HTML] {
    units.enumerated().map { index, unit in "\(index > 0 ? ", " : "")\(link(unit.code))" }
  }
}
