package import Findings
import Tabular

/// The checks of rows and cells that are no data: remarks, signatures, column names among the rows, marks for nothing.
extension Check {
  package static let notData = [remarkRow, headerRepeated, tableBelow, cellMarkedBlank]

  package static let remarkRow = Check(
    "remark-row", .note,
    sentence: Bilingual(
      "บรรทัดนี้เป็นข้อความประกอบ เช่น หมายเหตุหรือการลงนาม มิใช่ข้อมูลของหน่วยงาน จึงไม่ได้นำมาใช้",
      "this line is a remark or a signature and no unit's data, so it does not count"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบหมายเหตุและการลงนามออกจากตารางก่อนส่ง",
      "nothing to do; leave remarks and signatures out of the table next time"),
    why: Bilingual(
      "ข้อความใต้ตารางอาจมีชื่อบุคคล และอาจถูกเข้าใจผิดว่าเป็นข้อมูล",
      "what people write under a table may name persons, and may be taken for data"),
    wrong: .scores("5026,2566,ITA,87.83", "หมายเหตุ: ข้อมูล ณ วันที่ 30 มิถุนายน 2566,,,"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let headerRepeated = Check(
    "header-repeated", .note,
    sentence: Bilingual(
      "บรรทัดนี้เป็นหัวตารางซ้ำกับข้างต้น มิใช่ข้อมูล จึงข้ามไป",
      "this line repeats the column names and is no data, so it is passed over"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดคงหัวตารางไว้เพียงแถวเดียว",
      "nothing to do; leave the column names in one row only next time"),
    why: Bilingual(
      "หัวตารางที่ซ้ำอยู่กลางข้อมูลอาจแสดงว่านำข้อมูลหลายชุดมาต่อกัน",
      "column names among the data may show that several lists were put together"),
    wrong: .scores("5026,2566,ITA,87.83", Example.scoresHeader, "5026,2566,IIT,86.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let tableBelow = Check(
    "table-below", .mustMend,
    sentence: Bilingual(
      "บรรทัดนี้เป็นหัวของอีกตารางหนึ่งซึ่งต่อท้ายในไฟล์เดียวกัน ข้อมูลใต้หัวตารางนี้ {rows} แถวจึงยังไม่ได้นำมาใช้",
      "the column names of another table stand here, below the first; rows below them that do not count: {rows}"),
    remedy: Bilingual(
      "โปรดแยกตารางนี้เป็นไฟล์ต่างหาก โดยให้แต่ละไฟล์มีเพียงตารางเดียว",
      "send this table as a file of its own: one table a file"),
    why: Bilingual(
      "หากอ่านต่อไปจะอ่านข้อมูลของตารางที่สองภายใต้ชื่อคอลัมน์ของตารางแรก",
      "the rows of the second table would be read under the column names of the first"),
    wrong: .scores("5026,2566,ITA,87.83", "unit_code,fiscal_year,item,score", "5026,2566,o1,100"),
    right: .scores("5026,2566,ITA,87.83"))
}
