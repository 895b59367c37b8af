import Assessment
import Findings
import Tabular

extension Check {
  static let codeUnderTwoGoals = Check(
    "code-under-two-goals", .mustExplain,
    sentence: Bilingual(
      "โครงการ {code} มีฉบับพิมพ์หลายฉบับ ซึ่งระบุเป้าหมายหรือกลยุทธ์ต่างกัน คือ {goals}",
      "the prints of project {code} are filed under different goals or strategies: {goals}"),
    remedy: Bilingual(
      "โปรดชี้แจงว่าเป้าหมายหรือกลยุทธ์ใดถูกต้อง และประสานสำนักยุทธศาสตร์และประเมินผลให้แก้ฉบับที่คลาดเคลื่อน",
      "explain which goal or strategy is right, and ask the strategy office to correct the wrong print"),
    why: Bilingual(
      "โครงการหนึ่งต้องนับเพียงครั้งเดียว หากนับตามทุกฉบับจำนวนโครงการและงบประมาณจะซ้ำ",
      "a project counts once; counting every print would count the project and its budget twice"),
    wrong: .received(
      "projects", "unit_code,fiscal_year,project_code,print,round,goal", "5026,2566,50260000-6648,1,1,7.3.2",
      "5026,2566,50260000-6648,2,1,7.3.1"),
    right: .received(
      "projects", "unit_code,fiscal_year,project_code,print,round,goal", "5026,2566,50260000-6648,1,1,7.3.1",
      "5026,2566,50260000-6648,2,1,7.3.1"))
}

extension Rule<UnitPlan> {
  static var codeUnderOneGoal: Self {
    Self(.codeUnderTwoGoals) { unit in unit.reported.flatMap { unit.goals(of: $0, $1) } }
  }
}

extension UnitPlan {
  /// The finding about a project whose prints are filed under different goals; the project still counts only once.
  fileprivate func goals(of project: ProjectReport, _ latest: ProjectRound) -> [Finding] {
    let links = project.links
    // A print that names several goals has its own finding at its cell.
    guard links.count > 1, !links.contains(where: \.isAmbiguous) else { return [] }
    let goals = links.compactMap(\.goal).uniqued.sorted()
    let strategies = links.compactMap(\.strategy).uniqued.sorted()
    guard goals.count > 1 || (strategies.count > 1 && plan.verdict(of: links) == .conflicting) else {
      return []
    }
    let (column, nodes) = goals.count > 1 ? ("goal", goals) : ("strategy", strategies)
    let list = nodes.map(\.text).joined(separator: ", ")
    return [
      finding(
        .codeUnderTwoGoals, latest.source, column, table: .projects, code: project.code.text,
        ["goals": Bilingual(same: list)])
    ]
  }
}
