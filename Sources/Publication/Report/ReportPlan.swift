import Assessment
import Judging
import Tabular

/// The goals of the city plan with what lies under them, and the claims that the results contradict.
extension ReportSection {
  static let plan = Self(
    id: "plan", short: Bilingual("แผน 7.3", "City plan"),
    heading: Bilingual("ผลตามเป้าหมายและกลยุทธ์ของแผน", "The goals and strategies of the city plan"),
    lead: Bilingual(
      "แต่ละตัวชี้วัด (KPI) และโครงการนับครั้งเดียวต่อลำดับ ตัวเลขเป็นช่วงเมื่อเอกสารระบุเป้าหมายหรือกลยุทธ์ไม่ตรงกัน",
      "A KPI or project counts once a node; a figure is a range where documents disagree on its goal or strategy."),
    body: { material in
      let rows = material[.rollup]
      let total = material.results.total.text
      let depths = TreeRows.depths(of: rows.rows, code: "code", parent: "parent")
      let names = Dictionary(material.results.plan.nodes.map { ($0.code.text, $0) }) { first, _ in first }
      let table = PageTable(
        id: "t-plan", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("name_th"), namesRow: true) { row in
            let code = row.text("code")
            let name = Bilingual(row.text("name_th"), names[code]?.nameEnglish ?? row.text("name_th"))
            return PageTable.Cell("<b>\(code)</b> \(name)", style: "d\(min(depths[code] ?? 0, 4))")
          },
          .named("units_reporting", of: rows, heading: Bilingual("หน่วยงาน", "Units")),
          .range("kpis", Bilingual("ตัวชี้วัด (KPI)", "KPIs")),
          .verdicts("kpis", Bilingual("ตัวชี้วัด (KPI): ยืนยัน / ขัด", "KPIs: borne out / contradicted")),
          .range("projects", Bilingual("โครงการ", "Projects")),
          .verdicts("projects", Bilingual("โครงการ: ยืนยัน / ขัด", "Projects: borne out / contradicted")),
          .money("budget_granted", of: rows), .money("budget_spent", of: rows),
          .named("\(total)_mean", of: rows), .named("units_at_target", of: rows),
          PageTable.Column(Bilingual("เชื่อมโยงขัดกัน", "Conflicting links"), style: "n") { row in
            let conflicts = row.number("conflicts")?.description ?? "–"
            return PageTable.Cell(conflicts == "0" ? "0" : "<b class=\"g fair\">\(conflicts)</b>")
          },
        ], rows: rows.rows, isSortable: false)
      return "\(table.html)\(material.conflicts)"
    })

  static let claims = Self(
    id: "claims", short: Bilingual("รายงานกับคะแนน", "Claims"),
    heading: Bilingual("รายงานว่าบรรลุเป้าหมาย แต่คะแนนต่ำกว่าเกณฑ์", "Claims that the results contradict"),
    lead: Bilingual(
      "“สำเร็จร้อยละ 100” มักหมายถึงความก้าวหน้าของงาน ไม่ใช่คะแนน ควรให้หน่วยงานชี้แจงก่อนนำไปรายงานต่อ",
      "\"100 % attained\" often speaks of the work done and not of the score: ask before it is passed on."),
    body: { material in
      let rows = material[.claims]
      let table = PageTable(
        id: "t-claims", caption: rows.title,
        columns: [
          PageTable.Column(Bilingual("หน่วยงาน", "Unit"), namesRow: true) { row in
            PageTable.Cell(material.link(row.text("unit_code")))
          },
          .named("subject", of: rows), .named("code", of: rows),
          PageTable.Column(rows.heading("claimed")) { PageTable.Cell("\($0.claim)") },
          .named("measure", of: rows), .named("threshold", of: rows), .named("published", of: rows),
          .named("verdict", of: rows),
        ], rows: rows.rows.filter { $0.text("verdict") == ClaimVerdict.contradicted.rawValue })
      return table.html
    })
}

extension PageTable.Column {
  /// A count as a range where conflicting links make it one.
  fileprivate static func range(_ name: String, _ heading: Bilingual) -> Self {
    Self(heading, style: "n") { row in
      let (low, high) = (row.html("\(name)_low"), row.html("\(name)_high"))
      return PageTable.Cell(low == high ? high : "\(low)–\(high)")
    }
  }

  /// How many claims the scores bear out, and how many they contradict.
  fileprivate static func verdicts(_ name: String, _ heading: Bilingual) -> Self {
    Self(heading, style: "n") { row in
      PageTable.Cell("\(row.html("\(name)_supported")) / \(row.html("\(name)_contradicted"))")
    }
  }

  fileprivate static func money(_ name: String, of rows: PageRows) -> Self {
    Self(rows.heading(name), style: "n") { PageTable.Cell("\($0.number(name)?.grouped ?? "–")") }
  }
}

extension ReportMaterial {
  /// What lies at a node only in some reading of its links.
  fileprivate var conflicts: HTML {
    let possible = self[.rollupMembers].rows.filter { $0.text("reading") == "possible" }
    guard !possible.isEmpty else { return "" }
    let nodes = Dictionary(grouping: possible) { $0.text("code") }
    let items = possible.map { $0.text("code") }.uniqued
      .compactMap { code -> HTML? in
        guard let rows = nodes[code], let first = rows.first else { return nil }
        let places = rows.map { $0.text("node") }.joined(separator: ", ")
        return
          "<li>\(link(first.text("unit_code"))): \(code) \(Bilingual("อาจอยู่ภายใต้ \(places)", "may lie under \(places)"))"
      }
    return "<h3>\(Bilingual("รายการที่เอกสารระบุไม่ตรงกัน", "Conflicting links"))</h3><ul>\(items)</ul>\n"
  }
}

extension PageRow {
  /// What was claimed, in the reader's language: "100.00 of 100.00", "on target".
  fileprivate var claim: Bilingual {
    let claimed = text("claimed")
    if claimed == "on target" { return Bilingual("เป็นไปตามเป้าหมาย", claimed) }
    return Bilingual(claimed.split(separator: " of ").joined(separator: " จาก "), claimed)
  }
}
