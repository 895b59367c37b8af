import Assessment
import Findings
import Tabular

extension Check {
  static let quartersFall = Check(
    "quarters-fall", .mustExplain,
    sentence: Bilingual(
      "ผลงานสะสมของตัวชี้วัด {code} ลดลงจาก {before} เป็น {now}",
      "the cumulative result of KPI {code} falls from {before} to {now}"),
    remedy: Bilingual(
      "โปรดตรวจสอบผลงานแต่ละไตรมาสว่าเป็นค่าสะสม แล้วแก้ไข หรือชี้แจงเหตุผลที่ลดลง",
      "check that each quarter gives the cumulative result; correct it, or explain why it fell"),
    why: Bilingual(
      "ผลงานรายไตรมาสเป็นค่าสะสม หากลดลงอาจเป็นการรายงานเฉพาะไตรมาสหรือพิมพ์ผิด",
      "quarterly results are cumulative; a fall may be the result of one quarter alone, or a typing error"),
    wrong: .received("kpi", Example.kpiHeader + ",q1,q2,q3,q4", "5030,2566,5030-1087,25,50,25,100", from: "5030"),
    right: .received("kpi", Example.kpiHeader + ",q1,q2,q3,q4", "5030,2566,5030-1087,25,50,75,100", from: "5030"))
}

extension Rule<UnitPlan> {
  static var quartersGrow: Self { Self(.quartersFall) { unit in unit.receivedKPIs.flatMap(unit.falls) } }
}

extension UnitPlan {
  /// Findings about cumulative results that fall; a quarter that has not ended is skipped, since it is often reported
  /// as 0.
  fileprivate func falls(_ kpi: KPIPage) -> [Finding] {
    var findings: [Finding] = []
    var before: Quantity?
    for (quarter, result) in kpi.quarters.enumerated() {
      guard let now = result, hasEnded(quarter) else { continue }
      if let before, now < before {
        findings.append(
          finding(
            .quartersFall, kpi.source, "q\(quarter + 1)", table: .kpi, code: kpi.code.text,
            ["before": formatted(before), "now": formatted(now)]))
      }
      before = now
    }
    return findings
  }

  /// Whether a quarter has ended; quarter 0 is October to December of the calendar year before.
  private func hasEnded(_ quarter: Int) -> Bool {
    guard let effectiveDate else { return true }
    let year = card.methodology.fiscalYear - FiscalYear.era
    let ends = [(year - 1, 12, 31), (year, 3, 31), (year, 6, 30), (year, 9, 30)]
    guard let end = CalendarDate(year: ends[quarter].0, month: ends[quarter].1, day: ends[quarter].2) else {
      return true
    }
    return end <= effectiveDate
  }
}
