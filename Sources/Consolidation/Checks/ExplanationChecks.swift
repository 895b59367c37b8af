/// The checks of what units send back to explain their findings.
extension Check {
  package static let explanations = [explainerUnclear]

  package static let explainerUnclear = Check(
    "explainer-unclear", .mustMend,
    sentence: Bilingual(
      "คำชี้แจงในแถวนี้ไม่ได้ระบุตำแหน่งของผู้ชี้แจง หรือระบุเป็นชื่อบุคคล จึงยังไม่นำมาใช้",
      "the explanation in this row does not name the position of who explains, or names a person, so it does not count"),
    remedy: Bilingual(
      "โปรดกรอกตำแหน่งของผู้ชี้แจงในคอลัมน์ {column} เช่น หัวหน้าฝ่ายปกครอง โดยไม่ระบุชื่อบุคคล แล้วส่งไฟล์อีกครั้ง",
      "fill the position into the column {column}, such as head of the administrative section, and send the file again"),
    why: Bilingual(
      "ผู้ตรวจสอบต้องทราบว่าคำชี้แจงมาจากผู้มีหน้าที่รับผิดชอบ โดยไม่เปิดเผยข้อมูลส่วนบุคคล",
      "an auditor has to know that whoever answers for the figure explained it, without any personal data being kept"),
    wrong: explanation(by: "นายตัวอย่าง"), right: explanation(by: "หัวหน้าฝ่ายปกครอง"))

  private static func explanation(by position: String) -> Example {
    .received(
      "explanations", "รหัสหน่วยงาน,ปีงบประมาณ,ตำแหน่งผู้ชี้แจง,รหัสกำกับ,คำชี้แจง",
      "5026,2566,\(position),x0123456789ab,ตัวเลขเป็นไปตามประกาศ")
  }
}
