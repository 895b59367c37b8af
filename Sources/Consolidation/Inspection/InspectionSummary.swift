import Findings
package import Tabular

/// The result of a check in one line, which the clerk reads last.
extension Inspection {
  package var summary: Bilingual {
    guard files > 0 || count(.mustMend) > 0 else {
      return Bilingual("ไม่พบไฟล์ข้อมูลให้ตรวจ", "no files to check were found")
    }
    let (mend, explain, notes) = (count(.mustMend), count(.mustExplain), count(.note))
    // In Thai, "แต่" contrasts explanations only with "nothing to mend", and "มี" begins notes that come alone.
    let thai = [
      mend > 0 ? "ต้องแก้ไข \(mend) รายการ" : "ไม่มีรายการที่ต้องแก้ไข",
      explain > 0 ? (mend > 0 ? "" : "แต่") + "ต้องชี้แจง \(explain) รายการ" : nil,
      notes > 0 ? (mend + explain > 0 ? "" : "มี") + "ข้อสังเกต \(notes) รายการ" : nil,
      unexplained > 0 ? "ยังไม่ได้กรอกคำชี้แจง \(unexplained) รายการ" : nil,
    ]
    let english = [
      mend > 0 ? "must mend \(mend)" : "nothing to mend", explain > 0 ? "must explain \(explain)" : nil,
      notes > 0 ? "notes \(notes)" : nil, unexplained > 0 ? "not explained yet \(unexplained)" : nil,
    ]
    let (thaiEnd, englishEnd) =
      lacksAnnouncement
      ? (" (ยังไม่ได้เทียบกับผลที่สำนักงาน ก.ก. ประกาศ)", "; scores not compared with the announcement") : ("", "")
    return Bilingual(
      "ตรวจ \(files) ไฟล์ \(rows) แถว: \(thai.compactMap(\.self).joined(separator: " "))\(thaiEnd)",
      "checked files \(files), rows \(rows): \(english.compactMap(\.self).joined(separator: ", "))\(englishEnd)")
  }
}
