import Assessment
import Findings
import Tabular

extension Check {
  static let strategyNotUnderGoal = Check(
    "strategy-not-under-goal", .mustExplain,
    sentence: Bilingual(
      "{code} ระบุเป้าหมาย {goal} และกลยุทธ์ {strategy} แต่กลยุทธ์นี้ไม่ได้อยู่ภายใต้เป้าหมายดังกล่าว",
      "{code} is filed under goal {goal} with strategy {strategy}, which does not belong to that goal"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับแผนและชี้แจงว่าเป้าหมายหรือกลยุทธ์ใดถูกต้อง หากต้องแก้ในระบบ โปรดประสานสำนักยุทธศาสตร์และประเมินผล",
      "compare both with the plan and explain which of the two is right; if the system is wrong, ask the strategy "
        + "office to correct it"),
    why: Bilingual(
      "รายการนี้อาจนับได้ในหลายเป้าหมาย สรุปผลตามเป้าหมายจึงแสดงเป็นช่วงจนกว่าจะทราบเป้าหมายที่ถูกต้อง",
      "it could be counted under more than one goal, so the results by goal are a range until the right one is known"),
    wrong: .received("kpi", Example.kpiHeader + ",goal,strategy", "5030,2566,5030-1087,7.3.2,7.3.1.3", from: "5030"),
    right: .received("kpi", Example.kpiHeader + ",goal,strategy", "5030,2566,5030-1087,7.3.1,7.3.1.3", from: "5030"))
}

extension Rule<UnitPlan> {
  static var strategyUnderGoal: Self {
    Self(.strategyNotUnderGoal) { unit in
      let ofKPIs = unit.receivedKPIs.flatMap {
        unit.strategiesOutsideGoals($0.link, code: $0.code.text, source: $0.source, table: .kpi)
      }
      let ofProjects = unit.reported.flatMap { project, latest in
        project.links.flatMap {
          unit.strategiesOutsideGoals($0, code: project.code.text, source: latest.source, table: .projects)
        }
      }
      return ofKPIs + ofProjects
    }
  }
}

extension UnitPlan {
  /// Reports each strategy of a link that does not belong to any goal of the link.
  fileprivate func strategiesOutsideGoals(
    _ link: PlanLink, code: String, source: Source, table: ExtractTable
  ) -> [Finding] {
    let links = link.alternatives
    let goals = links.compactMap(\.goal).uniqued
    guard !goals.isEmpty, goals.allSatisfy({ isOfKind("goal", $0) }) else { return [] }
    return links.compactMap(\.strategy).uniqued
      .filter { strategy in
        isOfKind("strategy", strategy) && !goals.contains(where: plan.lineage(of: strategy).contains)
      }
      .map { strategy in
        finding(
          .strategyNotUnderGoal, source, "strategy", table: table, code: code,
          [
            "goal": Bilingual(same: goals.map(\.text).joined(separator: ", ")),
            "strategy": Bilingual(same: strategy.text),
          ])
      }
  }

  /// Whether a code of the plan is of a kind; a code of another kind or an unknown code has a finding of another check.
  private func isOfKind(_ kind: String, _ code: Code<PlanNode>) -> Bool { plan[code]?.kind == kind }
}
