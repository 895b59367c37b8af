import Tabular

/// The checks of a table's shape: its header row and its keys.
extension Check {
  package static let files = [fileEmpty, notATable]

  package static let tables = [
    columnMissing, columnRepeated, rowTooLong, rowTooShort, fileCutOff, cellsLeftOff, fileEndUncertain,
    keyRepeatedIdentical, keyRepeated,
  ]

  package static let columnMissing = Check(
    "column-missing", .mustMend,
    sentence: Bilingual(
      "ตาราง {table} ไม่มีคอลัมน์ {column}", "the {table} table lacks the column {column}"),
    remedy: Bilingual(
      "หากสะกดชื่อคอลัมน์ผิด โปรดแก้ชื่อให้ตรงกับแบบฟอร์ม หากไม่มี โปรดเพิ่มคอลัมน์ {column} พร้อมข้อมูล",
      "if the name is misspelt, correct it as in the template; if the column is missing, add {column} with its data"),
    why: Bilingual(
      "หากไม่มีคอลัมน์นี้ จะไม่ทราบว่าแต่ละแถวหมายถึงสิ่งใด จึงนำมาใช้หรือคำนวณให้ถูกต้องไม่ได้",
      "without this column the meaning of the rows is unknown, so they cannot be used"),
    wrong: .received("scores", "unit_code,measure,score", "5026,ITA,87.83"),
    right: .received("scores", Example.scoresHeader, "5026,2566,ITA,87.83"))

  package static let columnRepeated = Check(
    "column-repeated", .mustMend,
    sentence: Bilingual(
      "มีคอลัมน์ {column} มากกว่าหนึ่งคอลัมน์ จึงใช้เฉพาะคอลัมน์แรก",
      "the file has the column {column} more than once, and only the first is read"),
    remedy: Bilingual(
      "โปรดเก็บคอลัมน์ {column} ที่ถูกต้องไว้เพียงคอลัมน์เดียว", "keep only the right column {column} and remove the others"),
    why: Bilingual("หากสองคอลัมน์มีข้อมูลต่างกัน จะไม่ทราบว่าคอลัมน์ใดถูกต้อง", "if the columns differ, the right one is unknown"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,score", "5026,2566,ITA,87.83,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let keyRepeatedIdentical = Check(
    "key-repeated-identical", .note,
    sentence: Bilingual(
      "แถวนี้มีข้อมูลตรงกับแถวที่ {first} ทุกช่อง จึงไม่นับแถวนี้ซ้ำอีก",
      "this row is the same as row {first} in every cell, so it is not counted again"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากตั้งใจระบุเป็นอีกรายการหนึ่ง โปรดแก้แถวนี้ให้ถูกต้อง",
      "nothing to do; if another entry was meant, correct this row"),
    why: Bilingual(
      "แถวซ้ำไม่ทำให้ตัวเลขเปลี่ยน แต่อาจแสดงว่าคัดลอกแถวมาแล้วยังไม่ได้แก้ไข",
      "a repeated row changes no figure, but may be a copied row that was not edited"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let keyRepeated = Check(
    "key-repeated", .mustMend,
    sentence: Bilingual(
      "แถวนี้เป็นรายการเดียวกับแถวที่ {first} แต่มีข้อมูลต่างกัน จึงยังไม่นำแถวใดมาใช้",
      "this row is for the same entry as row {first} but has different data, so none of these rows counts"),
    remedy: Bilingual(
      "หากเป็นคนละรายการ โปรดแก้ {keys} ไม่ให้ซ้ำกัน หากเป็นรายการเดียวกัน โปรดเก็บแถวที่ถูกต้องไว้เพียงแถวเดียว",
      "if these are different entries, correct {keys} so that they differ; if they are the same, keep only the right "
        + "row"),
    why: Bilingual(
      "เมื่อมีสองค่าสำหรับรายการเดียวกัน การเลือกค่าใดค่าหนึ่งอาจทำให้เผยแพร่ตัวเลขผิด",
      "if one entry has two values, choosing one of them could publish a wrong figure"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20", "5026,2566,IIT,82.60"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let fileEmpty = Check(
    "file-empty", .mustMend,
    sentence: Bilingual("ไฟล์นี้ไม่มีข้อมูล", "this file is empty"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ ตรวจสอบว่ามีข้อมูลครบถ้วน แล้วบันทึกเป็น CSV และส่งใหม่",
      "open the original, make sure that it has all the data, save it as CSV and send it again"),
    why: Bilingual(
      "ไฟล์ว่างมักเกิดจากการบันทึกหรือส่งไฟล์ไม่สมบูรณ์ จึงถือว่ายังไม่ได้รับข้อมูล",
      "an empty file usually comes from an interrupted save or transfer, so the data count as not received"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", ""),
    right: .scores("5026,2566,ITA,87.83"))

  package static let notATable = Check(
    "not-a-table", .mustMend,
    sentence: Bilingual(
      "ไม่พบแถวหัวตารางของตารางใดที่กำหนดไว้ในไฟล์นี้", "this file has no header row of a known table"),
    remedy: Bilingual(
      "โปรดใช้แบบฟอร์มที่สำนักงาน ก.ก. จัดให้ ให้แถวแรกเป็นชื่อคอลัมน์ และบันทึกเป็น CSV (ไม่ใช่การเปลี่ยนนามสกุลไฟล์)",
      "use the office's template, keep the column names in the first row, and save the file as CSV (renaming it is "
        + "not enough)"),
    why: Bilingual(
      "ชื่อคอลัมน์เป็นสิ่งที่บอกว่าไฟล์นี้เป็นข้อมูลอะไร หากไม่มีจะอ่านข้อมูลไม่ได้",
      "the column names show what a file contains; without them it cannot be read"),
    onSheet: Check.Wording(
      sentence: Bilingual("ไม่พบแถวหัวตารางของแบบฟอร์มในแผ่นงานนี้", "this sheet lacks the header row of a table"),
      remedy: Bilingual(
        "โปรดคัดลอกหัวตารางจากแบบฟอร์มมาไว้ในแถวแรกของแผ่นงาน แล้วบันทึกและส่งทั้งไฟล์ใหม่",
        "copy the header of the form into the first row of the sheet, save the file and send it again")),
    wrong: .received("report", "subject,detail", "assessment,87.83"),
    right: .received("report", Example.scoresHeader, "5026,2566,ITA,87.83"))
}
