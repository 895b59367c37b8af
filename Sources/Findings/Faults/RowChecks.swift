import Tabular

/// The checks of a row: whether it belongs to the year and to the unit that it was sent for.
extension Check {
  package static let rows = [yearWrong, yearGregorian, rowOfAnotherUnit, codeOfAnotherUnit]

  package static let yearWrong = Check(
    "year-wrong", .mustMend,
    sentence: Bilingual(
      "แถวนี้เป็นข้อมูลของปีงบประมาณ “{value}” แต่ส่งไว้ในโฟลเดอร์ของปี {year} จึงยังไม่ได้นำมาใช้",
      "this row is of fiscal year '{value}' but was sent under {year}, so it does not count"),
    remedy: Bilingual(
      "โปรดแก้ปีงบประมาณให้ถูกต้อง หรือส่งแถวนี้ในโฟลเดอร์ของปีที่ถูกต้อง",
      "correct the fiscal year, or send the row under the right one"),
    why: Bilingual(
      "คะแนนของปีหนึ่งต้องไม่ปะปนกับคะแนนของอีกปีหนึ่ง", "scores of one year must not be taken for those of another"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2565,IIT,86.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let yearGregorian = Check(
    "year-gregorian", .note,
    sentence: Bilingual(
      "ปีงบประมาณระบุเป็นคริสต์ศักราช “{value}” จึงอ่านเป็น พ.ศ. {understood}",
      "the fiscal year '{value}' is of the common era and is read as {understood}"),
    remedy: Bilingual(
      "หากเป็นปีงบประมาณ {understood} ไม่ต้องดำเนินการ ครั้งต่อไปโปรดระบุเป็นพุทธศักราช",
      "nothing to do if {understood} is meant; write the Buddhist era next time"),
    why: Bilingual(
      "ปีงบประมาณเริ่มก่อนปีปฏิทินสามเดือน การระบุเป็นคริสต์ศักราชจึงเข้าใจต่างกันได้",
      "a fiscal year begins three months before the calendar year, so a year of the common era can be misunderstood"),
    wrong: .scores("5026,2023,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let rowOfAnotherUnit = Check(
    "row-of-another-unit", .mustMend,
    sentence: Bilingual(
      "แถวนี้ระบุรหัส “{value}” ซึ่งเป็นของ {unit} แต่ส่งไว้ในโฟลเดอร์ของ {folder} จึงยังไม่ได้นำมาใช้",
      "this row says '{value}', which is {unit}, but was sent in the folder of {folder}, so it does not count"),
    remedy: Bilingual(
      "โปรดแก้รหัสหน่วยงานให้ถูกต้อง หากเป็นข้อมูลของหน่วยงานอื่น โปรดให้หน่วยงานนั้นเป็นผู้ส่ง",
      "correct the unit code; if the row is another unit's, that unit has to send it"),
    why: Bilingual(
      "แต่ละหน่วยงานส่งข้อมูลของตนเท่านั้น เพื่อไม่ให้ข้อมูลของหน่วยงานหนึ่งถูกเปลี่ยนโดยอีกหน่วยงานหนึ่ง",
      "a unit delivers for itself alone, so that nobody changes the figures of another"),
    wrong: .scores("5026,2566,ITA,87.83", "5030,2566,IIT,97.64"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,97.64"))

  package static let codeOfAnotherUnit = Check(
    "code-of-another-unit", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งขึ้นต้นด้วยรหัสของ {unit} มิใช่ของหน่วยงานในแถวนี้",
      "{column} says '{value}', which begins with the code of {unit} and not of the unit in this row"),
    remedy: Bilingual(
      "โปรดตรวจสอบรหัสกับหน้าตัวชี้วัดหรือโครงการ แล้วแก้รหัสนี้หรือรหัสหน่วยงานให้ตรงกัน",
      "compare with the page of the KPI or project, and correct this code or the unit's so that they agree"),
    why: Bilingual(
      "ตัวชี้วัดหรือโครงการที่ลงไว้ผิดหน่วยงานทำให้สรุปผลของทั้งสองหน่วยงานคลาดเคลื่อน",
      "a KPI or project filed under the wrong unit distorts the results of both"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code", "5026,2566,5030-1087"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code", "5026,2566,5026-1087"))
}
