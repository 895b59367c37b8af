import Assessment
import Findings
import Judging
import Office
import Tabular

extension PublishedTable {
  /// The table with the sums of KPIs and projects at each node of the city plan, as ranges when links conflict.
  static let rollup = TypedTable(
    "rollup", for: .everyone, rows: { $0.rollup.nodes },
    columns: { results in
      [
        .code("code") { $0.node.code.text },
        .code("parent") { $0.node.parent?.text },
        .text("kind") { $0.node.kind },
        .text("name_th") { $0.node.nameThai },
        .integer("units_expected") { _ in results.registry.units.count },
        .integer("units_reporting") { $0.unitsReporting },
      ]
        + counts("kpis", of: .kpi) { $0.kpis } + counts("projects", of: .project) { $0.projects }
        + [
          .number("budget_granted") { $0.granted },
          .number("budget_spent") { $0.spent },
          .number("\(results.total)_mean") { Numeral($0.meanTotal, decimals: results.decimals) },
          .integer("units_at_target") { $0.unitsAtTarget },
          .number("share_at_target") {
            Numeral(Quantity.percent($0.unitsAtTarget, of: $0.rankedUnits), decimals: results.decimals)
          },
          .integer("conflicts", by: CellFormula.members(reading: "possible")) { $0.conflicts },
          .text("note") { node in
            node.conflicts > 0 ? "มี \(node.conflicts) รายการที่เอกสารระบุเป้าหมายหรือกลยุทธ์ไม่ตรงกัน" : nil
          },
        ]
    })

  private static func counts(
    _ name: String, of subject: PlanMember.Subject, _ count: @escaping @Sendable (GoalRollup.Node) -> GoalRollup.Count
  ) -> [ColumnOf<GoalRollup.Node>] {
    [
      .integer(name, by: CellFormula.members(subject)) { count($0).high },
      .integer("\(name)_low", by: CellFormula.members(subject, reading: "certain")) { count($0).low },
      .integer("\(name)_high", by: CellFormula.members(subject)) { count($0).high },
      .integer("\(name)_claimed") { count($0).claimed },
      .integer("\(name)_supported") { count($0).supported },
      .integer("\(name)_contradicted") { count($0).contradicted },
    ]
  }

  /// The table of the KPIs and projects at each node, and whether they are there in every reading of their links.
  static let rollupMembers = TypedTable(
    "rollup_members", for: .everyone, rows: { $0.rollup.memberships },
    columns: { _ in
      [
        .code("node") { $0.node.text },
        .code("unit_code") { $0.member.unit.text },
        .text("subject") { $0.member.subject.rawValue },
        .code("code") { $0.member.code },
        .text("reading") { $0.isCertain ? "certain" : "possible" },
        .text("source") { $0.member.source?.description },
      ]
    })
}

extension GoalRollup.Node {
  /// The granted budgets of the projects in baht; nil when no project has one.
  var granted: Numeral? { Numeral(budgetGranted, decimals: moneyDecimals) }
  var spent: Numeral? { Numeral(budgetSpent, decimals: moneyDecimals) }
}
