import Assessment
import Judging
import Tabular

/// The sections with the goals of the city plan and their members, and with the claims that the results contradict.
extension ReportSection {
  static let plan = Self(
    id: "plan", short: Bilingual("แผน 7.3", "City plan"),
    heading: Bilingual("ผลตามเป้าหมายและกลยุทธ์ของแผน", "The goals and strategies of the city plan"),
    lead: Bilingual(
      "แต่ละตัวชี้วัด (KPI) และโครงการนับครั้งเดียวต่อลำดับ ตัวเลขเป็นช่วงเมื่อเอกสารระบุเป้าหมายหรือกลยุทธ์ไม่ตรงกัน",
      "A KPI or project counts once at each goal or strategy. A figure is a range where documents disagree on its place in the plan."
    ),
    body: { material in
      let rows = material.rollup
      let total = material.results.total.text
      let depths = TreeRows.depths(of: rows.rows.map { ($0.node.code, $0.node.parent) })
      let table = PageTable(
        id: "t-plan", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("name_th"), namesRow: true) { row in
            let node = row.node
            let name = Bilingual(node.nameThai, node.nameEnglish)
            return PageCell("<b>\(node.code.text)</b> \(name)", style: "d\(min(depths[node.code] ?? 0, 4))")
          },
          .named("units_reporting", of: rows, heading: Bilingual("หน่วยงาน", "Units")),
          .range(Bilingual("ตัวชี้วัด (KPI)", "KPIs")) { $0.kpis },
          .verdicts(Bilingual("ตัวชี้วัด (KPI): ยืนยัน / ขัด", "KPIs: supported / contradicted")) { $0.kpis },
          .range(Bilingual("โครงการ", "Projects")) { $0.projects },
          .verdicts(Bilingual("โครงการ: ยืนยัน / ขัด", "Projects: supported / contradicted")) { $0.projects },
          .money(rows.heading("budget_granted")) { $0.granted }, .money(rows.heading("budget_spent")) { $0.spent },
          .named("\(total)_mean", of: rows), .named("units_at_target", of: rows),
          PageTable.Column(Bilingual("เชื่อมโยงขัดกัน", "Conflicting links"), style: "n") { row in
            PageCell(row.conflicts == 0 ? "0" : "<b class=\"g fair\">\(row.conflicts)</b>")
          },
        ], rows: rows.rows, isSortable: false)
      return "\(table.html)\(material.conflicts)"
    })

  static let claims = Self(
    id: "claims", short: Bilingual("รายงานไม่ตรงคะแนน", "Claims"),
    heading: Bilingual("รายงานว่าบรรลุเป้าหมาย แต่คะแนนต่ำกว่าเกณฑ์", "Claims that the results contradict"),
    lead: Bilingual(
      "“สำเร็จร้อยละ 100” มักหมายถึงความก้าวหน้าของงาน ไม่ใช่คะแนน ควรให้หน่วยงานชี้แจงก่อนนำไปรายงานต่อ",
      "\"100 % attained\" often means progress of the work, not the score: ask the unit before you report it."),
    body: { material in
      let rows = material.claims
      let table = PageTable(
        id: "t-claims", caption: rows.title,
        columns: [
          PageTable.Column(Bilingual("หน่วยงาน", "Unit"), namesRow: true) { PageCell(material.link($0.card.unit.code)) },
          .named("subject", of: rows), .named("code", of: rows),
          PageTable.Column(rows.heading("claimed")) { PageCell("\($0.claimed)") },
          .named("measure", of: rows), .named("threshold", of: rows), .named("published", of: rows),
          .named("verdict", of: rows),
        ], rows: material.contradicted, most: ReportMaterial.most, rest: "claims.csv")
      return table.html
    })
}

extension PageTable<GoalRollup.Node>.Column {
  /// The column of a count, as a range when links conflict.
  fileprivate static func range(
    _ heading: Bilingual, _ count: @escaping @Sendable (GoalRollup.Node) -> GoalRollup.Count
  ) -> Self {
    Self(heading, style: "n") { node in
      let (low, high) = (count(node).low, count(node).high)
      return PageCell(low == high ? "\(high)" : "\(low)–\(high)")
    }
  }

  /// The column with the numbers of claims that the scores support, and that they contradict.
  fileprivate static func verdicts(
    _ heading: Bilingual, _ count: @escaping @Sendable (GoalRollup.Node) -> GoalRollup.Count
  ) -> Self {
    Self(heading, style: "n") { PageCell("\(count($0).supported) / \(count($0).contradicted)") }
  }

  fileprivate static func money(
    _ heading: Bilingual, _ amount: @escaping @Sendable (GoalRollup.Node) -> Numeral?
  ) -> Self {
    Self(heading, style: "n") { PageCell("\(amount($0)?.grouped ?? "–")") }
  }
}

extension ReportMaterial {
  /// The members with conflicting links, each with the nodes that it may belong to.
  fileprivate var conflicts: HTML {
    guard !possibleMembers.isEmpty else { return "" }
    let members = Dictionary(grouping: possibleMembers, by: \.member.code)
    let items = possibleMembers.map(\.member.code).uniqued.prefix(Self.most)
      .compactMap { code -> HTML? in
        guard let rows = members[code], let first = rows.first else { return nil }
        let nodes = rows.map(\.node.text).joined(separator: ", ")
        return "<li>\(link(first.member.unit)): \(code) \(Bilingual("อาจอยู่ภายใต้ \(nodes)", "may lie under \(nodes)"))"
      }
    return "<h3>\(Bilingual("รายการที่เอกสารระบุไม่ตรงกัน", "Conflicting links"))</h3><ul>\(items)</ul>\n"
  }
}
