import Assessment
import Findings
import Intake
import Office
import Tabular

/// Names the units and tables that are due and were not received.
struct AbsenceExamination {
  private let view: SeasonView
  /// The tables that came of a unit and of which no row counts: what is wrong with them has its own finding.
  private let refused: [Code<Unit>: [String]]

  /// `jobs`: threads that look through the extracts, from 1.
  init(view: SeasonView, jobs: Int) {
    self.view = view
    let extracts = view.uncounted
    let refused = WorkQueue.stretches(of: extracts.count, jobs: jobs) { numbers in
      extracts[numbers].compactMap { extract -> (unit: Code<Unit>, table: String)? in
        guard let unit = extract.delivery.deliverer.unit, let table = extract.table, extract.rows > 0,
          !extract.parts.contains(where: { $0.unit == unit })
        else { return nil }
        return (unit, table)
      }
    }
    self.refused = Dictionary(grouping: refused.lazy.flatMap(\.self), by: \.unit).mapValues { $0.map(\.table) }
  }

  func findings(of submission: Submission) -> [Finding] {
    let unit = submission.unit
    if case .missing = submission.presence {
      let due = view.office.calendar.dueDate(of: "scores", for: unit)
      return [
        finding(.unitMissing, unit, ["due": due.map(\.words) ?? Bilingual(same: "")], effect: "ITA")
      ]
    }
    let own = view.receipts.of(unit.code)
    return view.office.calendar.dues(of: unit).compactMap { due in
      let table = due.table
      guard view.isDue(due.dueOn), !own.contains(where: { $0.table == table }),
        refused[unit.code]?.contains(table) != true
      else { return nil }
      let words = ["table": view.office.schemas.words(of: table), "due": due.dueOn.words]
      // What the office has to send is no unit's to mend.
      return finding(
        .tableMissing, unit, isOfOffice: SchemaLibrary.surveyTables.contains(table),
        words.merging(sender(of: table)) { own, _ in own },
        effect: PublishedEffect.of(table: table))
    }
  }

  /// Who sends a table: the answers lie in BANGKOK-ITA, from which the office exports them for all.
  private func sender(of table: String) -> [String: Bilingual] {
    guard SchemaLibrary.surveyTables.contains(table) else {
      return [
        "sender": Bilingual("หน่วยงาน", "the unit"),
        "how": Bilingual(
          "กรอกลงในแบบฟอร์มที่สำนักงาน ก.ก. จัดให้", "filled into the template that the office provides"),
      ]
    }
    return [
      "sender": Bilingual("สำนักงาน ก.ก. ", "the office"),
      "how": Bilingual(
        "สำนักงาน ก.ก. เป็นผู้ส่งออกคำตอบจากระบบ BANGKOK-ITA หน่วยงานไม่ต้องดำเนินการ",
        "which the office exports from BANGKOK-ITA: the unit has nothing to do"),
    ]
  }

  private func finding(
    _ check: Check, _ unit: Unit, isOfOffice: Bool = false, _ values: [String: Bilingual], effect: String
  ) -> Finding {
    Finding(
      check, unit: isOfOffice ? nil : unit.code,
      place: Place(file: "extracts/\(view.office.fiscalYear)/\(unit.code)"),
      values: values.merging(["unit": unit.name]) { given, _ in given }, effect: effect)
  }
}
