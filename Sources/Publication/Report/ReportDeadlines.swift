import Assessment
import Intake
import Judging
import Tabular

/// The sections with the due dates and the tables that units have sent, which come first in mid-season.
extension ReportSection {
  static let deadlines = Self(
    id: "deadlines", short: Bilingual("กำหนดส่ง", "Deadlines"),
    heading: Bilingual("กำหนดส่งข้อมูลและผู้ที่ส่งแล้ว", "Due dates, and the units that have sent data"),
    lead: Bilingual(
      "จำนวนหน่วยงานตามวันครบกำหนด เรียงตามวัน วันครบกำหนดยังไม่ถือว่าพ้นกำหนด",
      "Number of units by due date. On the due date itself nothing is late."),
    body: { material in
      let days = material.matrix.dueDays.map { material.card(of: $0) }
      return days.isEmpty
        ? "<p class=none>\(Bilingual("ไม่มีกำหนดส่งในปฏิทิน", "The calendar has no due date"))</p>\n"
        : "\(ReportMaterial.legendOfStates)<ul class=dates>\(days)</ul>\n"
    })

  static let matrix = Self(
    id: "matrix", short: Bilingual("ตารางการส่ง", "Submissions"),
    heading: Bilingual("การส่งข้อมูลของแต่ละหน่วยงาน", "Submissions of each unit"),
    lead: Bilingual(
      "ใต้ชื่อตารางคือวันครบกำหนดของหน่วยงานส่วนใหญ่ ช่องที่มีวันที่คือหน่วยงานที่มีกำหนดต่างออกไป ไฟล์ที่ส่งแต่ละครั้งอยู่ใน submissions.csv",
      "Below each table name is the due date of most units; a cell with a date has its own. submissions.csv lists every file."
    ),
    body: { material in
      let matrix = material.matrix
      let rows = material.isShort ? matrix.rows : matrix.rows.filter(\.isOpen)
      let table = PageTable(
        id: "t-matrix", caption: Bilingual("หน่วยงานและตารางข้อมูล", "Units and tables"),
        columns: [
          PageTable.Column(Bilingual("หน่วยงาน", "Unit"), namesRow: true) { PageCell(material.link($0.unit.code)) }
        ]
          + matrix.tables.enumerated().map { index, table in
            let due = matrix.usualDueDate(at: index)
            let drawing = due.map { HTML("<br><span class=soft>\($0.text)</span>") }
            return PageTable.Column(material.text(ofExtract: table), drawing: drawing, style: "c") { row in
              row.cells[index].map { ReportMaterial.cell($0, usually: due) } ?? PageCell(.nothing)
            }
          }, rows: rows, most: ReportMaterial.most, rest: "submissions.csv")
      return "\(ReportMaterial.legendOfStates)\(table.html)\(material.problems)"
    })
}

extension ReportMaterial {
  fileprivate static let legendOfStates: HTML = """
    <ul class=legend>\(Timeliness.allCases.map { HTML("<li>\($0.mark) \($0.text)") })</ul>

    """

  fileprivate static func cell(_ cell: SubmissionMatrix.Cell, usually due: CalendarDate?) -> PageCell {
    let detail: HTML =
      switch cell.state {
      case .onTime, .unusable, .missing: ""
      case .late: cell.daysLate.map { " \(Bilingual("\($0) วัน", "\($0) days"))" } ?? ""
      case .notDue: cell.dueOn.flatMap { $0 == due ? nil : " <span class=soft>\($0.text)</span>" } ?? ""
      }
    return PageCell("\(cell.state.mark)\(detail)", key: "\(cell.state.rawValue)")
  }

  /// One day of the strip: its distance from the effective date, and the number of units that have sent each table.
  fileprivate func card(of due: DueDay) -> HTML {
    let left = results.effectiveDate.map { due.day.daysSinceEpoch - $0.daysSinceEpoch }
    let text =
      switch left {
      case .some(..<0): Bilingual("พ้นกำหนดแล้ว", "has passed")
      case .some(0): Bilingual("ครบกำหนดวันนี้", "is today")
      case .some(let days): Bilingual("อีก \(days) วัน", "in \(days) days")
      case .none: Bilingual("ยังไม่ถึงกำหนด", "not due")
      }
    let isPast = left.map { $0 < 0 } ?? false
    return """
      <li\(isPast ? " class=past" : "")><h3>\(due.day.bilingual)</h3><p class=soft>\(text)</p>
      <table><tbody>\(due.tables.map(row))</table>

      """
  }

  private func row(_ table: ExtractTable, _ counts: [Timeliness: Int]) -> HTML {
    let states = Timeliness.allCases.compactMap { state in counts[state].map { (state, $0) } }
    let bar = Bars.toned(states.map { ($0.1, $0.0.tone) })
    let text = states.map { state, count in
      HTML("<span class=\"st s-\(state.tone.rawValue)\">\(state.sign) \(count)</span> ")
    }
    return "<tr><th scope=row>\(self.text(ofExtract: table))<td class=n>\(text)<tr><td colspan=2>\(bar)"
  }

  /// The files that need attention, one by one.
  fileprivate var problems: HTML {
    let rows = submissions
    let open: Set<ReceiptState> = [.late, .unreadable, .conflict]
    let table = PageTable(
      id: "t-submissions", caption: rows.title,
      columns: [
        PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(link($0.unit?.code)) },
        PageTable.Column(rows.heading("table")) { PageCell("\(text(ofExtract: $0.table))") },
        .named("state", of: rows), .named("due_on", of: rows), .named("received_on", of: rows),
        .named("days_late", of: rows),
        PageTable.Column(rows.heading("file")) { PageCell("<span class=path>\($0.file)</span>") },
      ], rows: rows.rows.filter { open.contains($0.state) }, most: Self.most, rest: "submissions.csv")
    let heading = Bilingual("ไฟล์ที่ส่งช้า อ่านไม่ได้ หรือขัดกัน", "Files that are late, unreadable or in conflict")
    return "<h3>\(heading)</h3>\n\(table.html)"
  }
}
