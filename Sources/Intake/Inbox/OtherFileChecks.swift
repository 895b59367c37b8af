package import Findings
import Tabular

/// The checks of files that are no CSV files, under their own names.
extension Check {
  package static let otherFiles = [notSavedAsCSV, fileIgnored]

  package static let notSavedAsCSV = Check(
    "not-saved-as-csv", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้เป็น{kind} ไม่ใช่ไฟล์ CSV จึงยังไม่ได้อ่านข้อมูลในไฟล์",
      "this file is {kind} and not a CSV file, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์นี้ เลือก “บันทึกเป็น” ชนิด “CSV UTF-8” แล้วส่งไฟล์ที่ได้",
      "open it, save it as 'CSV UTF-8', and send that file"),
    why: Bilingual(
      "อ่านเฉพาะไฟล์ CSV ข้อมูลในไฟล์นี้จึงยังไม่ปรากฏในผลที่เผยแพร่",
      "only CSV files are read, so the data in this one do not reach the published results"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.xlsx", "PK\u{3}\u{4}xl/workbook.xml"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let fileIgnored = Check(
    "file-ignored", .note,
    sentence: Bilingual(
      "ไฟล์นี้ไม่ใช่ไฟล์ .csv จึงไม่ได้อ่าน", "this is not a .csv file and is not read"),
    remedy: Bilingual(
      "หากไฟล์นี้มีข้อมูลที่ต้องส่ง โปรดบันทึกเป็น CSV แล้วส่งใหม่ หากเป็นเอกสารประกอบ ไม่ต้องดำเนินการ",
      "if it holds data to be sent, save it as CSV and send that; if it is an accompanying paper, nothing is to be done"
    ),
    why: Bilingual(
      "อ่านเฉพาะไฟล์ CSV ข้อมูลในไฟล์ชนิดอื่นจึงไม่ปรากฏในผลที่เผยแพร่",
      "only CSV files are read, so data in any other file do not reach the published results"),
    wrong: Example(
      "extracts/2566/5026/2023-09-06/scores.txt", Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"])),
    right: .scores("5026,2566,ITA,87.83"))
}
