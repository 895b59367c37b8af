import Judging
import Office
import Tabular

/// The lines below the title: the day, the next due date, the contact, and the files beside the page.
struct ReportLinks {
  let material: ReportMaterial
  let formats: [OutputFormat]

  var html: HTML {
    """
    <p class=soft>\(material.day)\(next)\(contact)</p>
    <p class=files>\(files.map { file in HTML("<a href=\(file.path)>\(file.text)</a>") })</p>

    """
  }

  private var next: HTML {
    guard let due = material.nextDueDate else { return "" }
    return " · \(Bilingual("ครบกำหนดส่งครั้งต่อไป", "next due date")) <b>\(due.bilingual)</b>"
  }

  private var contact: HTML {
    let contact = material.results.contact
    let parts = [
      contact.office.map { Bilingual(same: $0) },
      contact.telephone.map { Bilingual("โทร. \($0)", "telephone \($0)") }, contact.channel.map { Bilingual(same: $0) },
    ]
    .compactMap { $0 }
    guard !parts.isEmpty else { return "" }
    let text = parts.enumerated().map { HTML("\($0 > 0 ? " · " : "")\($1)") }
    return "<br>\(Bilingual("ติดต่อ", "Contact")): \(text)"
  }

  /// The paths and titles of the published files, relative to the page.
  private var files: [(path: String, text: Bilingual)] {
    var files: [(path: String, text: Bilingual)] = []
    if material.isShort { files.append((ReportMaterial.unitPage, Bilingual("ผลรายหน่วยงาน", "Unit by unit"))) }
    if formats.contains(.xlsx) {
      files += [
        ("../workbook.xlsx", Bilingual("สมุดงาน (เผยแพร่ได้)", "Workbook (may be shared)")),
        ("workbook.xlsx", Bilingual("สมุดงานภายใน", "Internal workbook")),
      ]
    }
    if formats.contains(.csv) {
      files += [
        ("../tables/ranking.csv", Bilingual("ตารางอันดับ (CSV)", "Ranking (CSV)")),
        ("findings.csv", Bilingual("รายการที่ต้องตรวจสอบ (CSV)", "Findings (CSV)")),
        ("submissions.csv", Bilingual("ทะเบียนการส่งข้อมูล (CSV)", "Submissions (CSV)")),
        ("../datapackage.json", Bilingual("คำอธิบายชุดข้อมูล", "Data package")),
      ]
    }
    return files + [
      ("../method/calendar.csv", Bilingual("กำหนดส่งที่ใช้", "Due dates used")),
      ("#method-h", Bilingual("วิธีคำนวณ", "Method")),
    ]
  }
}
