import Assessment
import Findings
import Intake
import Judging
import Tabular

/// The numbered sections of a letter: to mend, to explain, the figures, what was received, to take note.
struct LetterSections {
  private let dossier: UnitDossier
  private let hasMarkedRows: Bool

  init(_ dossier: UnitDossier, hasMarkedRows: Bool) {
    self.dossier = dossier
    self.hasMarkedRows = hasMarkedRows
  }

  /// What the unit has to do; of one that sent nothing, what it has to send.
  var asked: [UnitLetter.Section] {
    guard !dossier.hasSentNothing else {
      return [UnitLetter.Section(title: "ข้อมูลที่ต้องส่ง", lead: nil, grid: ReceivedGrid(dossier).awaited)]
        + [section(.mustExplain)].compactMap(\.self)
    }
    return [section(.mustMend), section(.mustExplain)].compactMap(\.self)
  }

  var notes: [UnitLetter.Section] { [section(.note)].compactMap(\.self) }

  /// None for a unit of which nothing came, which has no figure.
  var figures: [UnitLetter.Section] {
    guard !dossier.hasSentNothing else { return [] }
    return [
      UnitLetter.Section(
        title: "คะแนนตามข้อมูลของสำนักงาน ก.ก.", lead: nil, grid: FigureGrid(card: dossier.card).grid,
        sentences: StandingWords(dossier).sentences)
    ]
  }

  var received: [UnitLetter.Section] {
    guard !dossier.hasSentNothing else { return [] }
    return [UnitLetter.Section(title: "ข้อมูลที่ได้รับและฉบับที่ใช้", lead: nil, grid: ReceivedGrid(dossier).received)]
  }

  /// More than these belong in a spreadsheet, where they stand all.
  private static let mostItems = 60

  private func section(_ severity: Severity) -> UnitLetter.Section? {
    let groups = FindingGroup.groups(of: dossier.findings(severity))
    guard !groups.isEmpty else { return nil }
    let places = groups.reduce(0) { $0 + $1.count }
    let total = places > groups.count ? " รวม \(places) แห่ง" : ""
    return UnitLetter.Section(
      title: "\(severity == .note ? "" : "รายการที่")\(severity.words.thai) (\(groups.count) รายการ\(total))",
      lead: lead(severity), items: groups.prefix(Self.mostItems).map(item),
      more: max(0, groups.count - Self.mostItems))
  }

  private func lead(_ severity: Severity) -> String? {
    switch severity {
    case .mustMend: nil
    case .mustExplain:
      "โปรดแก้ไขหากข้อมูลคลาดเคลื่อน หรือกรอกคำชี้แจงและตำแหน่งของผู้ชี้แจงหากข้อมูลถูกต้องแล้ว โดยไม่แก้ไขคอลัมน์อื่น และไม่ระบุชื่อบุคคลหรือหมายเลขโทรศัพท์"
        + (hasMarkedRows ? " (แผ่นงานของ marked.xlsx โปรดบันทึกเป็น CSV UTF-8 ก่อนส่ง)" : "")
    case .note: "แจ้งเพื่อทราบ ไม่ต้องดำเนินการหากเป็นไปตามที่หน่วยงานตั้งใจ"
    }
  }

  private func item(_ group: FindingGroup) -> UnitLetter.Item {
    let finding = group.first.finding
    let others = group.others
    let unsaid = others.count - Self.mostLines
    return UnitLetter.Item(
      place: place(of: group), says: finding.message.thai,
      others: others.prefix(Self.mostLines) + (unsaid > 0 ? ["และอีก \(unsaid) แห่ง ดูรายละเอียดในไฟล์ findings.csv"] : []),
      remedy: finding.remedy.thai,
      row: group.first.quotedCells.map { cell in
        (cell.title, cell.text.shortened(to: Self.longestCell), cell.column == finding.place.column)
      },
      by: finding.severity == .note || !dossier.hasOwnDays
        ? nil : group.first.dueOn.map { "ภายในวันที่ \($0.inThaiWords)" })
  }

  /// Characters of a cell that are quoted.
  private static let longestCell = 80
  /// Rows of an item whose own words are quoted; all rows are listed in its place.
  private static let mostLines = 12

  private func place(of group: FindingGroup) -> String {
    let place = group.first.finding.place
    let words = PlaceWords(of: group.findings).words
    let received = dossier.submissions.first { $0.file == place.file }
    guard let received, let name = place.file.split(separator: "/").last else {
      return place.line == 0 ? "ข้อมูลของหน่วยงานทั้งหมด" : "\(place.file) \(words)"
    }
    let day = received.receivedOn.map { " ที่ได้รับเมื่อวันที่ \($0.words.thai)" } ?? ""
    return "ไฟล์ \(name)\(day) \(words)".trimmedCell
  }
}

extension String {
  /// At most so many characters, with … for the rest.
  fileprivate func shortened(to length: Int) -> String {
    count > length ? prefix(length) + "…" : self
  }
}
