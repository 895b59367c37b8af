import Findings
import Judging
import Office
import Tabular

/// The request of a letter: the tasks, the due date, and the address.
struct LetterRequest {
  private let dossier: UnitDossier
  private let hasMarkedRows: Bool

  init(_ dossier: UnitDossier, hasMarkedRows: Bool) {
    self.dossier = dossier
    self.hasMarkedRows = hasMarkedRows
  }

  /// Whether the unit has nothing to do.
  var isEmpty: Bool { dossier.asked.isEmpty }

  var lines: [(label: String, lines: [String])] {
    guard !isEmpty else { return [] }
    let steps = [mending, explaining].compactMap(\.self)
    return [
      ("สิ่งที่ขอให้ดำเนินการ", steps.count < 2 ? steps : steps.enumerated().map { "\($0 + 1)) \($1)" }),
      ("กำหนดส่ง", [term]), ("ส่งที่", [address]),
    ]
  }

  /// The sentence above the signature.
  var closing: String {
    guard !isEmpty else {
      return "จึงเรียนมาเพื่อโปรดทราบ หากข้อมูลข้างต้นไม่ตรงกับข้อมูลของหน่วยงาน โปรดแจ้งสำนักงาน ก.ก."
    }
    return "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ และส่ง\(sent)ให้สำนักงาน ก.ก. \(isTermBlank ? "ภายในกำหนดส่งข้างต้น" : term)"
  }

  private var sent: String {
    let (mends, explains) = (!dossier.findings(.mustMend).isEmpty, !dossier.findings(.mustExplain).isEmpty)
    if isToSendAlone { return explains ? "ข้อมูลพร้อมคำชี้แจง" : "ข้อมูล" }
    guard mends else { return "คำชี้แจงหรือไฟล์ที่แก้ไขแล้ว" }
    return explains ? "ไฟล์ที่แก้ไขแล้วพร้อมคำชี้แจง" : "ไฟล์ที่แก้ไขแล้ว"
  }

  /// Whether all findings to mend are missing data, for which there is no original file to mend.
  private var isToSendAlone: Bool {
    let mend = dossier.findings(.mustMend)
    return !mend.isEmpty
      && mend.allSatisfy { [Check.unitMissing.code, Check.tableMissing.code].contains($0.finding.check.code) }
  }

  private var mending: String? {
    let count = dossier.groups(.mustMend).count
    guard count > 0 else { return nil }
    if dossier.hasSentNothing { return "ส่งข้อมูลทุกตารางที่หน่วยงานเป็นผู้ส่ง ตามข้อ 1 โดยกรอกลงในแบบฟอร์มที่สำนักงาน ก.ก. จัดให้" }
    if isToSendAlone { return "ส่งข้อมูลที่ยังไม่ได้ส่ง \(count) รายการ ตามข้อ 1" }
    return "แก้ไขข้อมูล \(count) รายการ ตามข้อ 1 ในไฟล์ต้นฉบับ แล้วส่งไฟล์ที่แก้ไขแล้วทั้งไฟล์"
  }

  private var explaining: String? {
    let count = dossier.groups(.mustExplain).count
    guard count > 0 else { return nil }
    let number = dossier.findings(.mustMend).isEmpty ? 1 : 2
    return "แก้ไขหรือชี้แจง \(count) รายการ ตามข้อ \(number) โดยกรอกคำชี้แจงใน findings.csv"
      + (hasMarkedRows ? " หรือ marked.xlsx" : "")
  }

  /// The due date of the answer, left blank to fill in by hand when the calendar has no day that is still to come.
  private var term: String {
    let dated = dossier.asked.count { $0.dueOn != nil }
    guard dated > 0 else { return "ภายในวันที่ \(UnitLetter.blank)" }
    let days = dossier.daysLeft
    let own = days.count == 1 ? "ภายในวันที่ \(days[0].inThai)" : "ภายในวันที่ซึ่งระบุไว้ในแต่ละรายการ"
    guard dated < dossier.asked.count else { return own }
    return "ภายในวันที่ซึ่งระบุไว้ในแต่ละรายการ ส่วนรายการที่ไม่ได้ระบุวันไว้ ภายในวันที่ \(UnitLetter.blank)"
  }

  /// Whether the due date has a blank to fill in by hand, which a letter has only once.
  private var isTermBlank: Bool { dossier.asked.contains { $0.dueOn == nil } }

  private var address: String {
    let contact = dossier.results.contact
    return "\(contact.office ?? "สำนักงาน ก.ก.") ทาง \(contact.channel ?? UnitLetter.blank)"
      + " โทร. \(contact.telephone ?? UnitLetter.blank)"
  }
}

extension UnitDossier {
  /// Whether items have due dates of their own: several days are left, or only some items have a day.
  var hasOwnDays: Bool { daysLeft.count > 1 || (daysLeft.count == 1 && asked.contains { $0.dueOn == nil }) }
}
