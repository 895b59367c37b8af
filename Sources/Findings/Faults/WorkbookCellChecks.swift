import Tabular

/// The checks of cells of a received workbook that hold no value.
extension Check {
  package static let workbookCells = [
    cellErrorValue, formulaNotCalculated, numberBeyondDigits, numberShownAsDate, cellUnreadable,
  ]

  package static let cellErrorValue = Check(
    "cell-error-value", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} แสดงข้อผิดพลาดของสูตร {error} ไม่ใช่ค่า", "{column} shows the formula error {error} and not a value"),
    remedy: Bilingual(
      "โปรดแก้สูตรให้ได้ค่าที่ถูกต้อง หรือพิมพ์ค่าแทนสูตร แล้วบันทึกและส่งไฟล์ใหม่",
      "correct the formula, or type the value in its place, then save the file and send it again"),
    why: Bilingual(
      "ช่องที่แสดงข้อผิดพลาดไม่มีค่าให้ใช้ จึงถือว่ายังไม่มีข้อมูล", "a cell with an error has no value, so it counts as missing"),
    wrong: .workbook([.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .error("#REF!")]])]),
    right: .workbook([.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .number("87.83")]])]))

  package static let formulaNotCalculated = Check(
    "formula-not-calculated", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} เป็นสูตรที่ยังไม่ได้คำนวณ จึงไม่มีค่า", "{column} is a formula that has not been calculated, so it has no value"
    ),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ใน Excel ตรวจสอบว่าช่องนี้แสดงค่าที่ถูกต้อง แล้วบันทึกและส่งไฟล์ใหม่ หรือพิมพ์ค่าแทนสูตร",
      "open the file in Excel, check that the cell shows the right value, save it and send it again, or type the value "
        + "in place of the formula"),
    why: Bilingual(
      "ไฟล์ที่โปรแกรมอื่นสร้างเก็บเฉพาะสูตร ระบบไม่คำนวณสูตรแทน เพื่อให้ตัวเลขตรงกับที่ผู้กรอกเห็น",
      "a file made by another program may hold only the formula, and formulas are not calculated here, so that every "
        + "figure is one that the sender has seen"),
    wrong: .workbook([
      .init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .formula("80+7.83", result: nil)]])
    ]),
    right: .workbook([.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .number("87.83")]])]))

  package static let numberBeyondDigits = Check(
    "number-beyond-digits", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} เป็นตัวเลขยาวกว่า 15 หลัก ซึ่ง Excel เก็บไว้ได้เพียง 15 หลัก ตัวเลขท้ายจึงหายไป",
      "{column} is a number of more than 15 digits, of which Excel keeps only 15, so its last digits are lost"),
    remedy: Bilingual(
      "โปรดกำหนดรูปแบบเซลล์เป็นข้อความ แล้วพิมพ์ตัวเลขทุกหลักจากต้นฉบับใหม่",
      "format the cell as text, then type every digit again from the original"),
    why: Bilingual(
      "รหัสที่ตัวเลขท้ายหายไปอาจซ้ำกับรหัสอื่น ข้อมูลสองรายการจึงอาจถูกนับเป็นรายการเดียว",
      "a code without its last digits may be the same as another one, so that two records count as one"),
    wrong: .workbook([
      .init(
        "scores",
        [
          Example.scoresTitles + ["reference"],
          ["5026", "2566", "ITA", .number("87.83"), .number("1.2345678901234568E18")],
        ])
    ]),
    right: .workbook([
      .init(
        "scores",
        [Example.scoresTitles + ["reference"], ["5026", "2566", "ITA", .number("87.83"), "1234567890123456789"]])
    ]))

  package static let numberShownAsDate = Check(
    "number-shown-as-date", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ซึ่งต้องเป็นตัวเลข กำหนดรูปแบบเซลล์เป็นวันที่หรือเวลา จึงแสดงเป็น “{value}”",
      "{column} must be a number, but its cell is formatted as a date or time and shows '{value}'"),
    remedy: Bilingual(
      "โปรดกำหนดรูปแบบเซลล์เป็น “ตัวเลข” แล้วพิมพ์ตัวเลขใหม่ บันทึกและส่งไฟล์ใหม่",
      "set the format of the cell to Number, type the number again, save the file and send it again"),
    why: Bilingual(
      "Excel เปลี่ยนตัวเลขบางอย่างเป็นวันที่เอง จึงไม่ทราบว่าตัวเลขที่ตั้งใจกรอกคือเท่าใด",
      "Excel turns some numbers into dates by itself, so the number that was meant is unknown"),
    wrong: .workbook([.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .date("45175")]])]),
    right: .workbook([.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .number("87.83")]])]))

  package static let cellUnreadable = Check(
    "cell-unreadable", .mustMend,
    sentence: Bilingual(
      "ข้อมูลในช่อง {column} เสียหาย จึงอ่านไม่ได้", "the content of {column} is damaged and cannot be read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ใน Excel พิมพ์ข้อมูลในช่องนี้ใหม่ แล้วบันทึกและส่งไฟล์ใหม่",
      "open the file in Excel, type the content of the cell again, save the file and send it again"),
    why: Bilingual(
      "ช่องที่อ่านไม่ได้ไม่มีค่าให้ใช้ จึงถือว่ายังไม่มีข้อมูล", "a cell that cannot be read has no value, so it counts as missing"),
    wrong: .workbook([
      .init("scores", [Example.scoresTitles + ["reason"], ["5026", "2566", "ITA", .number("87.83"), "ประก\u{FFFD}ศ"]])
    ]),
    right: .workbook([
      .init("scores", [Example.scoresTitles + ["reason"], ["5026", "2566", "ITA", .number("87.83"), "ประกาศ"]])
    ]))
}
