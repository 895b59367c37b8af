import Assessment
package import Findings
import Intake
import Office
import Tabular

extension Check {
  package static let tableMissing = Check(
    "table-missing", .mustMend,
    sentence: Bilingual(
      "ยังไม่ได้รับตาราง {table} ของ{unit} ซึ่ง{sender}เป็นผู้ส่ง และกำหนดส่งภายในวันที่ {due}",
      "the {table} table of {unit} was due from {sender} by {due}, but was not received"),
    remedy: Bilingual("โปรดส่งตารางนี้ โดย{how}", "send this table, {how}"),
    why: Bilingual(
      "ตัวเลขที่ต้องใช้ตารางนี้จะว่างอยู่ในตารางผลที่เผยแพร่",
      "figures that need this table stay blank in the published tables"),
    wrong: Example(
      Example.path("scores", on: "2023-06-20"), Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      asOf: "2023-10-31"),
    right: Example(
      Example.path("scores", on: "2023-06-20"), Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      asOf: "2023-06-29"))
}

extension Rule<DueSubmission> {
  static var tableReceived: Self { Self(.tableMissing) { $0.missingTables } }
}

extension DueSubmission {
  /// Findings about tables that were due; a unit that sent nothing has one finding instead of one for each table.
  fileprivate var missingTables: [Finding] {
    if case .missing = submission.presence { return [] }
    let own = view.receipts.of(unit.code)
    return view.office.calendar.dues(of: unit).compactMap { due in
      let table = due.table
      guard view.isDue(due.dueOn), !own.contains(where: { $0.table == table }), !refused.contains(table, of: unit.code),
        !view.doubtful.mayHaveRowsOfOthers(table)
      else { return nil }
      let values = ["table": view.office.schemas.text(of: table), "due": due.dueOn.text]
      // A table that the office has to send is reported to the office, not to the unit.
      return finding(
        .tableMissing, isOfOffice: table.isSurvey, value: table.rawValue,
        values.merging(sender(of: table)) { own, _ in own },
        effect: table.effect)
    }
  }

  /// The sender of a table: the unit, or the office for answers, which it exports from BANGKOK-ITA for all units.
  private func sender(of table: ExtractTable) -> [String: Bilingual] {
    guard table.isSurvey else {
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
        "which the office exports from BANGKOK-ITA; no action is needed from the unit"),
    ]
  }
}
