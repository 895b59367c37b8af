import Tabular

/// The checks of a file's text: its characters and its quotation marks.
extension Check {
  package static let texts = [textUndecodable, quoteUnclosed, quoteStray, textLettersLost]

  package static let textUndecodable = Check(
    "text-undecodable", .mustMend,
    sentence: Bilingual(
      "รหัสอักขระ {byte} (ไบต์ที่ {offset}) ไม่ตรงกับตัวอักษรใด", "the byte {byte} at offset {offset} is not a character"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ แล้วบันทึกใหม่เป็น “CSV UTF-8”", "open the original and save it again as 'CSV UTF-8'"),
    why: Bilingual(
      "ตัวอักษรที่อ่านไม่ได้ทำให้ข้อความในช่องนั้นผิดไปจากที่หน่วยงานเขียน",
      "a character that cannot be read leaves a cell that says something other than what was written"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", bytes: windows874Scores(reasonEnd: [0xDB])),
    right: Example("extracts/2566/5026/2023-09-06/scores.csv", bytes: windows874Scores(reasonEnd: [])))

  package static let quoteUnclosed = Check(
    "quote-unclosed", .mustMend,
    sentence: Bilingual(
      "ข้อความในบรรทัดนี้เปิดด้วยเครื่องหมายอัญประกาศ (\") แต่ไม่มีเครื่องหมายปิด จึงยังไม่ได้ใช้แถวนี้",
      "a quotation mark (\") opens here and never closes, so this row does not count"),
    remedy: Bilingual(
      "โปรดใส่เครื่องหมายอัญประกาศปิดท้ายข้อความ หรือลบเครื่องหมายที่เปิดไว้",
      "close the quotation at the end of the text, or take the opening mark away"),
    why: Bilingual(
      "เมื่อไม่มีเครื่องหมายปิด จะไม่ทราบว่าข้อความสิ้นสุดที่ใด แถวถัดไปจึงอาจถูกอ่านรวมเป็นข้อความเดียวกัน",
      "without its end a text runs on into the rows below"),
    wrong: .received(
      "scores", "unit_code,fiscal_year,measure,score,reason", "5026,2566,ITA,87.83,",
      "5026,2566,IIT,86.20,\"ปรับตามผลอุทธรณ์"),
    right: .received(
      "scores", "unit_code,fiscal_year,measure,score,reason", "5026,2566,ITA,87.83,",
      "5026,2566,IIT,86.20,\"ปรับตามผลอุทธรณ์\""))

  package static let quoteStray = Check(
    "quote-stray", .mustMend,
    sentence: Bilingual(
      "มีเครื่องหมายอัญประกาศ (\") อยู่กลางข้อความในบรรทัดนี้ จึงยังไม่ได้ใช้แถวนี้",
      "a quotation mark (\") is inside a text on this line, so this row does not count"),
    remedy: Bilingual(
      "โปรดบันทึกไฟล์เป็น CSV จากโปรแกรมตารางคำนวณอีกครั้ง หรือลบเครื่องหมายอัญประกาศออกจากข้อความ",
      "save the file as CSV from the spreadsheet once more, or take the quotation mark out of the text"),
    why: Bilingual(
      "เครื่องหมายอัญประกาศใช้บอกขอบเขตของข้อความ หากอยู่ผิดที่จะแบ่งช่องผิดไปด้วย",
      "quotation marks tell where a cell ends, and one in the wrong place shifts the cells behind it"),
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
      "ตัวอักษรไทยในไฟล์นี้กลายเป็นเครื่องหมาย ? ตั้งแต่บรรทัดนี้เป็นต้นไป ข้อความเดิมจึงสูญหาย",
      "the Thai letters of this file have become question marks, here first, so its words are lost"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับที่อ่านภาษาไทยได้ถูกต้อง แล้วบันทึกใหม่เป็น “CSV UTF-8” ไม่ใช่ “CSV” ธรรมดา",
      "open the original, in which the Thai is right, and save it as 'CSV UTF-8' instead of plain 'CSV'"),
    why: Bilingual(
      "Excel ในคอมพิวเตอร์ที่ไม่ได้ตั้งภาษาไทยบันทึก “CSV” ธรรมดาโดยแทนอักษรไทยทุกตัวด้วย ? ซึ่งกู้คืนไม่ได้",
      "Excel on a computer without Thai saves plain 'CSV' with ? for every Thai letter, and nothing brings them back"),
    wrong: .received("scores", Example.scoresHeader + ",reason", "5026,2566,ITA,87.83,??????????"),
    right: .received("scores", Example.scoresHeader + ",reason", "5026,2566,ITA,87.83,ประกาศ"))
}
