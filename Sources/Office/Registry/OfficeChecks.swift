package import Findings
import Tabular

/// The checks of the city plan and the calendar, as the office keeps them: where one is broken, nothing is published.
extension Check {
  package static let offices = [planBroken, calendarEdition]

  package static let planBroken = Check(
    "plan-broken", .mustMend,
    sentence: Bilingual(
      "ลำดับ {code} ของแผนไม่ต่อขึ้นไปถึงลำดับบนสุด: {reason}",
      "{code} does not lead up to the top of the city plan: {reason}"),
    remedy: Bilingual(
      "โปรดแก้คอลัมน์ parent ของ {code} ให้เป็นรหัสของลำดับที่อยู่เหนือขึ้นไปและใช้ในปีเดียวกัน โดยเว้นว่างได้เฉพาะลำดับบนสุด",
      "let the parent of {code} be the node above it, in force in the same years; only the top has none"),
    why: Bilingual(
      "ผลของแต่ละลำดับรวมจากทุกลำดับที่อยู่ภายใต้ ลำดับที่ขาดตอนจะทำให้สรุปผลตามเป้าหมายขาดหายไป",
      "the results of a node are those of all below it, and what hangs in the air would be lost from the results by goal"
    ),
    wrong: plan(goalParent: "7.3.1.3"),
    right: plan(goalParent: "7.3"))

  package static let calendarEdition = Check(
    "calendar-edition", .mustMend,
    sentence: Bilingual(
      "กำหนดส่งในแถวนี้ไม่มีผลกับหน่วยงานใด เพราะในปีงบประมาณ {year} ไม่มีหน่วยงานตามแถวนี้ที่ใช้รูปแบบการประเมิน “{value}”",
      "this row sets a date for nobody: in fiscal year {year} no unit that it is for is assessed by the edition '{value}'"
    ),
    remedy: Bilingual(
      "โปรดตรวจสอบกับ units.csv แล้วแก้ปีงบประมาณ รูปแบบการประเมิน หรือรหัสหน่วยงานในแถวนี้ให้ตรงกัน",
      "compare with units.csv, and correct the row's fiscal year, edition or unit code"),
    why: Bilingual(
      "หากกำหนดส่งไม่มีผล หน่วยงานที่ยังไม่ส่งข้อมูลจะไม่ปรากฏว่าเลยกำหนด",
      "where a due date has no effect, nobody sees that a unit has missed it"),
    wrong: calendar(edition: "national"),
    right: calendar(edition: "bangkok"))

  /// The plan down to one strategy, its goal under the given parent.
  private static func plan(goalParent: String) -> Example {
    Example(
      "strategy.csv",
      Example.text([
        "code,parent,kind,name_th,name_en,from_year,to_year",
        "7,,dimension,การบริหารจัดการเมืองมหานคร,Management of the metropolis,,",
        "7.3,7,sub-dimension,การบริหารทรัพยากรบุคคล,Human resource management,,",
        "7.3.1,\(goalParent),goal,การพัฒนาทรัพยากรบุคคล,Develop the city's staff,,",
        "7.3.1.3,7.3.1,strategy,ส่งเสริมคุณธรรมและความโปร่งใส,Promote integrity and transparency,,",
      ]))
  }

  /// A date of Chatuchak District's own.
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
