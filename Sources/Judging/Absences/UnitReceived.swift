import Assessment
package import Findings
import Intake
import Office
import Tabular

extension Check {
  package static let unitMissing = Check(
    "unit-missing", .mustMend,
    sentence: Bilingual(
      "ยังไม่ได้รับคะแนนหรือคำตอบแบบวัดของ{unit} ซึ่งกำหนดส่งภายในวันที่ {due}",
      "neither scores nor answers of {unit}, due by {due}, were received"),
    remedy: Bilingual(
      "โปรดส่งไฟล์คะแนนของหน่วยงาน หากปีนี้ไม่มีผลการประเมิน โปรดแจ้งสำนักงาน ก.ก. พร้อมเหตุผล",
      "send the unit's scores; if the unit has no result this year, give the office the reason"),
    why: Bilingual(
      "หน่วยงานที่ไม่มีข้อมูลจะไม่ได้รับการจัดอันดับ และไม่อยู่ในค่าเฉลี่ยของกรุงเทพมหานคร",
      "a unit without data is not ranked, and the city's means are computed without it"),
    wrong: Example(
      Example.path("scores", from: "5030", on: "2023-06-20"),
      Example.text([Example.scoresHeader, "5030,2566,ITA,97.21"]), asOf: "2023-10-31"),
    right: Example(
      Example.path("scores", from: "5030", on: "2023-06-20"),
      Example.text([Example.scoresHeader, "5030,2566,ITA,97.21"]), asOf: "2023-06-29"))
}

extension Rule<DueSubmission> {
  static var unitReceived: Self {
    Self(.unitMissing) { due in
      // While scores of the office are not read, the unit's may be among them.
      guard case .missing = due.submission.presence, !due.refused.ofOffice.contains(.scores) else { return [] }
      let day = due.view.office.calendar.dueDate(of: .scores, for: due.unit)
      return [due.finding(.unitMissing, ["due": day.map(\.text) ?? Bilingual(same: "")], effect: .measure("ITA"))]
    }
  }
}
