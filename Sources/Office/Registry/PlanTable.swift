import Assessment
import Findings
import Tabular

extension Check {
  static let planBroken = Check(
    "plan-broken", .mustMend,
    sentence: Bilingual(
      "ลำดับ {code} ของแผนไม่เชื่อมต่อถึงลำดับบนสุด: {reason}",
      "{code} is not connected to the top of the city plan: {reason}"),
    remedy: Bilingual(
      "โปรดแก้คอลัมน์ parent ของ {code} ให้เป็นรหัสของลำดับที่อยู่เหนือขึ้นไปและใช้ในปีเดียวกัน โดยเว้นว่างได้เฉพาะลำดับบนสุด",
      "change the column parent of {code} to the node above it, in force in the same years; only the top node "
        + "leaves it blank"),
    why: Bilingual(
      "ผลของแต่ละลำดับรวมจากทุกลำดับที่อยู่ภายใต้ หากลำดับใดไม่เชื่อมต่อ สรุปผลตามเป้าหมายจะไม่ครบถ้วน",
      "the results of a node include all nodes below it, so an unconnected node is missing from the results by goal"),
    wrong: plan(goalParent: "7.3.1.3"),
    right: plan(goalParent: "7.3"))

  /// A plan down to one strategy, with its goal under the given parent.
  private static func plan(goalParent: String) -> Example {
    Example(
      "strategy.csv",
      Example.text([
        "code,parent,kind,name_th,name_en,from_year,to_year",
        "7,,dimension,การบริหารจัดการเมืองมหานคร,Management of the metropolis,,",
        "7.3,7,sub-dimension,การบริหารทรัพยากรบุคคล,Human resource management,,",
        "7.3.1,\(goalParent),goal,การพัฒนาทรัพยากรบุคคล,Develop the city's staff,,",
        "7.3.1.3,7.3.1,strategy,ส่งเสริมคุณธรรมและความโปร่งใส,Promote integrity and transparency,,",
      ]))
  }
}

/// The city plan in `strategy.csv`.
///
/// Every node must lead up to the root.
struct PlanTable {
  private let table: ReferenceTable
  private let rows: [(node: PlanNode, row: Row)]
  /// The findings for all years: nodes under a parent that is missing in the file, in a circle, or too deep.
  let findings: [Finding]

  init(_ table: ReferenceTable) {
    self.table = table
    rows = table.rows.compactMap { row in PlanNode(row).map { ($0, row) } }
    // Skip the check if rows are lost or repeated: it would report nodes whose parent is only unreadable.
    guard table.findings.isEmpty else {
      findings = []
      return
    }
    let tree = RowTree(table.rows)
    let known = Set(rows.map(\.node.code.text))
    let reached = Set(tree.walk.map(\.row.line))
    let lines = Dictionary(rows.map { ($0.node.code.text, $0.row.line) }) { first, _ in first }
    findings = tree.lost.map { row in
      let parent = row.text("parent") ?? ""
      let reason =
        if !known.contains(parent) {
          Bilingual("ไม่มีลำดับบน \(parent) ในไฟล์นี้", "the parent \(parent) is not in this file")
        } else if lines[parent].map(reached.contains) ?? false {
          Bilingual("อยู่ลึกเกิน \(RowTree.deepest) ชั้น", "it is more than \(RowTree.deepest) levels deep")
        } else {
          Bilingual("รหัสลำดับบนวนกลับมาที่เดิม", "its parents form a circle")
        }
      return Self.finding(row, reason, in: table)
    }
  }

  /// Makes the plan of the nodes that are in force in a fiscal year.
  func plan(in year: Int) -> CityPlan {
    CityPlan(nodes: rows.filter { $0.row.isInForce(in: year) }.map(\.node))
  }

  /// Reports the year's nodes under a parent that is not in force in the year, and all roots after the first.
  func findings(in year: Int) -> [Finding] {
    let plan = plan(in: year)
    let top = rows.first { $0.row.isInForce(in: year) && $0.node.parent == nil }?.node.code
    return rows.compactMap { node, row in
      guard row.isInForce(in: year) else { return nil }
      guard let parent = node.parent else {
        guard let top, top != node.code else { return nil }
        let reason = Bilingual(
          "ไม่ได้ระบุลำดับบน แต่ลำดับบนสุดของแผนคือ \(top) อยู่แล้ว", "its parent is blank, but the top of the plan is \(top)")
        return Self.finding(row, reason, in: table)
      }
      guard plan[parent] == nil else { return nil }
      let reason = Bilingual(
        "ลำดับบน \(parent) ไม่ได้ใช้ในปีงบประมาณ \(year)", "its parent \(parent) is not in force in fiscal year \(year)")
      return Self.finding(row, reason, in: table)
    }
  }

  private static func finding(_ row: Row, _ reason: Bilingual, in table: ReferenceTable) -> Finding {
    table.finding(
      .planBroken, row, "parent", value: row.raw("parent"),
      values: ["code": Bilingual(same: row.text("code") ?? ""), "reason": reason], effect: .table(.rollup))
  }
}

extension PlanNode {
  fileprivate init?(_ row: Row) {
    guard let code = row.text("code") else { return nil }
    self.init(
      code: Code(code), parent: row.text("parent").map { Code($0) }, kind: row.text("kind") ?? "",
      nameThai: row.text("name_th") ?? code, nameEnglish: row.text("name_en") ?? code)
  }
}
