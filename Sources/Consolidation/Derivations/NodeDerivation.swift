import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the figures of a goal, a strategy or a dimension of the city plan.
struct NodeDerivation: Derivation {
  let results: Results
  let language: Language

  /// The node whose code a person wrote; nil when the plan has none.
  func node(_ text: String) -> PlanNode? {
    let key = FoldedKey(text)
    return results.plan.nodes.first { FoldedKey($0.code.text) == key }
  }

  /// The derivation of all figures of a node, with its members.
  func text(of node: PlanNode) -> String {
    let heading = localized(
      "\(node.code) \(node.nameThai), ปีงบประมาณ \(results.fiscalYear)",
      "\(node.code) \(node.nameEnglish), fiscal year \(results.fiscalYear)")
    let columns = ["kpis", "projects", "budget_granted", "budget_spent", "units_reporting"]
    return page(
      of: [heading + provisional] + columns.flatMap { lines(of: node.code.text, $0) } + [
        registration(of: node.code.text)
      ])
  }

  /// The lines of a column of the table `rollup`.
  func lines(of code: String?, _ column: String) -> [String] {
    guard let code else { return [] }
    let all = memberships(of: code)
    switch column {
    case "budget_granted": return budget(all, localized("งบประมาณที่ได้รับ", "budget granted"), \.member.budgetGranted)
    case "budget_spent": return budget(all, localized("งบประมาณที่ใช้ไป", "budget spent"), \.member.budgetSpent)
    case "conflicts":
      return list(all.filter { !$0.isCertain }, of: localized("รายการที่เอกสารไม่ตรงกัน", "conflicts"))
    case "units_reporting", "\(results.total)_mean", "units_at_target", "share_at_target": return units(all)
    case "units_expected":
      let units = results.registry.units.count
      return [localized("  หน่วยงานทั้งหมดในทะเบียน \(units)", "  units of the registry: \(units)"), "  units.csv"]
    case _: break
    }
    for (name, subject) in [("kpis", PlanMember.Subject.kpi), ("projects", .project)] where column.hasPrefix(name) {
      let title =
        column == name ? (subject == .kpi ? localized("ตัวชี้วัด", "KPIs") : localized("โครงการ", "projects")) : column
      return list(counted(all.filter { $0.member.subject == subject }, column), of: title)
    }
    return [registration(of: code)]
  }

  private func registration(of code: String) -> String {
    "  " + localized("แผนพัฒนากรุงเทพมหานคร ", "the city plan ") + officeSource("strategy.csv", code)
  }

  private func memberships(of code: String) -> [PlanMembership] {
    results.rollup.memberships.filter { $0.node.text == code }
  }

  /// The members that a column counts, such as `kpis_supported`.
  private func counted(_ members: [PlanMembership], _ column: String) -> [PlanMembership] {
    switch column.split(separator: "_").last {
    case "low": members.filter(\.isCertain)
    case "claimed": members.filter { $0.member.verdict != .noClaim }
    case "supported": members.filter { $0.member.verdict == .supported }
    case "contradicted": members.filter { $0.member.verdict == .contradicted }
    case _: members
    }
  }

  private func list(_ members: [PlanMembership], of title: String) -> [String] {
    ["  \(title): \(members.count)"] + members.map { line($0) }
  }

  private func line(_ membership: PlanMembership, _ figure: String = "") -> String {
    let unit = results.registry[membership.member.unit].map { name($0) } ?? membership.member.unit.text
    let reading =
      membership.isCertain ? "" : localized("  เป็นไปได้ เพราะเอกสารไม่ตรงกัน", "  possible, because its links conflict")
    let verdict = "  \(membership.member.verdict.text[language])"
    let source = membership.member.source.map { "  \($0)" } ?? ""
    return "    \(membership.member.code)  \(unit)\(figure.isEmpty ? verdict : "  \(figure)")\(reading)\(source)"
  }

  /// The budgets of the latest rounds, one for each project, and their sum.
  private func budget(_ members: [PlanMembership], _ title: String, _ amount: (PlanMembership) -> Quantity?) -> [String]
  {
    let own = members.compactMap { member in amount(member).map { (member: member, amount: $0) } }
    let formatted = { (value: Quantity) in Numeral(value, decimals: moneyDecimals).description }
    let sum = own.map(\.amount).sum.map(formatted) ?? "—"
    let count = localized("\(own.count) โครงการ", "\(own.count) projects")
    return ["  \(title): \(sum) (\(count))"] + own.map { line($0.member, formatted($0.amount)) }
  }

  /// The units that report under the node, with the mean of their totals and the number that reaches the target.
  private func units(_ members: [PlanMembership]) -> [String] {
    let reporting = members.map(\.member.unit).uniqued.compactMap { results.ranking[$0] }
    let ranked = reporting.filter { $0.rank != nil }
    let atTarget = ranked.count { $0.scorecard.meetsTarget == true }
    let totals = ranked.compactMap(\.scorecard.total)
    let share = Quantity.percent(atTarget, of: ranked.count).map { "\(Numeral($0, decimals: results.decimals))" } ?? "—"
    return [
      localized("  หน่วยงานที่รายงาน \(reporting.count)", "  units reporting: \(reporting.count)"),
      "  " + localized("ค่าเฉลี่ย \(results.total): ", "mean of \(results.total): ")
        + mean(of: totals, decimals: results.decimals),
      localized(
        "  ถึงเป้าหมาย \(atTarget) จาก \(ranked.count) หน่วยงานที่จัดอันดับได้ = ร้อยละ \(share)",
        "  at target: \(atTarget) of \(ranked.count) ranked units = \(share) percent"),
    ] + reporting.map { self.member($0, results.total) }
  }
}
