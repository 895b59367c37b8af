import Assessment
import Findings
import Tabular

extension Check {
  static let calendarEdition = Check(
    "calendar-edition", .mustMend,
    sentence: Bilingual(
      "กำหนดส่งในแถวนี้ไม่มีผลกับหน่วยงานใด เพราะในปีงบประมาณ {year} ไม่มีหน่วยงานตามแถวนี้ที่ใช้รูปแบบการประเมิน “{value}”",
      "this row has no effect: in fiscal year {year} none of its units uses the edition '{value}'"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับ units.csv แล้วแก้ปีงบประมาณ รูปแบบการประเมิน หรือรหัสหน่วยงานในแถวนี้ให้ตรงกัน",
      "compare the row with units.csv, and correct its fiscal year, edition or unit code to match"),
    why: Bilingual(
      "หากกำหนดส่งไม่มีผล หน่วยงานที่ยังไม่ส่งข้อมูลจะไม่ปรากฏว่าเลยกำหนด",
      "if a due date has no effect, units that have not sent data are not reported as overdue"),
    wrong: calendar(edition: "national"),
    right: calendar(edition: "bangkok"))

  /// A calendar with one row for Chatuchak District alone.
  private static func calendar(edition: String) -> Example {
    Example(
      "calendar.csv",
      Example.text([
        "fiscal_year,edition,unit_code,table,due_on,reason",
        "2566,bangkok,,scores,2023-09-30,สิ้นปีงบประมาณ", "2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต",
        "2566,\(edition),5026,scores,2023-10-15,ขยายเวลาตามหนังสือขอ",
      ]))
  }
}

extension ReferenceData {
  /// Reports rows of the year's calendar without effect: no unit that they apply to is assessed by their edition.
  func rowsWithoutEffect(in year: Int, of units: [Unit]) -> [Finding] {
    calendarRows.filter { $0.year == year }.compactMap { entry, _, row in
      let hasEffect = units.contains { unit in
        unit.edition == entry.edition && (entry.unit == nil || entry.unit == unit.code)
      }
      guard !hasEffect else { return nil }
      return calendarTable.finding(
        .calendarEdition, row, "edition", value: entry.edition.name,
        values: ["year": Bilingual(same: String(year))], effect: .table(.submissions))
    }
  }
}
