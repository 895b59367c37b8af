import Tabular

/// The check of the fiscal year that a row is about.
extension Check {
  package static let rows = [yearGregorian]

  package static let yearGregorian = Check(
    "year-gregorian", .note,
    sentence: Bilingual(
      "ปีงบประมาณระบุเป็นคริสต์ศักราช “{value}” จึงอ่านเป็น พ.ศ. {understood}",
      "the fiscal year '{value}' is a year of the common era and is read as {understood}"),
    remedy: Bilingual(
      "หากเป็นปีงบประมาณ {understood} ไม่ต้องดำเนินการ ครั้งต่อไปโปรดระบุเป็นพุทธศักราช",
      "nothing to do if {understood} is meant; write the year of the Buddhist era next time"),
    why: Bilingual(
      "ปีงบประมาณเริ่มก่อนปีปฏิทินสามเดือน การระบุเป็นคริสต์ศักราชจึงเข้าใจต่างกันได้",
      "a fiscal year begins three months before the calendar year, so a year of the common era can be misunderstood"),
    wrong: .scores("5026,2023,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))
}
