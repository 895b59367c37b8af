import Assessment
import Findings
import Intake
import Judging
import Tabular

/// What a letter asks for: to mend, to explain, to take note; and how to answer.
extension UnitLetter {
  /// More than these belong in a spreadsheet, where they stand all.
  private static let mostItems = 60

  static func sections(_ dossier: UnitDossier) -> [Section] {
    Severity.allCases.compactMap { severity in
      let findings = dossier.findings(severity)
      guard !findings.isEmpty else { return nil }
      return Section(
        title: "รายการที่\(severity == .note ? "แจ้งเป็น" : "")\(severity.words.thai) (\(findings.count) รายการ)",
        lead: lead(severity, findings.map(\.finding.check), in: dossier),
        items: findings.prefix(mostItems).map { item($0, in: dossier) },
        more: max(0, findings.count - mostItems))
    }
  }

  private static func lead(_ severity: Severity, _ checks: [Check], in dossier: UnitDossier) -> String {
    switch severity {
    case .mustMend where dossier.hasSentNothing:
      "โปรดส่งข้อมูลทุกตารางในข้อ 1 ที่หน่วยงานเป็นผู้ส่ง โดยกรอกลงในแบบฟอร์มที่สำนักงาน ก.ก. จัดให้"
    // What never came has no original to mend.
    case .mustMend where checks.allSatisfy { [Check.unitMissing.code, Check.tableMissing.code].contains($0.code) }:
      "โปรดส่งข้อมูลที่ยังไม่ได้ส่งต่อไปนี้"
    case .mustMend: "โปรดแก้ไขในไฟล์ต้นฉบับแล้วส่งไฟล์ใหม่ทั้งไฟล์ ไฟล์ที่ส่งภายหลังจะใช้แทนฉบับเดิมทั้งฉบับ"
    case .mustExplain: "โปรดแก้ไขหากคลาดเคลื่อน หรือชี้แจงเหตุผลหากข้อมูลถูกต้องแล้ว"
    case .note: "แจ้งเพื่อทราบ ไม่ต้องดำเนินการหากเป็นไปตามที่หน่วยงานตั้งใจ"
    }
  }

  private static func item(_ subject: UnitFinding, in dossier: UnitDossier) -> Item {
    let finding = subject.finding
    return Item(
      code: finding.check.code, place: place(of: subject, in: dossier), says: finding.message.thai,
      remedy: finding.remedy.thai,
      row: subject.quotedCells.map { cell in
        (cell.title, cell.text.shortened(to: longestCell), cell.column == finding.place.column)
      },
      by: finding.severity == .note ? nil : subject.dueOn.map { "ภายในวันที่ \($0.inThaiWords)" })
  }

  /// Characters of a cell that are quoted.
  private static let longestCell = 80

  private static func place(of subject: UnitFinding, in dossier: UnitDossier) -> String {
    let place = subject.finding.place
    let received = dossier.submissions.first { $0.file == place.file }
    let position = subject.placeWords.map { " \($0)" } ?? ""
    guard let received, let name = place.file.split(separator: "/").last else {
      return place.line == 0 ? "ข้อมูลของหน่วยงานทั้งหมด" : place.file + position
    }
    let day = received.receivedOn.map { " ที่ได้รับเมื่อวันที่ \($0.words.thai)" } ?? ""
    return "ไฟล์ \(name)\(day)\(position)"
  }

  static func closing(_ dossier: UnitDossier) -> [String] {
    let toExplain = !dossier.findings(.mustExplain).isEmpty
    let toMend = !dossier.findings(.mustMend).isEmpty
    let how =
      toExplain
      ? [
        "การชี้แจง: โปรดกรอกคำชี้แจงในคอลัมน์สุดท้าย (คำชี้แจง) และตำแหน่งของผู้ชี้แจงในคอลัมน์ ตำแหน่งผู้ชี้แจง ของไฟล์ findings.csv "
          + "ที่แนบมาพร้อมนี้ แล้วส่งไฟล์กลับมายังสำนักงาน ก.ก. โดยไม่ต้องแก้ไขคอลัมน์อื่น และโปรดอย่าระบุชื่อบุคคลหรือหมายเลขโทรศัพท์"
      ] : []
    let ask =
      toMend || toExplain
      ? "จึงเรียนมาเพื่อโปรดพิจารณา และขอให้ดำเนินการและส่งกลับ\(term(dossier)) ทาง \(blank)"
      : "จึงเรียนมาเพื่อโปรดทราบ หากข้อมูลข้างต้นไม่ตรงกับข้อมูลของหน่วยงาน โปรดแจ้งสำนักงาน ก.ก."
    return how + [ask]
  }
}

extension UnitLetter {
  /// By when what is asked for has to come back, filled in by hand where the calendar sets no day that is still to come.
  private static func term(_ dossier: UnitDossier) -> String {
    let asked = dossier.findings.filter { $0.finding.severity != .note }
    let dated = asked.count { $0.dueOn != nil }
    if dated == 0 { return "ภายในวันที่ \(blank)" }
    let own = "ภายในวันที่ซึ่งระบุไว้ในแต่ละรายการ"
    return dated == asked.count ? own : "\(own) ส่วนรายการที่ไม่ได้ระบุวันไว้ ภายในวันที่ \(blank)"
  }
}

extension String {
  /// At most so many characters, with … for the rest.
  fileprivate func shortened(to length: Int) -> String {
    count > length ? prefix(length) + "…" : self
  }
}
