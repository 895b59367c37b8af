import Assessment
import Findings
import Tabular

extension Check {
  static let progressFalls = Check(
    "progress-falls", .mustExplain,
    sentence: Bilingual(
      "ความก้าวหน้าของโครงการ {code} ลดลงจากร้อยละ {before} เป็นร้อยละ {now}",
      "the progress of project {code} falls from {before} to {now} percent"),
    remedy: Bilingual(
      "โปรดตรวจสอบความก้าวหน้าของทั้งสองครั้ง แล้วแก้ไข หรือชี้แจงเหตุผลที่ลดลง",
      "check the progress in both rounds and correct it, or explain why it fell"),
    why: Bilingual(
      "ความก้าวหน้าเป็นค่าสะสม จึงไม่ควรลดลงจากการรายงานครั้งก่อน",
      "progress is cumulative, so it should not fall from one report to the next"),
    wrong: .received(
      "projects", Example.projectsHeader + ",progress", "5026,2566,50260000-6648,1,60", "5026,2566,50260000-6648,2,40"),
    right: .received(
      "projects", Example.projectsHeader + ",progress", "5026,2566,50260000-6648,1,60", "5026,2566,50260000-6648,2,80"))
}

extension Rule<UnitPlan> {
  static var progressGrows: Self { Self(.progressFalls) { unit in unit.receivedProjects.flatMap(unit.falls) } }
}

extension UnitPlan {
  /// Findings about progress that falls; each print of a project is tested by itself.
  fileprivate func falls(_ project: ProjectReport) -> [Finding] {
    guard project.rounds.count > 1 else { return [] }
    guard project.rounds.contains(where: { $0.print != nil }) else { return falls(project.rounds, of: project) }
    let prints = project.rounds.map { $0.print ?? "" }
    return prints.uniqued.sorted().flatMap { print in
      falls(zip(project.rounds, prints).filter { $1 == print }.map(\.0), of: project)
    }
  }

  private func falls(_ rounds: [ProjectRound], of project: ProjectReport) -> [Finding] {
    var findings: [Finding] = []
    var before: Quantity?
    for round in rounds {
      guard let now = round.progress else { continue }
      if let before, now < before {
        findings.append(
          finding(
            .progressFalls, round.source, "progress", table: .projects, code: project.code.text,
            ["before": formatted(before), "now": formatted(now)]))
      }
      before = now
    }
    return findings
  }
}
