import Tabular

/// The checks of changes that spreadsheets and keyboards make to numbers and codes.
extension Check {
  package static let spreadsheets = [
    numberAmbiguous, numberShortened, codeBecameDate, codeBecameNumber, codeRepaired, hyphenMissing, formulaInCell,
    invisibleCharacters, percentSignMisplaced,
  ]

  private static let kpiHeader = "unit_code,fiscal_year,kpi_code"

  package static let numberAmbiguous = Check(
    "number-ambiguous", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งอ่านได้มากกว่าหนึ่งค่า คือ {readings} จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', which may be {readings}, so it does not count"),
    remedy: Bilingual(
      "โปรดระบุค่าที่ถูกต้อง คือ {readings} โดยใช้จุดนำหน้าทศนิยมและไม่ใส่เครื่องหมายจุลภาค",
      "write the right value ({readings}) with a decimal point and no comma"),
    why: Bilingual(
      "เครื่องหมายจุลภาคใช้คั่นหลักพันหรือทศนิยมก็ได้ หากคาดเดา ตัวเลขอาจผิดไปพันเท่า",
      "a comma may separate thousands or decimals, so a guess could be wrong by a factor of a thousand"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,\"86,200\""),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.200"))

  package static let numberShortened = Check(
    "number-shortened", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งเป็นตัวเลขที่โปรแกรมตารางคำนวณแสดงแบบย่อ ตัวเลขท้ายจึงหายไป",
      "{column} is '{value}', a number that a spreadsheet has shortened, so its last digits are lost"),
    remedy: Bilingual(
      "โปรดระบุตัวเลขให้ครบทุกหลัก โดยกำหนดรูปแบบเซลล์เป็นตัวเลขก่อนบันทึกเป็น CSV",
      "write every digit: format the cells as numbers before saving as CSV"),
    why: Bilingual(
      "ตัวเลขที่ไม่แสดงหลักท้ายอาจเป็นได้หลายค่า เช่น 1.03E+3 อาจเป็น 1034",
      "a number without its last digits may have several values: 1.03E+3 may be 1034"),
    onSheet: Check.Wording(
      remedy: Bilingual(
        "โปรดพิมพ์ตัวเลขให้ครบทุกหลักในช่องนี้ใหม่ แล้วบันทึกและส่งไฟล์ใหม่",
        "type every digit of the number again, save the file and send it again")),
    wrong: .received(
      "participation", Example.participationHeader, "5033,2566,IIT,2023-06-30,139,1.03E+3", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,2023-06-30,139,1034", from: "5033"))

  package static let codeBecameDate = Check(
    "code-became-date", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งเป็นวันที่ที่โปรแกรมตารางคำนวณแปลงมาจากรหัส",
      "{column} is '{value}', a date that a spreadsheet has made from a code"),
    remedy: Bilingual(
      "โปรดกำหนดรูปแบบเซลล์เป็นข้อความ แล้วกรอกรหัสจากต้นฉบับอีกครั้ง",
      "format the cells as text, then type the code again from the original"),
    why: Bilingual(
      "เมื่อรหัสกลายเป็นวันที่แล้ว จะไม่ทราบว่ารหัสเดิมคืออะไร", "the original code cannot be determined from the date"),
    wrong: .received("kpi", kpiHeader, "5030,2566,5-Oct", from: "5030"),
    right: .received("kpi", kpiHeader, "5030,2566,5030-1087", from: "5030"))

  package static let codeBecameNumber = Check(
    "code-became-number", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งเป็นตัวเลขแบบย่อที่โปรแกรมตารางคำนวณแปลงมาจากรหัส",
      "{column} is '{value}', a shortened number that a spreadsheet has made from a code"),
    remedy: Bilingual(
      "โปรดกำหนดรูปแบบเซลล์เป็นข้อความ แล้วกรอกรหัสจากต้นฉบับอีกครั้ง",
      "format the cells as text, then type the code again from the original"),
    why: Bilingual(
      "เมื่อรหัสกลายเป็นตัวเลขแบบย่อ เลขท้ายของรหัสจะหายไป จึงไม่ทราบว่ารหัสเดิมคืออะไร",
      "a shortened number has lost the last digits of the code, so the code is unknown"),
    wrong: .received("kpi", kpiHeader, "5030,2566,5.03E+07", from: "5030"),
    right: .received("kpi", kpiHeader, "5030,2566,5030-1087", from: "5030"))

  package static let codeRepaired = Check(
    "code-repaired", .note,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” จึงอ่านเป็น {understood}", "{column} is '{value}' and is read as {understood}"),
    remedy: Bilingual(
      "หากควรเป็น {understood} ไม่ต้องดำเนินการ หากไม่ใช่ โปรดแก้ไขรหัส",
      "nothing to do if {understood} is meant; if not, correct the code"),
    why: Bilingual(
      "บางโปรแกรมบันทึกยัติภังค์เป็นเครื่องหมายคำถาม หรือเติม .0 ท้ายรหัส ผู้ส่งจึงควรทราบว่าอ่านเป็นรหัสใด",
      "some programs save a hyphen as a question mark or add .0 to a code; the sender should check the code as read"),
    wrong: .received("kpi", kpiHeader, "5030,2566,5030?1087", from: "5030"),
    right: .received("kpi", kpiHeader, "5030,2566,5030–1087", from: "5030"))

  package static let hyphenMissing = Check(
    "hyphen-missing", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” โดยไม่มียัติภังค์ (-) จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', without a hyphen, so it does not count"),
    remedy: Bilingual(
      "หากหมายถึง {likely} โปรดแก้เป็น {likely} หากไม่ใช่ โปรดคัดลอกรหัสจากต้นฉบับ",
      "write {likely} if that is meant; if not, copy the code from the original"),
    why: Bilingual(
      "รหัสที่เขียนต่างไปทำให้จับคู่ตัวชี้วัดกับโครงการไม่ได้", "KPIs and projects cannot be matched if a code is written differently"),
    wrong: .received("kpi", kpiHeader, "5030,2566,50301087", from: "5030"),
    right: .received("kpi", kpiHeader, "5030,2566,5030-1087", from: "5030"))

  package static let formulaInCell = Check(
    "formula-in-cell", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งเป็นสูตรหรือข้อผิดพลาดของสูตรในโปรแกรมตารางคำนวณ มิใช่ค่า",
      "{column} is '{value}', which is a spreadsheet formula or formula error and not a value"),
    remedy: Bilingual(
      "โปรดแก้สูตรให้ได้ค่าที่ถูกต้อง แล้วคัดลอกและวางเฉพาะค่า (Paste Values) ก่อนบันทึกเป็น CSV",
      "correct the formula, then copy the cells and paste only the values (Paste Values) before saving as CSV"),
    why: Bilingual(
      "สูตรที่ส่งมาโดยไม่มีผลลัพธ์ไม่มีค่าให้นำมาใช้ จึงถือว่าช่องนี้ยังไม่มีข้อมูล",
      "a formula without its result has no value, so the cell counts as missing"),
    onSheet: Check.Wording(
      remedy: Bilingual(
        "ช่องนี้เป็นข้อความที่ขึ้นต้นด้วยเครื่องหมาย = โปรดพิมพ์ค่าแทน แล้วบันทึกและส่งไฟล์ใหม่",
        "the cell is a text that begins like a formula: type the value in its place, save the file and send it again")),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,#REF!"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let invisibleCharacters = Check(
    "invisible-characters", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} มีอักขระที่มองไม่เห็นแทรกอยู่ในตัวเลข (“{value}”) จึงอ่านเป็นตัวเลขไม่ได้",
      "the number in {column} contains invisible characters ('{value}'), so it cannot be read"),
    remedy: Bilingual(
      "โปรดลบข้อมูลในช่องนี้ แล้วพิมพ์ตัวเลขใหม่ ไม่ควรคัดลอกจากหน้าเว็บหรือเอกสาร",
      "clear the cell and type the number again; do not copy it from a web page or a document"),
    why: Bilingual(
      "อักขระที่มองไม่เห็นอาจคั่นตัวเลขสองจำนวนที่ติดกัน จึงไม่อาจตัดทิ้งแทนผู้ส่ง และถือว่าช่องนี้ยังไม่มีข้อมูล",
      "invisible characters may separate two numbers, so they are not removed, and the cell counts as missing"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86\u{200B}.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let percentSignMisplaced = Check(
    "percent-sign-misplaced", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” แต่คอลัมน์นี้ไม่ได้มีหน่วยเป็นร้อยละ จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', but this column does not hold percentages, so the value does not count"),
    remedy: Bilingual(
      "โปรดเลือกเซลล์ใน Excel เปลี่ยนรูปแบบจากเปอร์เซ็นต์เป็นตัวเลข (Excel แสดง {likely} เป็น {value}) แล้วแก้ให้ตรงกับต้นฉบับ",
      "format the cell as a number in Excel, which shows {likely} as {value}, and correct it according to the original"
    ),
    why: Bilingual(
      "เซลล์ที่จัดรูปแบบเป็นเปอร์เซ็นต์แสดงค่าเป็นร้อยเท่า จึงไม่ทราบว่าหมายถึงจำนวนที่เห็นหรือหนึ่งในร้อยของจำนวนนั้น",
      "a cell formatted as a percentage shows a hundred times its value, so the intended number is unknown"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,2023-06-30,139,152%", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,2023-06-30,139,152", from: "5033"))
}
