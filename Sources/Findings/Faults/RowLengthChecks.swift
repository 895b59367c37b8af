import Tabular

/// The checks of the number of cells in a row, and of the end of a file.
extension Check {
  package static let rowTooLong = Check(
    "row-too-long", .mustMend,
    sentence: Bilingual(
      "แถวนี้มี {found} ช่อง แต่หัวตารางมี {expected} ช่อง จึงยังไม่ได้นำมาใช้",
      "this row has {found} cells, but the header has {expected}, so the row does not count"),
    remedy: Bilingual(
      "โปรดแก้เครื่องหมายจุลภาคที่เกินมาในแถวนี้ สาเหตุที่พบบ่อยคือใช้จุลภาคแทนจุดทศนิยม",
      "correct the extra comma in this row; it is often a comma in place of a decimal point"),
    why: Bilingual(
      "ช่องที่เกินมาทำให้ข้อมูลในแถวเลื่อนไปอยู่ผิดคอลัมน์", "an extra cell moves the cells after it under the wrong columns"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86,20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let rowTooShort = Check(
    "row-too-short", .mustMend,
    sentence: Bilingual(
      "{rows} มีช่องน้อยกว่าหัวตารางซึ่งมี {expected} ช่อง (แถวแรกที่พบมี {found} ช่อง) จึงยังไม่ได้นำมาใช้",
      "the header has {expected} cells, but there are fewer in {rows} ({found} in the first such row), so "
        + "nothing there counts"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ใน Excel ตรวจสอบแถวเหล่านี้ว่าทุกค่าอยู่ใต้ชื่อคอลัมน์ที่ถูกต้อง หากเลื่อนไป โปรดย้ายกลับ แล้วบันทึกเป็น CSV อีกครั้ง",
      "open the file in Excel and check these rows; move each value under its column name, and save the file as CSV "
        + "again"),
    why: Bilingual(
      "เมื่อช่องขาดไป ข้อมูลที่อยู่ถัดไปจะเลื่อนไปอยู่ผิดคอลัมน์ ตัวเลขที่เผยแพร่จึงอาจผิด",
      "if a cell is missing, the cells after it are under the wrong columns, so a wrong figure could be published"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A", "5026,2566,86.20"),
    right: .received(
      "scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A", "5026,2566,IIT,86.20,"))

  package static let fileCutOff = Check(
    "file-cut-off", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้จบลงกลางแถวสุดท้าย ซึ่งมีเพียง {found} ช่องจาก {expected} ช่อง ข้อมูลส่วนท้ายจึงขาดหายไป",
      "the file ends in the middle of its last row, which has {found} of {expected} cells, so its end is missing"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ ตรวจสอบว่ามีครบทุกแถว แล้วบันทึกเป็น CSV และส่งทั้งไฟล์ใหม่",
      "open the original, make sure that it has every row, save it as CSV and send the whole file again"),
    why: Bilingual(
      "ไฟล์ที่บันทึกหรือส่งไม่สมบูรณ์อาจตัดตัวเลขกลางจำนวน เช่น 87.83 เหลือ 8 และแถวที่อยู่ถัดไปอาจหายไปด้วย",
      "an interrupted save or transfer can cut 87.83 to 8, and later rows may be lost as well"),
    wrong: Example(
      Example.path("scores", from: "office"),
      "unit_code,fiscal_year,IIT,ITA,level\n5026,2566,86.20,87.83,A\n5030,2566,97.64,9"),
    right: Example(
      Example.path("scores", from: "office"),
      "unit_code,fiscal_year,IIT,ITA,level\n5026,2566,86.20,87.83,A\n5030,2566,97.64,97.21,AA\n"))

  package static let cellsLeftOff = Check(
    "cells-left-off", .note,
    sentence: Bilingual(
      "แถวนี้มี {found} ช่องจาก {expected} ช่อง จึงอ่านช่องที่ขาดไปท้ายแถวเป็นช่องว่าง",
      "this row has {found} of {expected} cells, and the missing cells at its end are read as blank"),
    remedy: Bilingual(
      "หากช่องท้ายแถวไม่มีข้อมูลจริง ไม่ต้องดำเนินการ หากมี โปรดเติมให้ครบแล้วส่งใหม่",
      "nothing to do if these cells are blank; if not, fill them in and send the file again"),
    why: Bilingual(
      "Excel มักไม่บันทึกช่องว่างท้ายแถวในแถวท้าย ๆ ของไฟล์ แต่หากพบเพียงแถวเดียว อาจเกิดจากเครื่องหมายจุลภาคหายไป",
      "Excel omits blank cells at the end of the last rows, but a single short row may also have lost a comma"),
    wrong: Example(Example.path("scores"), sixteenRows + "5026,2566,OIT,91.83\n"),
    right: Example(Example.path("scores"), sixteenRows + "5026,2566,OIT,91.83,\n"))

  /// A header row and fifteen rows.
  ///
  /// Excel leaves blank cells off by blocks of 16, so the next row begins a new block.
  private static let sixteenRows =
    "unit_code,fiscal_year,measure,score,reason\n"
    + ["ITA,87.83", "IIT,86.20", "EIT,84.10"].map { "5026,2566,\($0),\n" }.joined()
    + (1...10).map { "5026,2566,I\($0),85.00,\n" }.joined() + "5026,2566,EIT1,84.00,\n5026,2566,EIT2,84.20,\n"

  package static let fileEndUncertain = Check(
    "file-end-uncertain", .note,
    sentence: Bilingual(
      "ไฟล์จบลงที่ “{value}” โดยไม่มีการขึ้นบรรทัดใหม่ และค่านี้มีหลักน้อยกว่าค่าอื่นทุกค่าในคอลัมน์ {column} ตัวเลขท้ายอาจขาดหายไป",
      "the file ends with '{value}' without a line break, and all other numbers of {column} are longer: digits may "
        + "be missing"),
    remedy: Bilingual(
      "โปรดเทียบค่านี้กับต้นฉบับ หากถูกต้อง ไม่ต้องดำเนินการ หากไม่ตรง โปรดบันทึกและส่งทั้งไฟล์ใหม่",
      "compare the value with the original; nothing to do if it is right, otherwise save the file and send all of it "
        + "again"),
    why: Bilingual(
      "ไฟล์ที่ส่งมาไม่ครบอาจขาดกลางตัวเลขสุดท้าย โดยที่แถวนั้นยังดูสมบูรณ์",
      "a file that was cut off inside its last number looks complete"),
    wrong: Example(
      Example.path("participation", from: "5033"),
      Example.participationHeader
        + "\n5033,2566,IIT,2023-04-30,139,110\n5033,2566,IIT,2023-05-31,139,125\n5033,2566,IIT,2023-06-30,139,14"),
    right: Example(
      Example.path("participation", from: "5033"),
      Example.participationHeader
        + "\n5033,2566,IIT,2023-04-30,139,110\n5033,2566,IIT,2023-05-31,139,125\n5033,2566,IIT,2023-06-30,139,140"))
}
