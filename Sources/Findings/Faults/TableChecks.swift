import Tabular

/// The checks of a table's shape: its header row, the length of its rows, and its keys.
extension Check {
  package static let tables = [
    headerBelowTitles, columnMissing, columnMisnamed, columnRepeated, columnUnknown, columnUntitled, itemColumnMissing,
    rowTooLong,
    rowTooShort, totalRow, keyRepeatedIdentical, keyRepeated,
  ]

  package static let headerBelowTitles = Check(
    "header-below-titles", .note,
    sentence: Bilingual(
      "หัวตารางอยู่ใต้ข้อความอื่นอีก {rows} แถว จึงอ่านข้อมูลตั้งแต่ใต้หัวตารางนี้",
      "rows above the column names: {rows}; the data are read from below the column names"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบแถวที่อยู่เหนือหัวตารางก่อนส่ง",
      "nothing to do; leave out what stands above the column names next time"),
    why: Bilingual(
      "ข้อความเหนือหัวตารางอาจถูกเข้าใจผิดว่าเป็นหัวตารางหรือข้อมูล",
      "what stands above the column names may be taken for them, or for data"),
    wrong: .received("scores", "ผลการประเมิน ITA", Example.scoresHeader, "5026,2566,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let columnMissing = Check(
    "column-missing", .mustMend,
    sentence: Bilingual(
      "ตาราง {table} ไม่มีคอลัมน์ {column}", "the {table} table lacks the column {column}"),
    remedy: Bilingual(
      "หากสะกดชื่อคอลัมน์ผิด โปรดแก้ชื่อให้ตรงกับแบบฟอร์ม หากไม่มี โปรดเพิ่มคอลัมน์ {column} พร้อมข้อมูล",
      "if its name is misspelt, correct it as in the template; if it is not there, add {column} with its data"),
    why: Bilingual(
      "หากไม่มีคอลัมน์นี้ จะไม่ทราบว่าแต่ละแถวหมายถึงสิ่งใด จึงนำมาใช้หรือคำนวณให้ถูกต้องไม่ได้",
      "without this column nobody can tell what a row says, and it cannot be counted with"),
    wrong: .received("scores", "unit_code,measure,score", "5026,ITA,87.83"),
    right: .received("scores", Example.scoresHeader, "5026,2566,ITA,87.83"))

  package static let columnMisnamed = Check(
    "column-misnamed", .mustMend,
    sentence: Bilingual(
      "ชื่อคอลัมน์ที่ {position} นับจากซ้ายไม่ตรงกับแบบฟอร์ม แต่คล้ายกับ “{column}” ซึ่งไม่มีในตารางนี้ จึงยังไม่ได้อ่านคอลัมน์นี้",
      "the title of column number {position} from the left is not the template's, but like '{column}', which the table "
        + "lacks, so the column is not read"),
    remedy: Bilingual(
      "หากหมายถึง “{column}” โปรดแก้ชื่อคอลัมน์เป็นคำนี้ หากเป็นข้อมูลอื่น โปรดลบคอลัมน์ออกก่อนส่ง",
      "write '{column}' above it if that is meant; if it holds something else, remove the column"),
    why: Bilingual(
      "ชื่อคอลัมน์ที่เขียนต่างไปทำให้ข้อมูลทั้งคอลัมน์ไม่ถูกนำมาใช้ โดยที่ผู้ส่งไม่ทราบ",
      "a column under a title of its own is lost as a whole, and whoever sent it would not know"),
    wrong: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,ขั้นต่ำ,answered", "5033,2566,IIT,2023-06-30,450,480",
      from: "5033"),
    right: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,จำนวนขั้นต่ำ,answered",
      "5033,2566,IIT,2023-06-30,450,480", from: "5033"))

  package static let columnRepeated = Check(
    "column-repeated", .mustMend,
    sentence: Bilingual(
      "มีคอลัมน์ {column} มากกว่าหนึ่งคอลัมน์ จึงใช้เฉพาะคอลัมน์แรก",
      "the column {column} stands more than once, and only the first is read"),
    remedy: Bilingual(
      "โปรดเก็บคอลัมน์ {column} ที่ถูกต้องไว้เพียงคอลัมน์เดียว", "keep the right column {column} and remove the other"),
    why: Bilingual(
      "หากสองคอลัมน์มีข้อมูลต่างกัน จะไม่ทราบว่าคอลัมน์ใดถูกต้อง",
      "where the two differ, nobody can tell which of them is meant"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,score", "5026,2566,ITA,87.83,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let columnUnknown = Check(
    "column-unknown", .note,
    sentence: Bilingual(
      "คอลัมน์ที่ {position} นับจากซ้ายไม่ใช่คอลัมน์ของตารางนี้ จึงไม่ได้อ่าน",
      "column number {position} from the left is none of this table's and is not read"),
    remedy: Bilingual(
      "หากคอลัมน์นี้มีข้อมูลที่ต้องส่ง โปรดแก้ชื่อคอลัมน์ให้ตรงกับแบบฟอร์ม หากไม่ใช่ ไม่ต้องดำเนินการ",
      "if it holds data to be sent, name it as in the template; if not, nothing is to be done"),
    why: Bilingual(
      "ชื่อคอลัมน์ที่สะกดต่างไปทำให้ข้อมูลทั้งคอลัมน์ไม่ถูกนำมาใช้",
      "a column whose name is misspelt is lost as a whole"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,telephone", "5026,2566,ITA,87.83,-"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let columnUntitled = Check(
    "column-untitled", .note,
    sentence: Bilingual(
      "คอลัมน์ที่ {position} นับจากซ้ายมีข้อมูลแต่ไม่มีชื่อคอลัมน์ จึงไม่ได้อ่าน",
      "column number {position} from the left holds data without a title and is not read"),
    remedy: Bilingual(
      "หากคอลัมน์นี้มีข้อมูลที่ต้องส่ง โปรดใส่ชื่อคอลัมน์ให้ตรงกับแบบฟอร์ม หากไม่ใช่ ไม่ต้องดำเนินการ",
      "if it holds data to be sent, give it its title as in the template; if not, nothing is to be done"),
    why: Bilingual(
      "หากไม่มีชื่อคอลัมน์ จะไม่ทราบว่าข้อมูลในคอลัมน์นั้นคืออะไร",
      "without a title nobody can tell what the column says"),
    wrong: .received("scores", "unit_code,fiscal_year,,measure,score", "5026,2566,x,ITA,87.83"),
    right: .received("scores", "unit_code,fiscal_year,,measure,score", "5026,2566,,ITA,87.83"))

  package static let totalRow = Check(
    "total-row", .note,
    sentence: Bilingual(
      "แถวนี้เป็นแถวสรุป “{value}” มิใช่ข้อมูลของหน่วยงาน จึงไม่ได้นำมาใช้",
      "this row is a summary, '{value}', and no unit's data, so it does not count"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบแถวสรุปก่อนส่ง", "nothing to do; leave summary rows out next time"),
    why: Bilingual(
      "ผลรวมและค่าเฉลี่ยคำนวณใหม่จากข้อมูลของทุกหน่วยงาน หากนับแถวสรุปด้วยจะนับซ้ำ",
      "totals and means are made anew from the units' data, and a summary row would count them twice"),
    wrong: .scores("5026,2566,ITA,87.83", "ค่าเฉลี่ย,,,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let itemColumnMissing = Check(
    "item-column-missing", .mustMend,
    sentence: Bilingual(
      "ตาราง {table} ไม่มีคอลัมน์คำตอบของข้อ {item}", "the {table} table lacks the column of answers to item {item}"),
    remedy: Bilingual(
      "โปรดเพิ่มคอลัมน์ {item} พร้อมคำตอบของผู้ตอบทุกคน", "add the column {item} with everybody's answers"),
    why: Bilingual(
      "เมื่อขาดคำตอบของข้อใด จะคำนวณคะแนนของข้อนั้น ตัวชี้วัด เครื่องมือ และคะแนนรวมจากคำตอบไม่ได้",
      "without one item nothing above it, up to the total, can be computed from the answers"),
    wrong: .received(
      "eit", "unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14",
      "5026,2566,1,4,4,3,0,4,4,3,1,4,1,4,4,1,3"),
    right: .received(
      "eit", "unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14,e15",
      "5026,2566,1,4,4,3,0,4,4,3,1,4,1,4,4,1,3,4"))

  package static let rowTooLong = Check(
    "row-too-long", .mustMend,
    sentence: Bilingual(
      "แถวนี้มี {found} ช่อง แต่หัวตารางมี {expected} ช่อง จึงยังไม่ได้นำมาใช้",
      "this row has {found} cells under {expected} column names, so the row does not count"),
    remedy: Bilingual(
      "โปรดตรวจสอบเครื่องหมายจุลภาคในแถวนี้ จุดทศนิยมที่เขียนเป็นจุลภาคเป็นสาเหตุที่พบบ่อย",
      "look for a comma too many in this row; a decimal comma is the usual cause"),
    why: Bilingual(
      "ช่องที่เกินมาทำให้ข้อมูลในแถวเลื่อนไปอยู่ผิดคอลัมน์",
      "a cell too many pushes what follows under the wrong column"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86,20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let rowTooShort = Check(
    "row-too-short", .mustMend,
    sentence: Bilingual(
      "แถวนี้มีเพียง {found} ช่อง แต่หัวตารางมี {expected} ช่อง",
      "this row has only {found} of the {expected} cells that the header names"),
    remedy: Bilingual(
      "โปรดเติมช่องที่ขาดให้ครบ โดยเว้นว่างช่องที่ไม่มีข้อมูล", "add the lacking cells, blank where there is nothing to say"),
    why: Bilingual(
      "เมื่อช่องขาดไป จะไม่แน่ใจว่าข้อมูลที่เหลืออยู่ตรงคอลัมน์หรือไม่",
      "where a cell is lacking, nobody can be sure that the others stand under the right column"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA"),
    right: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A"))

  package static let keyRepeatedIdentical = Check(
    "key-repeated-identical", .note,
    sentence: Bilingual(
      "แถวนี้มีข้อมูลตรงกับบรรทัดที่ {first} ทุกช่อง จึงไม่นับแถวนี้ซ้ำอีก",
      "this row says the same as line {first} in every cell, and is not counted again"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากตั้งใจระบุเป็นอีกรายการหนึ่ง โปรดแก้แถวนี้ให้ถูกต้อง",
      "nothing to do; if another entry was meant, correct this row"),
    why: Bilingual(
      "แถวซ้ำไม่ทำให้ตัวเลขเปลี่ยน แต่อาจแสดงว่าคัดลอกแถวมาแล้วยังไม่ได้แก้ไข",
      "a repeated row changes no figure, but may be a copied row that somebody meant to change"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let keyRepeated = Check(
    "key-repeated", .mustMend,
    sentence: Bilingual(
      "แถวนี้เป็นรายการเดียวกับบรรทัดที่ {first} แต่มีข้อมูลต่างกัน จึงยังไม่นำแถวใดมาใช้",
      "this row is about the same as line {first} but says something else, so none of them counts"),
    remedy: Bilingual(
      "หากเป็นคนละรายการ เช่น ผู้ตอบคนละคน โปรดแก้รหัสไม่ให้ซ้ำกัน หากเป็นรายการเดียวกัน โปรดเก็บแถวที่ถูกต้องไว้เพียงแถวเดียว",
      "if these are different entries, such as two respondents, give each a code of its own; if they are the same, keep the right row alone"
    ),
    why: Bilingual(
      "เมื่อมีสองค่าสำหรับรายการเดียวกัน การเลือกค่าใดค่าหนึ่งอาจทำให้เผยแพร่ตัวเลขผิด",
      "where one thing has two values, to pick one of them could publish a wrong figure"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20", "5026,2566,IIT,82.60"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let fileEmpty = Check(
    "file-empty", .mustMend,
    sentence: Bilingual("ไฟล์นี้ไม่มีข้อมูล", "this file is empty"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ ตรวจสอบว่ามีข้อมูลครบถ้วน แล้วบันทึกเป็น CSV และส่งใหม่",
      "open the original, make sure that the data are in it, save it as CSV and send it again"),
    why: Bilingual(
      "ไฟล์ว่างมักเกิดจากการบันทึกหรือส่งไฟล์ไม่สมบูรณ์ จึงถือว่ายังไม่ได้รับข้อมูล",
      "an empty file usually comes from a save or a transfer that broke off, so nothing has been received yet"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", ""),
    right: .scores("5026,2566,ITA,87.83"))

  package static let notATable = Check(
    "not-a-table", .mustMend,
    sentence: Bilingual(
      "ไม่พบแถวหัวตารางของตารางใดที่กำหนดไว้ในไฟล์นี้", "no header row of a known table stands in this file"),
    remedy: Bilingual(
      "โปรดใช้แบบฟอร์มที่สำนักงาน ก.ก. จัดให้ ให้แถวแรกเป็นชื่อคอลัมน์ และบันทึกเป็น CSV (ไม่ใช่การเปลี่ยนนามสกุลไฟล์)",
      "use the office's template, keep the column names in the first row, and save as CSV rather than rename the file"),
    why: Bilingual(
      "ชื่อคอลัมน์เป็นสิ่งที่บอกว่าไฟล์นี้เป็นข้อมูลอะไร หากไม่มีจะอ่านข้อมูลไม่ได้",
      "the column names tell what a file is about, and without them none of it can be read"),
    wrong: .received("report", "subject,detail", "assessment,87.83"),
    right: .received("report", Example.scoresHeader, "5026,2566,ITA,87.83"))
}
