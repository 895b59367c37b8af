import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// What is still missing or came late, and what each unit must mend or explain.
extension ReportSection {
  static let submissions = Self(
    id: "submissions", short: Bilingual("การส่งข้อมูล", "Submissions"),
    heading: Bilingual("ข้อมูลที่ยังขาดหรือส่งช้า", "Submissions that are missing or late"),
    lead: Bilingual(
      "เฉพาะรายการที่ยังไม่ส่ง ส่งช้า อ่านไม่ได้ หรือขัดกัน รายการทั้งหมดอยู่ใน submissions.csv",
      "Only what is missing, late, unreadable or in conflict; submissions.csv holds all."),
    body: { material in
      let rows = material.submissions
      let open: Set<ReceiptState> = [.missing, .late, .unreadable, .conflict]
      let table = PageTable(
        id: "t-submissions", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.unit?.code)) },
          PageTable.Column(rows.heading("table")) { PageCell("\(material.words(ofExtract: $0.table))") },
          .named("state", of: rows), .named("due_on", of: rows), .named("received_on", of: rows),
          .named("days_late", of: rows),
          PageTable.Column(rows.heading("file")) { PageCell("<span class=path>\($0.file)</span>") },
        ], rows: rows.rows.filter { open.contains($0.state) })
      return table.html
    })

  static let findings = Self(
    id: "findings", short: Bilingual("รายการที่ต้องตรวจสอบ", "Findings"),
    heading: Bilingual("รายการที่ต้องตรวจสอบของแต่ละหน่วยงาน", "The findings by unit"),
    lead: Bilingual(
      "เรียงจากหน่วยงานที่มีรายการต้องแก้ไขมากที่สุด หนังสือถึงหน่วยงานพร้อมพิมพ์อยู่ในลิงก์ท้ายชื่อ",
      "Units with the most to mend stand first; the letter to each is linked behind its name."),
    body: { material in
      let groups = material.findingsByUnit
      guard !groups.isEmpty else { return "<p class=none>\(Bilingual("ไม่มีรายการที่ต้องตรวจสอบ", "No findings"))</p>\n" }
      return HTML(groups.map(\.html))
    })
}

/// The findings of one unit, or of the office itself.
struct UnitFindingRows {
  let unit: Code<Unit>?
  let rows: [ToldFinding]
  let material: ReportMaterial

  /// More than these of a kind belong in a spreadsheet, where they stand all.
  private static let most = 20

  func rows(_ severity: Severity) -> [ToldFinding] { rows.filter { $0.finding.severity == severity } }

  fileprivate var html: HTML {
    let code = unit?.text ?? ""
    let isUnit = unit.flatMap { material.results.registry[$0] } != nil
    let letter: HTML = isUnit ? " · <a href=units/\(code)/letter.html>\(Bilingual("หนังสือถึงหน่วยงาน", "Letter"))</a>" : ""
    return """
      <div class=of><h3 id=f-\(code)>\(material.link(unit)) \(badges)\(letter)</h3>
      \(list(.mustMend))\(list(.mustExplain))\(notes)</div>

      """
  }

  /// How many there are of each kind.
  var badges: HTML {
    HTML(
      Severity.allCases.compactMap { severity in
        let found = rows(severity)
        return found.first.flatMap { material.findings.category("severity", of: $0) }.map { word in
          HTML("<b class=\"g \(word.tone.rawValue)\">\(word.words) \(found.count)</b> ")
        }
      })
  }

  private var notes: HTML {
    let notes = rows(.note)
    guard !notes.isEmpty else { return "" }
    return """
      <details><summary>\(Severity.note.words) \(notes.count)</summary>
      \(list(.note))</details>

      """
  }

  private func list(_ severity: Severity) -> HTML {
    let rows = rows(severity)
    let more = rows.count - Self.most
    let rest: HTML =
      more > 0
      ? "<p class=soft>\(Bilingual("และอีก \(more) รายการใน findings.csv", "and \(more) more in findings.csv"))</p>\n"
      : ""
    return "\(rows.prefix(Self.most).map(item))\(rest)"
  }

  private func item(_ row: ToldFinding) -> HTML {
    """
    <div class=finding><p>\(material.findings.html("severity", of: row)) \(row.message)
    <p class=soft>\(Bilingual("วิธีแก้ไข", "Remedy")): \(row.remedy)
    <p class=path>\(row.finding.place.path) [\(row.finding.check.code)]</div>

    """
  }
}

extension Place {
  /// "extracts/…/scores.csv:4:score", as editors open it.
  fileprivate var path: String { file + (line == 0 ? "" : ":\(line)") + (column.map { ":\($0)" } ?? "") }
}

extension ReportMaterial {
  /// What must be mended first, then what must be explained, then by code.
  var findingsByUnit: [UnitFindingRows] {
    let groups = Dictionary(grouping: findings.rows, by: \.finding.unit)
    return groups.map { UnitFindingRows(unit: $0, rows: $1, material: self) }
      .sorted { left, right in
        let key = { (own: UnitFindingRows) in
          (-own.rows(.mustMend).count, -own.rows(.mustExplain).count, own.unit?.text ?? "")
        }
        return key(left) < key(right)
      }
  }
}
