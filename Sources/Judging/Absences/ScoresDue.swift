import Assessment
package import Findings
import Intake
import Office
import Tabular

extension Check {
  package static let scoresNeverDue = Check(
    "scores-never-due", .mustMend,
    sentence: Bilingual(
      "ปฏิทินไม่มีกำหนดส่งคะแนน (scores) ของปีงบประมาณ {year} สำหรับรูปแบบการประเมิน {value}",
      "the calendar has no due date for the scores of fiscal year {year} in the edition {value}"),
    remedy: Bilingual(
      "โปรดเพิ่มแถวใน calendar.csv ระบุปี {year} รูปแบบ {value} ตาราง scores และวันที่กำหนดส่ง",
      "add a row to calendar.csv with the year {year}, the edition {value}, the table scores and the due date"),
    why: Bilingual(
      "หากไม่มีกำหนดส่ง หน่วยงานที่ยังไม่ส่งคะแนนจะไม่ปรากฏว่าขาดส่งตลอดทั้งปี",
      "without a due date, units that have not sent their scores are never reported as missing"),
    wrong: calendar(table: "kpi"),
    right: calendar(table: "scores"))

  /// A calendar with a date for one table of each edition.
  private static func calendar(table: String) -> Example {
    Example(
      "calendar.csv",
      Example.text([
        "fiscal_year,edition,unit_code,table,due_on,reason", "2566,bangkok,,\(table),2023-09-30,สิ้นปีงบประมาณ",
        "2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต",
      ]))
  }
}

/// The editions whose units never have scores due: a mistake of the office, reported once for each edition.
struct ScoresDue {
  let findings: [Finding]

  init(in office: Office) {
    let undue = office.registry.units.filter { office.calendar.dueDate(of: .scores, for: $0) == nil }
    findings = undue.map(\.edition).uniqued.compactMap { edition in
      // A single unit may be exempt while the others of its edition have a due date.
      guard
        office.registry.units.count(where: { $0.edition == edition }) == undue.count(where: { $0.edition == edition })
      else { return nil }
      return Finding(
        .scoresNeverDue, unit: nil, place: Place(file: "calendar.csv"), value: edition.name,
        values: ["year": Bilingual(same: String(office.fiscalYear))], effect: .table(.submissions))
    }
  }
}
