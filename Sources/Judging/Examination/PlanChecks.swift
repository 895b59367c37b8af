package import Findings
import Intake
import Tabular

/// The checks of KPI pages and project reports: their course, their place in the plan, and what they claim.
extension Check {
  package static let plans = [
    quartersFall, progressFalls, strategyNotUnderGoal, codeUnderTwoGoals, projectKPIUnknown, kpiProjectUnlinked,
    claimContradicted, datesReversed, moneyAboveGrant,
  ]

  private static let kpiHeader = "unit_code,fiscal_year,kpi_code"

  package static let quartersFall = Check(
    "quarters-fall", .mustExplain,
    sentence: Bilingual(
      "ผลงานสะสมของตัวชี้วัด {code} ลดลงจาก {before} เป็น {now}",
      "the cumulative result of KPI {code} falls from {before} to {now}"),
    remedy: Bilingual(
      "โปรดตรวจสอบผลงานแต่ละไตรมาสว่าเป็นค่าสะสม แล้วแก้ไข หรือชี้แจงเหตุผลที่ลดลง",
      "see that each quarter gives the cumulative result and correct it, or explain why it fell"),
    why: Bilingual(
      "ผลงานรายไตรมาสเป็นค่าสะสม หากลดลงอาจเป็นการรายงานเฉพาะไตรมาสหรือพิมพ์ผิด",
      "quarters are cumulative, so a fall may be a quarter reported by itself or a slip of the pen"),
    wrong: .received("kpi", kpiHeader + ",q1,q2,q3,q4", "5030,2566,5030-1087,25,50,25,100", from: "5030"),
    right: .received("kpi", kpiHeader + ",q1,q2,q3,q4", "5030,2566,5030-1087,25,50,75,100", from: "5030"))

  package static let progressFalls = Check(
    "progress-falls", .mustExplain,
    sentence: Bilingual(
      "ความก้าวหน้าของโครงการ {code} ลดลงจากร้อยละ {before} เป็นร้อยละ {now}",
      "the progress of project {code} falls from {before} to {now} percent"),
    remedy: Bilingual(
      "โปรดตรวจสอบความก้าวหน้าของทั้งสองครั้ง แล้วแก้ไข หรือชี้แจงเหตุผลที่ลดลง",
      "check the progress in both rounds and correct it, or explain why it fell"),
    why: Bilingual(
      "ความก้าวหน้าเป็นค่าสะสม จึงไม่ควรลดลงจากการรายงานครั้งก่อน",
      "progress is cumulative and does not fall from one report to the next"),
    wrong: .received(
      "projects", Example.projectsHeader + ",progress", "5026,2566,50260000-6648,1,60", "5026,2566,50260000-6648,2,40"),
    right: .received(
      "projects", Example.projectsHeader + ",progress", "5026,2566,50260000-6648,1,60", "5026,2566,50260000-6648,2,80"))

  package static let strategyNotUnderGoal = Check(
    "strategy-not-under-goal", .mustExplain,
    sentence: Bilingual(
      "{code} ระบุเป้าหมาย {goal} และกลยุทธ์ {strategy} แต่กลยุทธ์นี้ไม่ได้อยู่ภายใต้เป้าหมายดังกล่าว",
      "{code} stands under goal {goal} with strategy {strategy}, which is not one of that goal's"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับแผนและชี้แจงว่าเป้าหมายหรือกลยุทธ์ใดถูกต้อง หากต้องแก้ในระบบ โปรดประสานสำนักยุทธศาสตร์และประเมินผล",
      "compare with the plan and explain which of the two is right; where the system is wrong, ask the strategy office"),
    why: Bilingual(
      "รายการนี้อาจถูกนับได้มากกว่าหนึ่งแห่ง สรุปผลตามเป้าหมายจึงแสดงเป็นช่วงจนกว่าจะทราบที่ถูกต้อง",
      "it could be counted in more than one place, so the results by goal show a range until it is settled"),
    wrong: .received("kpi", kpiHeader + ",goal,strategy", "5030,2566,5030-1087,7.3.2,7.3.1.3", from: "5030"),
    right: .received("kpi", kpiHeader + ",goal,strategy", "5030,2566,5030-1087,7.3.1,7.3.1.3", from: "5030"))

  package static let codeUnderTwoGoals = Check(
    "code-under-two-goals", .mustExplain,
    sentence: Bilingual(
      "โครงการ {code} มีหลายฉบับพิมพ์ซึ่งอยู่ภายใต้เป้าหมายต่างกัน คือ {goals}",
      "the prints of project {code} stand under different goals: {goals}"),
    remedy: Bilingual(
      "โปรดชี้แจงว่าเป้าหมายใดถูกต้อง และประสานสำนักยุทธศาสตร์และประเมินผลให้แก้ฉบับที่คลาดเคลื่อน",
      "explain which goal is right, and ask the strategy office to correct the other print"),
    why: Bilingual(
      "โครงการหนึ่งต้องนับเพียงครั้งเดียว หากนับตามทุกฉบับจำนวนโครงการและงบประมาณจะซ้ำ",
      "a project counts once, and to believe every print would count it and its budget twice"),
    wrong: .received(
      "projects", "unit_code,fiscal_year,project_code,print,round,goal", "5026,2566,50260000-6648,1,1,7.3.2",
      "5026,2566,50260000-6648,2,1,7.3.1"),
    right: .received(
      "projects", "unit_code,fiscal_year,project_code,print,round,goal", "5026,2566,50260000-6648,1,1,7.3.1",
      "5026,2566,50260000-6648,2,1,7.3.1"))

  package static let projectKPIUnknown = Check(
    "project-kpi-unknown", .mustExplain,
    sentence: Bilingual(
      "โครงการ {code} อ้างถึงตัวชี้วัด {kpi} ซึ่งไม่มีในตารางตัวชี้วัดที่ได้รับ",
      "project {code} names KPI {kpi}, which is not among the KPIs received"),
    remedy: Bilingual(
      "โปรดตรวจสอบรหัสตัวชี้วัด หากถูกต้อง โปรดส่งตัวชี้วัด {kpi} หรือชี้แจงเหตุผล",
      "check the code; if it is right, send KPI {kpi}, or explain"),
    why: Bilingual(
      "โครงการที่ไม่ทราบตัวชี้วัดไม่สามารถแสดงได้ว่าสนับสนุนผลใด",
      "nobody can tell which result a project serves while its KPI is unknown"),
    wrong: linkedSeason(second: "5026-1078", kpis: ["5026-1087"]),
    right: linkedSeason(second: "5026-1087", kpis: ["5026-1087"]))

  package static let kpiProjectUnlinked = Check(
    "kpi-project-unlinked", .note,
    sentence: Bilingual(
      "ไม่มีโครงการใดที่ได้รับอ้างถึงตัวชี้วัด {code}", "none of the projects received names KPI {code}"),
    remedy: Bilingual(
      "หากมีโครงการที่สนับสนุนตัวชี้วัดนี้ โปรดระบุรหัสตัวชี้วัดในตารางโครงการ หากไม่มี ไม่ต้องดำเนินการ",
      "if a project serves this KPI, give the KPI's code in the projects table; if none does, nothing is to be done"),
    why: Bilingual(
      "การเชื่อมโยงที่ขาดไปทำให้ไม่เห็นว่างบประมาณใดสนับสนุนตัวชี้วัด", "without the link nobody sees which budget serves the KPI"),
    wrong: linkedSeason(second: "5026-1087", kpis: ["5026-1087", "5026-1088"]),
    right: linkedSeason(second: "5026-1088", kpis: ["5026-1087", "5026-1088"]))

  package static let claimContradicted = Check(
    "claim-contradicted", .mustExplain,
    sentence: Bilingual(
      "{code} รายงานว่าบรรลุเป้าหมาย แต่คะแนน {measure} ที่เผยแพร่คือ {published} ต่ำกว่าเกณฑ์ {threshold}",
      "{code} reports that its target is reached, but the published {measure} is {published}, below {threshold}"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่ารายงานความก้าวหน้าของงานหรือผลคะแนน แล้วแก้ไขหรือชี้แจงเหตุผล",
      "see whether the report speaks of the work done or of the score; correct it, or explain"),
    why: Bilingual(
      "การทำงานครบถ้วนมิใช่การบรรลุคะแนน ผู้อ่านจึงต้องเห็นทั้งสองอย่างแยกจากกัน",
      "work that is done is not a score that is reached, and a reader has to see the two apart"),
    wrong: claimSeason(isOnTarget: "yes"),
    right: claimSeason(isOnTarget: "no"))

  /// Two projects of one unit beside its KPIs, which promise a score: the first names 5026-1087, the second the given one.
  private static func linkedSeason(second kpi: String, kpis: [String]) -> Example {
    Example([
      Example.path("kpi"): Example.text(
        [kpiHeader + ",measure,threshold"] + kpis.map { "5026,2566,\($0),ITA,95.00" }),
      Example.path("projects"): Example.text([
        Example.projectsHeader + ",kpi_code", "5026,2566,50260000-6648,1,5026-1087", "5026,2566,50260000-6649,1,\(kpi)",
      ]),
    ])
  }

  /// A project that promises an ITA of 95 in a unit that scored 87.83.
  private static func claimSeason(isOnTarget: String) -> Example {
    Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("projects"): Example.text([
        Example.projectsHeader + ",measure,threshold,on_target", "5026,2566,50260000-6648,1,ITA,95.00,\(isOnTarget)",
      ]),
    ])
  }
}
