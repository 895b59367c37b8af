package import Findings
import Tabular

/// The checks of weighted contributions, which circulate beside scores from 0 to 100.
extension Check {
  package static let contributions = [contributionUndeclared, contributionMisplaced, contributionAboveWeight]

  private static let basisHeader = "unit_code,fiscal_year,measure,score,basis"

  package static let contributionUndeclared = Check(
    "contribution-undeclared", .mustExplain,
    sentence: Bilingual(
      "คะแนนของ{unit} ในไฟล์นี้ไม่มีค่าใดเกินน้ำหนักของเครื่องมือการประเมิน จึงอ่านเป็นคะแนนถ่วงน้ำหนัก มิใช่คะแนนเต็ม 100",
      "no score of {unit} in this file exceeds its instrument's weight, so they are read as weighted contributions"),
    remedy: Bilingual(
      "โปรดยืนยัน โดยระบุ “คะแนนถ่วงน้ำหนัก” ในคอลัมน์ “ฐานคะแนน” หากเป็นคะแนนถ่วงน้ำหนัก หรือ “คะแนน” หากเป็นคะแนนเต็ม 100",
      "confirm it in the column basis: contribution for weighted figures, score for those out of 100"),
    why: Bilingual(
      "คะแนน IIT 26.53 จากน้ำหนัก 30 คือ 88.43 คะแนน หากอ่านผิดมาตรา คะแนนของหน่วยงานจะต่ำกว่าความจริงมาก",
      "an IIT of 26.53 out of 30 is a score of 88.43, and read on the wrong scale it would ruin the unit's result"),
    wrong: .scores(
      "5028,2566,IIT,26.53", "5028,2566,EIT,24.16", "5028,2566,OIT,37.75", "5028,2566,ITA,88.44", from: "5028"),
    right: .received(
      "scores", basisHeader, "5028,2566,IIT,26.53,contribution", "5028,2566,EIT,24.16,contribution",
      "5028,2566,OIT,37.75,contribution", "5028,2566,ITA,88.44,score", from: "5028"))

  package static let contributionMisplaced = Check(
    "contribution-misplaced", .mustMend,
    sentence: Bilingual(
      "{measure} ระบุเป็นคะแนนถ่วงน้ำหนัก แต่ {measure} ไม่มีน้ำหนักโดยตรงในคะแนนรวม",
      "{measure} is given as a weighted contribution, but has no weight of its own in the total"),
    remedy: Bilingual(
      "โปรดระบุ {measure} เป็นคะแนนเต็ม 100 และระบุ “คะแนน” ในคอลัมน์ “ฐานคะแนน”",
      "give {measure} as a score out of 100, with score in the column basis"),
    why: Bilingual(
      "คะแนนถ่วงน้ำหนักแปลงกลับเป็นคะแนนได้เฉพาะเครื่องมือการประเมินที่มีน้ำหนักในคะแนนรวม",
      "only an instrument with a weight in the total has a contribution that can be turned back into a score"),
    wrong: .received("scores", basisHeader, "5026,2566,ITA,87.83,", "5026,2566,I1,27.38,contribution"),
    right: .received("scores", basisHeader, "5026,2566,ITA,87.83,", "5026,2566,I1,91.27,score"))

  package static let contributionAboveWeight = Check(
    "contribution-above-weight", .mustMend,
    sentence: Bilingual(
      "คะแนนถ่วงน้ำหนักของ {measure} มีค่าได้ไม่เกิน {maximum} แต่ระบุเป็น “{value}”",
      "the contribution of {measure} is at most {maximum}, but '{value}' is more"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับประกาศผล หากเป็นคะแนนเต็ม 100 โปรดระบุ “คะแนน” ในคอลัมน์ “ฐานคะแนน”",
      "compare with the announcement; if it is a score out of 100, write score in the column basis"),
    why: Bilingual(
      "คะแนนถ่วงน้ำหนักที่เกินน้ำหนักจะแปลงเป็นคะแนนเกิน 100", "a contribution above its weight would be a score above 100"),
    wrong: .received("scores", basisHeader, "5026,2566,ITA,87.83,", "5026,2566,IIT,86.20,contribution"),
    right: .received("scores", basisHeader, "5026,2566,ITA,87.83,", "5026,2566,IIT,86.20,score"))
}
