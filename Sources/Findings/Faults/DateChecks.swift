import Tabular

/// The checks of years and dates: whether the day and the year are unambiguous.
extension Check {
  package static let dates = [yearTwoDigits, yearDoubleConverted, dateMonthFirst, dateBecameNumber]

  package static let yearTwoDigits = Check(
    "year-two-digits", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุปีเพียงสองหลัก คือ “{value}” จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', with a year of only two digits, so it does not count"),
    remedy: Bilingual("โปรดระบุปี พ.ศ. ให้ครบสี่หลัก{known}", "write the year of the Buddhist era in four digits{known}"),
    why: Bilingual(
      "ปีสองหลักอาจเป็นพุทธศักราชหรือคริสต์ศักราชก็ได้ จึงไม่ทราบว่าเป็นปีใด",
      "a year of two digits may be of either era, so the intended year is unknown"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/66,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))

  package static let yearDoubleConverted = Check(
    "year-double-converted", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งมีการแปลงปีระหว่าง พ.ศ. กับ ค.ศ. ซ้ำ จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', with its year converted twice between the eras, so it does not count"),
    remedy: Bilingual(
      "หากหมายถึง พ.ศ. {likely} โปรดแก้ปีเป็น {likely} หากไม่ใช่ โปรดระบุปี พ.ศ. ที่ถูกต้องสี่หลัก",
      "write {likely} if that year of the Buddhist era is meant; if not, write the right year in four digits"),
    why: Bilingual(
      "ปีที่บวกหรือลบ 543 ซ้ำไม่ใช่ปีที่เป็นไปได้ หากคาดเดาอาจนำข้อมูลไปใช้ผิดปี",
      "a year with 543 added or subtracted twice is impossible, and a guess could put the entry into a wrong year"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/3109,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))

  package static let dateMonthFirst = Check(
    "date-month-first", .mustMend,
    sentence: Bilingual(
      "คอลัมน์ {column} มีวันที่ที่เขียนเดือนนำหน้าวัน เช่น “{example}” วันที่ที่อ่านได้สองแบบในคอลัมน์นี้จึงยังไม่ได้นำมาใช้ ({rows})",
      "{column} has dates with the month first, such as '{example}', so its dates that can be read either way do not "
        + "count ({rows})"),
    remedy: Bilingual(
      "โปรดเลือกทั้งคอลัมน์ใน Excel กำหนดรูปแบบเซลล์เป็นวันที่แบบไทย (วัน/เดือน/ปี พ.ศ. สี่หลัก เช่น 30/06/2566) แล้วตรวจสอบทุกแถวกับต้นฉบับ",
      "in Excel, format the whole column as dates with day, month and four-digit year, such as 30/06/2566; then "
        + "compare every row with the original"),
    why: Bilingual(
      "5/6/2023 คือ 5 มิถุนายนหรือ 6 พฤษภาคมก็ได้ เมื่อคอลัมน์เดียวกันเขียนเดือนนำหน้าวัน จึงไม่ทราบว่าหมายถึงวันใด",
      "5/6/2023 may be 5 June or 6 May; a column with the month first in other rows does not show which"),
    wrong: .received(
      "participation", Example.participationHeader, "5033,2566,IIT,4/28/2023,139,152", "5033,2566,IIT,5/6/2023,139,160",
      from: "5033"),
    right: .received(
      "participation", Example.participationHeader, "5033,2566,IIT,28/4/2023,139,152", "5033,2566,IIT,6/5/2023,139,160",
      from: "5033"))

  package static let dateBecameNumber = Check(
    "date-became-number", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งเป็นตัวเลขที่โปรแกรมตารางคำนวณใช้แทนวันที่ {likely} จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', the number that a spreadsheet stores for {likely}, so it does not count"),
    remedy: Bilingual(
      "หากหมายถึง {likely} โปรดเลือกทั้งคอลัมน์ใน Excel กำหนดรูปแบบเซลล์เป็นวันที่ แล้วบันทึกเป็น CSV อีกครั้ง",
      "if {likely} is meant, format the whole column as dates in Excel and save the file as CSV again"),
    why: Bilingual(
      "เมื่อคอลัมน์จัดรูปแบบเป็นตัวเลข Excel จะบันทึกวันที่เป็นจำนวนวันนับจากปี ค.ศ. 1900 ซึ่งอ่านเป็นวันที่ไม่ได้",
      "Excel saves a date formatted as a number as the days since 1900, which cannot be read as a date"),
    onSheet: Check.Wording(
      remedy: Bilingual(
        "หากหมายถึงวันที่ {likely} โปรดพิมพ์วันที่ดังกล่าวในช่องนี้ใหม่ เช่น 30/09/2566 แล้วบันทึกและส่งไฟล์ใหม่",
        "if {likely} is meant, type the date again, such as 30/09/2566, save the file and send it again")),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,45107,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))
}
