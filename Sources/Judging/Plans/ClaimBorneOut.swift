import Assessment
package import Findings
import Tabular

extension Check {
  package static let claimContradicted = Check(
    "claim-contradicted", .mustExplain,
    sentence: Bilingual(
      "{code} รายงานว่าบรรลุเป้าหมาย แต่คะแนน {measure} ที่เผยแพร่คือ {published} ต่ำกว่าเกณฑ์ {threshold}",
      "{code} reports that its target is reached, but the published {measure} is {published}, below {threshold}"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าค่าที่รายงานเป็นความก้าวหน้าของการดำเนินงานหรือผลคะแนน {measure} แล้วแก้ไขหรือชี้แจงเหตุผล",
      "check whether the reported value is the progress of the work or the {measure} score; correct it, or explain"),
    why: Bilingual(
      "การทำงานครบถ้วนมิใช่การบรรลุคะแนน ผู้อ่านจึงต้องเห็นทั้งสองอย่างแยกจากกัน",
      "completed work is not an achieved score, so readers must see the two separately"),
    wrong: claimSeason(isOnTarget: "yes"),
    right: claimSeason(isOnTarget: "no"))

  /// A project that promises an ITA of 95, in a unit that scored 87.83.
  private static func claimSeason(isOnTarget: String) -> Example {
    Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("projects"): Example.text([
        Example.projectsHeader + ",measure,threshold,on_target", "5026,2566,50260000-6648,1,ITA,95.00,\(isOnTarget)",
      ]),
    ])
  }
}

extension Rule<UnitPlan> {
  static var claimBorneOut: Self {
    Self(.claimContradicted) { unit in
      unit.receivedKPIs.flatMap { kpi in
        unit.contradiction(
          unit.card.verdict(of: kpi), kpi.promise, code: kpi.code.text, source: kpi.source, table: .kpi,
          column: "attained")
      }
        + unit.reported.flatMap { project, latest in
          unit.contradiction(
            unit.card.verdict(of: project), project.promise, code: project.code.text, source: latest.source,
            table: .projects, column: "on_target")
        }
    }
  }
}

extension UnitPlan {
  fileprivate func contradiction(
    _ verdict: ClaimVerdict, _ promise: Promise, code: String, source: Source, table: ExtractTable, column: String
  ) -> [Finding] {
    guard verdict == .contradicted, let measure = promise.measure, let threshold = promise.threshold,
      let published = card.roundedScore(measure)
    else { return [] }
    return [
      finding(
        .claimContradicted, source, column, table: table, code: code,
        [
          "measure": Bilingual(same: measure.text), "published": formatted(published),
          "threshold": formatted(threshold),
        ])
    ]
  }
}
