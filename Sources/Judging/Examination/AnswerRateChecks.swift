package import Findings
import Intake
import Tabular

/// The checks of answer counts: the rate that was printed, the growth of the counts, and the required minimum.
extension Check {
  package static let answerRates = [rateMisstated, countsDisagree, answersFall, quotaShort]

  package static let countsDisagree = Check(
    "counts-disagree", .mustExplain,
    sentence: Bilingual(
      "จำนวนของ {instrument} ไม่สอดคล้องกัน: {conflict}", "the counts of {instrument} do not go together: {conflict}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนประชากร จำนวนขั้นต่ำ และจำนวนผู้ตอบ แล้วแก้ค่าที่ไม่ถูกต้อง หรือชี้แจงเหตุผล",
      "check the population, the required minimum and the answers; correct the one that is wrong, or explain"),
    why: Bilingual(
      "ผู้ตอบและจำนวนขั้นต่ำมีได้ไม่เกินจำนวนประชากร และจำนวนขั้นต่ำต้องมากกว่า 0 จึงต้องมีค่าใดค่าหนึ่งคลาดเคลื่อน",
      "neither more answers than people nor a minimum of more than all or of none is possible, so one count is wrong"),
    wrong: .received(
      "participation", Example.participationHeader + ",population", "5033,2566,IIT,2023-06-30,100,480,139", from: "5033"
    ),
    right: .received(
      "participation", Example.participationHeader + ",population", "5033,2566,IIT,2023-06-30,100,118,139", from: "5033"
    ))

  package static let answersFall = Check(
    "answers-fall", .mustExplain,
    sentence: Bilingual(
      "จำนวนผู้ตอบสะสมของ {instrument} ลดลงจาก {before} เป็น {now}",
      "the cumulative answers to {instrument} fall from {before} to {now}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนและวันที่ของทั้งสองรายการ แล้วแก้ไข หรือชี้แจงเหตุผลที่จำนวนลดลง",
      "check the counts and dates of both entries and correct them, or explain why the count fell"),
    why: Bilingual(
      "จำนวนสะสมไม่ควรลดลง เว้นแต่มีการตัดคำตอบออก ซึ่งต้องมีเหตุผลประกอบ",
      "a cumulative count does not fall unless answers were taken out, and for that there must be a reason"),
    wrong: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,answered", "5033,2566,EIT,2023-05-31,398",
      "5033,2566,EIT,2023-06-30,389", from: "5033"),
    right: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,answered", "5033,2566,EIT,2023-05-31,389",
      "5033,2566,EIT,2023-06-30,398", from: "5033"))

  package static let quotaShort = Check(
    "quota-short", .mustExplain,
    sentence: Bilingual(
      "{instrument} มีผู้ตอบ {answered} คน น้อยกว่าจำนวนขั้นต่ำ {required} คน",
      "{instrument} has {answered} answers, and {required} are required"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนผู้ตอบ หากถูกต้อง โปรดชี้แจงเหตุผลที่ไม่ถึงจำนวนขั้นต่ำ",
      "check the number of answers; if it is right, explain why the minimum was not reached"),
    why: Bilingual(
      "คะแนนจากผู้ตอบไม่ถึงจำนวนขั้นต่ำยังคงเผยแพร่ แต่ผู้อ่านควรทราบว่ามีผู้ตอบน้อย",
      "the score still counts, but a reader has to know that few people answered"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,EIT,2023-06-30,500,398", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,EIT,2023-06-30,500,512", from: "5033"))
}
