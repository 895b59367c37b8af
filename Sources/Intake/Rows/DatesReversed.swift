import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let datesReversed = Check(
    "dates-reversed", .mustMend,
    sentence: Bilingual(
      "โครงการ {code} ระบุวันสิ้นสุด {end} ซึ่งมาก่อนวันเริ่มต้น {start}",
      "project {code} ends on {end}, before it starts on {start}"),
    remedy: Bilingual(
      "โปรดตรวจสอบวันเริ่มต้นและวันสิ้นสุดของโครงการ แล้วแก้วันที่ที่ไม่ถูกต้อง",
      "check the start and end dates of the project and correct the wrong one"),
    why: Bilingual("วันที่ที่สลับกันทำให้ไม่ทราบว่าโครงการดำเนินการในช่วงใด", "reversed dates do not show when the project runs"),
    wrong: .received(
      "projects", Example.projectsHeader + ",start_date,end_date", "5026,2566,50260000-6648,1,30/09/2566,01/10/2565"),
    right: .received(
      "projects", Example.projectsHeader + ",start_date,end_date", "5026,2566,50260000-6648,1,01/10/2565,30/09/2566"))
}

extension PlanRows {
  /// The end date of a project; nil with a finding if it is before the start date.
  ///
  /// A date outside the fiscal year is doubtful by itself, so it is not compared.
  func endDate(_ row: Row, _ reader: inout UnitRowReader) -> CalendarDate? {
    guard let end = row.date(at: reader.columns.endDate) else { return nil }
    guard let start = row.date(at: reader.columns.startDate), end < start else { return end }
    let year = FiscalYearDates(fiscalYear: context.fiscalYear)
    guard !year.isOutside(start, "start_date"), !year.isOutside(end, "end_date") else { return end }
    reader.report(
      .datesReversed, row, "end_date",
      ["code": projectCode(row), "start": start.text, "end": end.text],
      effect: reader.effect)
    return nil
  }
}
