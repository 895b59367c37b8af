import Assessment
import Findings
import Intake
import Judging
import Tabular

/// The numbered sections of a letter: to mend, to explain, the figures, the received data, and the notes.
struct LetterSections {
  private let dossier: UnitDossier
  private let hasMarkedRows: Bool

  init(_ dossier: UnitDossier, hasMarkedRows: Bool) {
    self.dossier = dossier
    self.hasMarkedRows = hasMarkedRows
  }

  /// The unit's tasks; for a unit that sent nothing, the tables to send.
  var asked: [UnitLetter.Section] {
    guard !dossier.hasSentNothing else {
      return [UnitLetter.Section(title: "ข้อมูลที่ต้องส่ง", lead: nil, grid: ReceivedGrid(dossier).awaited)]
        + [section(.mustExplain)].compactMap(\.self)
    }
    return [section(.mustMend), section(.mustExplain)].compactMap(\.self)
  }

  var notes: [UnitLetter.Section] { [section(.note)].compactMap(\.self) }

  /// The sections with figures; empty for a unit that sent nothing.
  var figures: [UnitLetter.Section] {
    guard !dossier.hasSentNothing else { return [] }
    return [
      UnitLetter.Section(
        title: "คะแนนตามข้อมูลของสำนักงาน ก.ก.", lead: nil, grid: FigureGrid(card: dossier.card).grid,
        sentences: StandingText(dossier).sentences)
    ] + [PathSentences(dossier).section].compactMap(\.self)
  }

  var received: [UnitLetter.Section] {
    guard !dossier.hasSentNothing else { return [] }
    return [UnitLetter.Section(title: "ข้อมูลที่ได้รับและฉบับที่ใช้", lead: nil, grid: ReceivedGrid(dossier).received)]
  }

  /// The maximum number of items in a letter: `findings.csv` lists all of them.
  private static let mostItems = 60

  private func section(_ severity: Severity) -> UnitLetter.Section? {
    let groups = dossier.groups(severity)
    guard !groups.isEmpty else { return nil }
    let count = groups.reduce(0) { $0 + $1.group.count }
    let total = count > groups.count ? " รวม \(count) แห่ง" : ""
    return UnitLetter.Section(
      title: "\(severity == .note ? "" : "รายการที่")\(severity.text.thai) (\(groups.count) รายการ\(total))",
      lead: lead(severity), items: groups.prefix(Self.mostItems).map { item($0.group, $0.first) },
      more: max(0, groups.count - Self.mostItems))
  }

  private func lead(_ severity: Severity) -> String? {
    switch severity {
    case .mustMend: nil
    case .mustExplain:
      "โปรดแก้ไขหากข้อมูลคลาดเคลื่อน หรือกรอกคำชี้แจงและตำแหน่งของผู้ชี้แจงหากข้อมูลถูกต้องแล้ว โดยไม่แก้ไขคอลัมน์อื่น และไม่ระบุชื่อบุคคลหรือหมายเลขโทรศัพท์"
        + (hasMarkedRows ? " (\(wayOfMarkedRows))" : "")
    case .note: "แจ้งเพื่อทราบ ไม่ต้องดำเนินการหากเป็นไปตามที่หน่วยงานตั้งใจ"
    }
  }

  /// The way to send back `marked.xlsx`.
  private var wayOfMarkedRows: String {
    dossier.results.countsWorkbooks
      ? "หากกรอกใน marked.xlsx โปรดส่งไฟล์นั้นกลับทั้งไฟล์" : "แผ่นงานของ marked.xlsx โปรดบันทึกเป็น CSV UTF-8 ก่อนส่ง"
  }

  private func item(_ group: FindingGroup, _ first: UnitFinding) -> UnitLetter.Item {
    let others = group.differences.map(\.thai)
    let omitted = others.count - Self.mostLines
    return UnitLetter.Item(
      place: place(of: first, group), message: group.first.sentence.thai,
      others: others.prefix(Self.mostLines)
        + (omitted > 0 ? ["และอีก \(omitted) แห่ง ดูรายละเอียดในไฟล์ findings.csv"] : []),
      remedy: group.first.remedy.thai,
      row: first.quotedCells.map { cell in
        (cell.title, cell.text.shortened(to: Self.longestCell), cell.column == group.first.place.column)
      },
      by: group.first.severity == .note || !dossier.hasOwnDays
        ? nil : first.dueOn.map { "ภายในวันที่ \($0.inThai)" })
  }

  /// The maximum number of characters that are quoted from a cell.
  private static let longestCell = 80
  /// The maximum number of rows of an item whose own words are quoted; the item's place lists all rows.
  private static let mostLines = 12

  private func place(of subject: UnitFinding, _ group: FindingGroup) -> String {
    let place = subject.finding.place
    // A sheet that is not read has no submission of its own, but its workbook has.
    let workbook = Source.sheet(of: place.file)?.workbook
    let received =
      dossier.submissions.first { $0.file == place.file }
      ?? dossier.submissions.first { workbook != nil && Source.sheet(of: $0.file)?.workbook == workbook }
    let position = subject.locationText(of: group).map { " \($0)" } ?? ""
    guard let received, let name = Source.thaiName(of: place.file) else {
      return place.line == 0 ? "ข้อมูลของหน่วยงานทั้งหมด" : place.file + position
    }
    let day = received.receivedOn.map { " ที่ได้รับเมื่อวันที่ \($0.text.thai)" } ?? ""
    return "ไฟล์ \(name)\(day)\(position)"
  }
}

extension String {
  /// The text cut to a maximum number of characters, with … for the rest.
  fileprivate func shortened(to length: Int) -> String {
    count > length ? prefix(length) + "…" : self
  }
}
