import Assessment
import Findings
import Judging
import Tabular

/// The first sentence of a letter: the data that the office checked, and the findings.
struct LetterOpening {
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  var text: String { dossier.hasSentNothing ? reminder : report }

  private var report: String {
    "ตามที่สำนักงาน ก.ก. ได้รวบรวมข้อมูล\(subject) " + (day.map { "ข้อมูล ณ วันที่ \($0) " } ?? "")
      + "นั้น สำนักงาน ก.ก. ได้ตรวจสอบข้อมูลดังกล่าวแล้ว \(outcome)"
  }

  private var reminder: String {
    "ด้วยพ้นกำหนดส่งข้อมูลแล้ว สำนักงาน ก.ก. ยังไม่ได้รับข้อมูล\(subject)" + (day.map { " (ข้อมูล ณ วันที่ \($0))" } ?? "")
  }

  private var day: String? { dossier.day?.inThai }

  private var subject: String {
    "การประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. \(dossier.results.fiscalYear) "
      + "ของ\(dossier.unit.nameThai) (รหัสหน่วยงาน \(dossier.unit.code))"
  }

  private var outcome: String {
    switch dossier.standing.status {
    case .missing: "ยังไม่ได้รับคะแนนหรือคำตอบแบบวัดของหน่วยงานซึ่งพ้นกำหนดส่งแล้ว และ\(found)"
    case .heldBack: "ยังสรุปคะแนนรวมของหน่วยงานไม่ได้ และ\(found)"
    case .notDue, .provisional, .final: found
    }
  }

  private var found: String {
    guard !dossier.asked.isEmpty else {
      let notes = dossier.groups(.note).count
      let noted = notes == 0 ? "" : " มีข้อสังเกต \(notes) รายการซึ่งแจ้งเพื่อทราบ"
      return "ไม่พบรายการที่ต้องแก้ไขหรือต้องชี้แจง\(noted) โดยมีผลคะแนนดังต่อไปนี้"
    }
    let counts = Severity.allCases.map { severity in
      (
        (severity == .note ? "" : "รายการที่") + severity.text.thai,
        dossier.groups(severity).count
      )
    }
    .filter { $0.1 > 0 }
    return "พบ" + Self.listed(counts.map { "\($0.0) \($0.1) รายการ" })
  }

  /// A list of things in a sentence, with "และ" before the last of several.
  private static func listed(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: " ") + " และ" + last
  }
}
