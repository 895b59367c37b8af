import Tabular

/// The checks of a file's text: its characters and its quotation marks.
extension Check {
  package static let texts = [textUndecodable, quoteUnclosed, quoteStray, textLettersLost]

  package static let textUndecodable = Check(
    "text-undecodable", .mustMend,
    sentence: Bilingual(
      "รหัสอักขระ {byte} (ตำแหน่งไบต์ {offset} นับจาก 0) ไม่ตรงกับตัวอักษรใด",
      "the byte {byte} at offset {offset} is not a valid character"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ แล้วบันทึกใหม่เป็น “CSV UTF-8”", "open the original and save it again as 'CSV UTF-8'"),
    why: Bilingual(
      "ตัวอักษรที่อ่านไม่ได้ทำให้ข้อความในช่องนั้นผิดไปจากที่หน่วยงานเขียน",
      "an unreadable character changes the text that the unit wrote"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", bytes: windows874Scores(reasonEnd: [0xDB])),
    right: Example("extracts/2566/5026/2023-09-06/scores.csv", bytes: windows874Scores(reasonEnd: [])))

  package static let quoteUnclosed = Check(
    "quote-unclosed", .mustMend,
    sentence: Bilingual(
      "ข้อความในแถวนี้เปิดด้วยเครื่องหมายอัญประกาศ (\") แต่ไม่มีเครื่องหมายปิด จึงยังไม่ได้ใช้แถวนี้",
      "a quotation mark (\") opens in this row and is never closed, so this row does not count"),
    remedy: Bilingual(
      "โปรดใส่เครื่องหมายอัญประกาศปิดท้ายข้อความ หรือลบเครื่องหมายที่เปิดไว้",
      "add a closing quotation mark at the end of the text, or remove the opening one"),
    why: Bilingual(
      "เมื่อไม่มีเครื่องหมายปิด จะไม่ทราบว่าข้อความสิ้นสุดที่ใด แถวถัดไปจึงอาจถูกอ่านรวมเป็นข้อความเดียวกัน",
      "without a closing mark the end of the text is unknown, so the rows below may be read as part of it"),
    wrong: .received(
      "scores", "unit_code,fiscal_year,measure,score,reason", "5026,2566,ITA,87.83,",
      "5026,2566,IIT,86.20,\"ปรับตามผลอุทธรณ์"),
    right: .received(
      "scores", "unit_code,fiscal_year,measure,score,reason", "5026,2566,ITA,87.83,",
      "5026,2566,IIT,86.20,\"ปรับตามผลอุทธรณ์\""))

  package static let quoteStray = Check(
    "quote-stray", .mustMend,
    sentence: Bilingual(
      "มีเครื่องหมายอัญประกาศ (\") อยู่กลางข้อความในแถวนี้ จึงยังไม่ได้ใช้แถวนี้",
      "a quotation mark (\") is inside a text in this row, so this row does not count"),
    remedy: Bilingual(
      "โปรดบันทึกไฟล์เป็น CSV จากโปรแกรมตารางคำนวณอีกครั้ง หรือลบเครื่องหมายอัญประกาศออกจากข้อความ",
      "save the file as CSV from the spreadsheet again, or remove the quotation mark from the text"),
    why: Bilingual(
      "เครื่องหมายอัญประกาศใช้บอกขอบเขตของข้อความ หากอยู่ผิดที่จะแบ่งช่องผิดไปด้วย",
      "quotation marks show where a text ends, so a misplaced one divides the row into the wrong cells"),
    wrong: .received(
      "scores", "unit_code,fiscal_year,measure,score,reason", "5026,2566,ITA,87.83,",
      "5026,2566,IIT,86.20,ปรับตาม \"ผลอุทธรณ์\""),
    right: .received(
      "scores", "unit_code,fiscal_year,measure,score,reason", "5026,2566,ITA,87.83,",
      "5026,2566,IIT,86.20,\"ปรับตาม \"\"ผลอุทธรณ์\"\"\""))

  /// A row of scores in Windows-874 with the reason "ประกาศ", followed by the given bytes.
  private static func windows874Scores(reasonEnd: [UInt8]) -> [UInt8] {
    let start = Array((Example.text([Example.scoresHeader + ",reason"]) + "5026,2566,ITA,87.83,").utf8)
    return start + [0xBB, 0xC3, 0xD0, 0xA1, 0xD2, 0xC8] + reasonEnd + Array("\n".utf8)
  }

  package static let textLettersLost = Check(
    "text-letters-lost", .mustMend,
    sentence: Bilingual(
      "ตัวอักษรไทยในไฟล์นี้กลายเป็นเครื่องหมาย ? ตั้งแต่แถวนี้เป็นต้นไป ข้อความเดิมจึงสูญหาย",
      "the Thai letters of this file are question marks from this row on, so the original text is lost"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับที่อ่านภาษาไทยได้ถูกต้อง แล้วบันทึกใหม่เป็น “CSV UTF-8” ไม่ใช่ “CSV” ธรรมดา",
      "open the original, in which the Thai text is right, and save it as 'CSV UTF-8', not as plain 'CSV'"),
    why: Bilingual(
      "Excel ในคอมพิวเตอร์ที่ไม่ได้ตั้งภาษาไทยบันทึก “CSV” ธรรมดาโดยแทนอักษรไทยทุกตัวด้วย ? ซึ่งกู้คืนไม่ได้",
      "Excel on a computer not set to Thai saves plain 'CSV' with ? for every Thai letter, which cannot be restored"),
    wrong: .received("scores", Example.scoresHeader + ",reason", "5026,2566,ITA,87.83,??????????"),
    right: .received("scores", Example.scoresHeader + ",reason", "5026,2566,ITA,87.83,ประกาศ"))
}
