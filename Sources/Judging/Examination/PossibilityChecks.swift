package import Findings
import Tabular

/// The checks that speak to the office alone: where to look first, told to no unit and counted nowhere.
extension Check {
  package static let possibilities = [totalHypothesis]

  package static let totalHypothesis = Check(
    "total-hypothesis", .note,
    sentence: Bilingual(
      "เป็นเพียงข้อสันนิษฐานที่ต้องตรวจสอบกับประกาศผล: {measure} ซึ่งระบุเป็น {value} อาจเป็น {meant} ({slip}) "
        + "หากเป็นเช่นนั้น ส่วนประกอบของ {whole} จะคำนวณได้ {plain} ซึ่งสอดคล้องกับ {whole} ที่เป็น {total}",
      "only a possibility, to be checked against the announcement: {measure}, written as {value}, may have been {meant} "
        + "({slip}); the parts of {whole} would then give {plain}, in agreement with {whole} as {total}"),
    remedy: Bilingual(
      "โปรดเปิดประกาศผลและตรวจสอบค่านี้ก่อน หากพบว่าคัดลอกผิดจริง โปรดแก้ไขหรือแจ้งหน่วยงานให้แก้ไข "
        + "ข้อสันนิษฐานนี้ไม่ได้นำไปเปลี่ยนตัวเลขใด และไม่ได้แจ้งหน่วยงาน",
      "look this figure up in the announcement first; if it was miscopied, correct it or have the unit correct it; "
        + "no figure was changed on the strength of this, and the unit was not told"),
    why: Bilingual(
      "เมื่อคะแนนรวมขัดกับส่วนประกอบ การทราบว่าค่าใดน่าจะคัดลอกผิดช่วยให้ตรวจสอบได้เร็วขึ้น แต่มีเพียงประกาศผลที่ยืนยันได้",
      "where a total contradicts its parts it helps to know which figure to look up first, but the announcement alone decides"
    ),
    wrong: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,92.71", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"))
}
