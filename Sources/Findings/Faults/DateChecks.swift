import Tabular

/// The checks of years and dates: whether the year can be told.
extension Check {
  package static let dates = [yearTwoDigits, yearDoubleConverted]

  package static let yearTwoDigits = Check(
    "year-two-digits", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุปีเพียงสองหลัก คือ “{value}” จึงยังไม่ได้นำมาใช้",
      "{column} says '{value}', a year of two digits, so it does not count"),
    remedy: Bilingual(
      "โปรดระบุปี พ.ศ. ให้ครบสี่หลัก เช่น 2566", "write the year in four digits, such as 2566"),
    why: Bilingual(
      "ปีสองหลักอาจเป็นพุทธศักราชหรือคริสต์ศักราชก็ได้ จึงไม่ทราบว่าเป็นปีใด",
      "two digits may be of either era, so nobody can tell which year is meant"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/66,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))

  package static let yearDoubleConverted = Check(
    "year-double-converted", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งเป็นปีที่แปลงระหว่าง พ.ศ. กับ ค.ศ. ซ้ำ จึงยังไม่ได้นำมาใช้",
      "{column} says '{value}', a year that was converted between the eras once too often, so it does not count"),
    remedy: Bilingual(
      "หากหมายถึง พ.ศ. {likely} โปรดแก้ปีเป็น {likely} หากไม่ใช่ โปรดระบุปี พ.ศ. ที่ถูกต้องสี่หลัก",
      "write {likely} if that year of the Buddhist era is meant; if not, the right year in four digits"),
    why: Bilingual(
      "ปีที่บวกหรือลบ 543 ซ้ำไม่ใช่ปีที่เป็นไปได้ หากเดาอาจนำข้อมูลไปใช้ผิดปี",
      "a year with 543 added or taken away twice cannot be right, and a guess could put the entry into a wrong year"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/3109,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))
}
