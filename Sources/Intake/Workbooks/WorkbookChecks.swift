import Findings
import Tabular

/// The checks of workbooks that are read like CSV files.
extension Check {
  static let workbooks = [
    workbookDamaged, workbookEncrypted, spreadsheetRefused, workbookTooLarge, workbookWithoutData, sheetUnknown,
    sheetsDiffer, workbookDiffers, workbookPassedOver, sheetHidden, rowsHidden, formulasRead, cellsMergedRead,
  ]

  static let scoresRow: [MinimalWorkbook.Cell] = ["5026", "2566", "ITA", .number("87.83")]
  static let rightWorkbook = Example.workbook([.init("scores", [Example.scoresTitles, scoresRow])])

  static let workbookDamaged = Check(
    "workbook-damaged", .mustMend,
    sentence: Bilingual(
      "ไฟล์ Excel นี้เสียหายหรือไม่ใช่สมุดงาน จึงยังไม่ได้อ่าน",
      "this Excel file is damaged or is not a workbook, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับใน Excel แล้วเลือก “บันทึกเป็น” ชนิด “Excel Workbook (.xlsx)” และส่งไฟล์ที่ได้",
      "open the original in Excel, save it as 'Excel Workbook (.xlsx)' and send that file"),
    why: Bilingual(
      "ไฟล์ที่ส่งไม่ครบหรือเสียหายอาจขาดบางแถวโดยไม่ปรากฏให้เห็น จึงไม่อ่านเพียงบางส่วน",
      "a file that was cut off or damaged may lack rows without a trace, so it is not read in part"),
    wrong: .workbookBytes(Array("PK\u{3}\u{4}xl/workbook.xml".utf8), shown: "PK\\x03\\x04xl/workbook.xml"),
    right: rightWorkbook)

  static let workbookEncrypted = Check(
    "workbook-encrypted", .mustMend,
    sentence: Bilingual(
      "ไฟล์ Excel นี้ตั้งรหัสผ่านไว้ จึงยังไม่ได้อ่าน", "this Excel file needs a password, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ใน Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก > เข้ารหัสลับด้วยรหัสผ่าน (Encrypt with Password) ลบรหัสผ่าน แล้วบันทึกและส่งไฟล์ใหม่",
      "open the file in Excel, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save "
        + "the file and send it again"),
    why: Bilingual(
      "ไฟล์ที่ตั้งรหัสผ่านเปิดอ่านไม่ได้ ข้อมูลจึงไม่ปรากฏในผลที่เผยแพร่",
      "a file with a password cannot be opened, so its data do not reach the published results"),
    wrong: .workbookBytes(
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] },
      shown: "EncryptedPackage"),
    right: rightWorkbook)

  static let spreadsheetRefused = Check(
    "spreadsheet-refused", .mustMend,
    sentence: Bilingual("ไฟล์นี้เป็น{kind} จึงยังไม่ได้อ่าน", "this file is {kind}, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์นี้ เลือก “บันทึกเป็น” ชนิด “Excel Workbook (.xlsx)” หรือ “CSV UTF-8” แล้วส่งไฟล์ที่ได้",
      "open this file, save it as 'Excel Workbook (.xlsx)' or 'CSV UTF-8' and send that file"),
    why: Bilingual(
      "อ่านเฉพาะไฟล์ CSV และสมุดงาน Excel (.xlsx) ที่ไม่มีแมโคร ข้อมูลในไฟล์นี้จึงยังไม่ปรากฏในผลที่เผยแพร่",
      "only CSV files and Excel workbooks (.xlsx) without macros are read, so the data in this file do not reach the "
        + "published results"),
    wrong: Example([
      Example.workbooksCount,
      Example.File(
        path: "extracts/2566/5026/2023-09-06/form-5026.xlsm",
        bytes: MinimalWorkbook([.init("scores", [Example.scoresTitles, scoresRow])], hasMacros: true).bytes,
        shown: "vbaProject.bin"),
    ]),
    right: rightWorkbook)

  static let workbookTooLarge = Check(
    "workbook-too-large", .mustMend,
    sentence: Bilingual(
      "ไฟล์ Excel นี้มีเนื้อหาเกินกว่าที่รับได้ ({limit}) จึงยังไม่ได้อ่าน",
      "this Excel file holds more than the limit of {limit}, so it is not read"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าเป็นไฟล์ที่ต้องการส่ง แล้วคัดลอกเฉพาะตารางข้อมูลไปไว้ในแบบฟอร์มใหม่ หรือส่งเป็น “CSV UTF-8”",
      "check that it is the right file, then copy only the table into a new form, or send it as 'CSV UTF-8'"),
    why: Bilingual(
      "ไฟล์ที่คลายบีบอัดแล้วใหญ่ผิดปกติมักเป็นไฟล์ที่เสียหาย และทำให้การประมวลผลของทุกหน่วยงานล่าช้า",
      "a file that unpacks to an unusual size is nearly always damaged, and delays the run for all units"),
    wrong: .workbookBytes(
      MinimalWorkbook((1...256).map { .init("s\($0)", [[.number("1")]]) }).bytes, shown: "s1, s2, s3 … s256"),
    right: rightWorkbook)

  static let workbookWithoutData = Check(
    "workbook-without-data", .mustMend,
    sentence: Bilingual(
      "ไม่มีแผ่นงานใดในไฟล์ Excel นี้ที่มีหัวตารางตามแบบฟอร์มและกรอกข้อมูลแล้ว",
      "no sheet of this Excel file has the header of a table and data that were filled in"),
    remedy: Bilingual(
      "โปรดกรอกข้อมูลในแผ่นงานของแบบฟอร์ม บันทึก แล้วส่งทั้งไฟล์ใหม่ หากแนบผิดไฟล์ โปรดส่งไฟล์ที่ถูกต้อง",
      "fill in the sheets of the form, save it and send the whole file again; if another file was meant, send that one"),
    why: Bilingual(
      "ไฟล์นี้ไม่มีข้อมูลให้ใช้ จึงไม่นับเป็นการส่งข้อมูล และข้อมูลที่ส่งไว้ก่อนยังใช้อยู่",
      "the file has no data to use, so it does not count as sent, and the data sent before still count"),
    wrong: .workbook([.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA"]])]), right: rightWorkbook)

  static let sheetUnknown = Check(
    "sheet-unknown", .note,
    sentence: Bilingual(
      "แผ่นงานนี้ไม่มีหัวตารางของแบบฟอร์ม จึงไม่ได้อ่าน", "this sheet lacks the header of a table, so it is not read"),
    remedy: Bilingual(
      "หากแผ่นงานนี้มีข้อมูลที่ต้องส่ง โปรดใช้หัวตารางตามแบบฟอร์ม แล้วส่งทั้งไฟล์ใหม่ หากเป็นเอกสารประกอบ ไม่ต้องดำเนินการ",
      "if it has data to be sent, give it the header of the form and send the whole file again; if it is a working "
        + "sheet, nothing to do"),
    why: Bilingual(
      "ข้อมูลในแผ่นงานที่ไม่ได้อ่านจะไม่ปรากฏในผลที่เผยแพร่",
      "data in a sheet that is not read do not reach the published results"),
    wrong: .workbook([.init("scores", [Example.scoresTitles, scoresRow]), .init("Sheet2", [["คำนวณ", .number("1")]])]),
    right: rightWorkbook)

  static let sheetsDiffer = Check(
    "sheets-differ", .mustMend,
    sentence: Bilingual(
      "ตาราง {table} อยู่ในสองแผ่นงานของไฟล์ Excel เดียวกัน (อีกแผ่นงานหนึ่งคือ {other}) ซึ่งมีข้อมูลต่างกัน จึงยังไม่นำทั้งสองแผ่นงานมาใช้",
      "the {table} table is on two sheets of one Excel file (the other is {other}), which differ, so neither counts"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าแผ่นงานใดถูกต้อง ลบอีกแผ่นงานหนึ่ง แล้วบันทึกและส่งทั้งไฟล์ใหม่",
      "check which sheet is right, delete the other, save the file and send it again"),
    why: Bilingual(
      "เมื่อไม่ทราบว่าแผ่นงานใดถูกต้อง การเลือกใช้แผ่นงานใดแผ่นงานหนึ่งอาจทำให้เผยแพร่ตัวเลขผิด",
      "the right sheet is unknown, and choosing one could publish a wrong figure"),
    wrong: .workbook([
      .init("scores", [Example.scoresTitles, scoresRow]),
      .init("scores (2)", [Example.scoresTitles, ["5026", "2566", "ITA", .number("88.38")]]),
    ]),
    right: rightWorkbook)

  static let workbookPassedOver = Check(
    "workbook-passed-over", .note,
    sentence: Bilingual(
      "ไม่มีแผ่นงานใดในไฟล์ Excel นี้ที่มีหัวตารางตามแบบฟอร์มและกรอกข้อมูลแล้ว จึงไม่ได้อ่าน",
      "no sheet of this Excel file has the header of a table and data that were filled in, so nothing in it is read"),
    remedy: Bilingual(
      "หากไฟล์นี้มีข้อมูลที่ต้องส่ง โปรดกรอกในแบบฟอร์มแล้วส่งใหม่ หากเป็นเอกสารประกอบหรือแบบฟอร์มเปล่า ไม่ต้องดำเนินการ",
      "if it has data to be sent, enter them in the form and send it again; if it is a supporting document or a blank "
        + "form, nothing to do"),
    why: Bilingual(
      "ข้อมูลในไฟล์ที่ไม่ได้อ่านจะไม่ปรากฏในผลที่เผยแพร่",
      "data in a file that is not read do not reach the published results"),
    wrong: .workbook(
      [.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA"]])],
      with: [Example.file(Example.path("scores"), [Example.scoresHeader, "5026,2566,ITA,87.83"])]),
    right: rightWorkbook)

  static let workbookDiffers = Check(
    "workbook-differs", .mustExplain,
    sentence: Bilingual(
      "ตาราง {table} ในแผ่นงานนี้ ({rows}) ต่างจากไฟล์ {other} ที่ได้รับในวันเดียวกัน จึงใช้ไฟล์ CSV",
      "the {table} table of this sheet ({rows}) differs from {other}, received on the same day, and the CSV file counts"
    ),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าฉบับใดถูกต้อง หากแผ่นงานนี้ถูกต้อง โปรดส่งไฟล์ Excel อีกครั้งโดยไม่ส่งไฟล์ CSV หากไฟล์ CSV ถูกต้อง โปรดชี้แจง",
      "check which is right; if this sheet is, send the Excel file again without the CSV file; if the CSV file is, "
        + "explain that"),
    why: Bilingual(
      "หน่วยงานส่งตารางเดียวกันสองฉบับที่ไม่ตรงกัน หากไม่ตรวจสอบ ตัวเลขที่เผยแพร่อาจไม่ใช่ฉบับที่ตั้งใจส่ง",
      "the unit sent two versions of one table, so the published figures may not be those that it meant"),
    wrong: .workbook(
      [.init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .number("88.38")]])],
      with: [Example.file(Example.path("scores"), [Example.scoresHeader, "5026,2566,ITA,87.83"])]),
    right: .workbook(
      [.init("scores", [Example.scoresTitles, scoresRow])],
      with: [Example.file(Example.path("scores"), [Example.scoresHeader, "5026,2566,ITA,87.83"])]))

  static let sheetHidden = Check(
    "sheet-hidden", .note,
    sentence: Bilingual("แผ่นงานนี้ถูกซ่อนไว้ แต่อ่านตามปกติ", "this sheet is hidden, but is read like any other"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าต้องการส่งข้อมูลในแผ่นงานนี้ หากไม่ต้องการ โปรดลบแผ่นงานแล้วส่งไฟล์ใหม่",
      "check that the data of this sheet are meant to be sent; if not, delete the sheet and send the file again"),
    why: Bilingual(
      "ผู้ส่งอาจไม่ทราบว่ามีแผ่นงานที่ซ่อนอยู่", "the sender may not know that the file has a hidden sheet"),
    wrong: .workbook([.init("scores", [Example.scoresTitles, scoresRow], isHidden: true), .init("Sheet2", [])]),
    right: .workbook([.init("scores", [Example.scoresTitles, scoresRow]), .init("Sheet2", [])]))

  static let rowsHidden = Check(
    "rows-hidden", .note,
    sentence: Bilingual(
      "{rows} ถูกซ่อนหรือถูกกรองไว้ แต่อ่านตามปกติ", "{rows}: hidden, or left out by a filter, but read like any other"),
    remedy: Bilingual(
      "โปรดยกเลิกการซ่อนหรือตัวกรอง แล้วตรวจสอบแถวเหล่านี้ หากไม่ต้องการส่ง โปรดลบแถวแล้วส่งไฟล์ใหม่",
      "show the rows and check them; if they are not meant to be sent, delete them and send the file again"),
    why: Bilingual(
      "ผู้ส่งอาจไม่เห็นแถวที่ซ่อนอยู่ แต่แถวเหล่านี้ยังเป็นข้อมูล", "the sender may not see such rows, but they are data all the same"),
    wrong: .workbook([
      .init("scores", [Example.scoresTitles, scoresRow, ["5026", "2566", "IIT", .number("86.20")]], hiddenRows: [3])
    ]),
    right: .workbook([.init("scores", [Example.scoresTitles, scoresRow, ["5026", "2566", "IIT", .number("86.20")]])]))

  static let formulasRead = Check(
    "formulas-read", .note,
    sentence: Bilingual(
      "ช่อง {columns} มีสูตร ({rows}) จึงใช้ค่าที่ Excel คำนวณไว้ล่าสุด",
      "{columns} has formulas ({rows}); their last results in Excel were read"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าค่าที่แสดงถูกต้อง หากถูกต้อง ไม่ต้องดำเนินการ", "check that the values shown are right; if so, nothing to do"),
    why: Bilingual(
      "สูตรอาจอ้างอิงข้อมูลที่เปลี่ยนไปแล้ว ผู้ส่งจึงควรทราบว่าใช้ค่าใด",
      "a formula may refer to data that have changed, so the sender should know which value was read"),
    wrong: .workbook([
      .init("scores", [Example.scoresTitles, ["5026", "2566", "ITA", .formula("80+7.83", result: "87.83")]])
    ]),
    right: rightWorkbook)

  static let cellsMergedRead = Check(
    "cells-merged-read", .note,
    sentence: Bilingual(
      "มีเซลล์ที่ผสานไว้ ({cells}) ซึ่งใช้ค่าของเซลล์แรกเท่านั้น",
      "the sheet has merged cells ({cells}), of which only the first has a value"),
    remedy: Bilingual(
      "โปรดยกเลิกการผสานเซลล์ แล้วตรวจสอบว่าช่องที่ว่างควรมีค่าหรือไม่ หากข้อมูลครบแล้ว ไม่ต้องดำเนินการ",
      "unmerge the cells and check whether the blank ones should have a value; if nothing is missing, nothing to do"),
    why: Bilingual(
      "Excel เก็บค่าของเซลล์ที่ผสานไว้ที่ช่องแรกเท่านั้น ช่องอื่นจึงว่าง",
      "Excel keeps the value of merged cells only in the first of them, so the others are blank"),
    wrong: .workbook([
      .init(
        "scores",
        [
          Example.scoresTitles + ["reason"], scoresRow + ["ประกาศ"], ["5026", "2566", "IIT", .number("86.20")],
        ], merges: ["E2:E3"])
    ]),
    right: .workbook([
      .init(
        "scores",
        [
          Example.scoresTitles + ["reason"], scoresRow + ["ประกาศ"],
          ["5026", "2566", "IIT", .number("86.20"), "ประกาศ"],
        ])
    ]))
}
