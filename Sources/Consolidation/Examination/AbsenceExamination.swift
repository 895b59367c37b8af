import Assessment
import Tabular

/// Names the units and tables that are due and were not received.
struct AbsenceExamination {
  let view: SeasonView

  var findings: [Finding] {
    let received = tablesReceived
    return view.submissions.flatMap { submission -> [Finding] in
      let unit = submission.unit
      if case .missing = submission.presence {
        let due = view.season.calendar.dueDate(of: "scores", for: unit)
        return [
          finding(.unitMissing, unit, ["due": due.map(\.words) ?? Bilingual(same: "")], effect: "ITA")
        ]
      }
      let own = received[unit.code] ?? []
      return view.season.calendar.dues(of: unit).compactMap { due in
        let table = due.table
        guard view.isDue(due.dueOn), !own.contains(table) else { return nil }
        let words = ["table": view.season.reference.schemas.words(of: table), "due": due.dueOn.words]
        // What the office has to send is no unit's to mend.
        return finding(
          .tableMissing, unit, isOfOffice: SchemaLibrary.surveyTables.contains(table),
          words.merging(sender(of: table)) { own, _ in own },
          effect: PublishedEffect.of(table: table))
      }
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

  /// The tables that came of each unit, also those of which no row counts: what is wrong with them has its own finding.
  private var tablesReceived: [Code<Unit>: [String]] {
    var tables: [Code<Unit>: [String]] = [:]
    tables.reserveCapacity(view.season.registry.units.count)
    for unit in view.season.registry.units {
      tables[unit.code] = view.receipts.of(unit.code).map(\.table)
    }
    for extract in view.season.extracts where extract.rows > 0 {
      guard let unit = extract.delivery.deliverer.unit, let table = extract.table,
        !extract.parts.contains(where: { $0.unit == unit })
      else { continue }
      tables[unit, default: []].append(table)
    }
    return tables
  }

  private func finding(
    _ check: Check, _ unit: Unit, isOfOffice: Bool = false, _ values: [String: Bilingual], effect: String
  ) -> Finding {
    Finding(
      check, unit: isOfOffice ? nil : unit.code,
      place: Place(file: "extracts/\(view.season.fiscalYear)/\(unit.code)"),
      values: values.merging(["unit": unit.name]) { given, _ in given }, effect: effect)
  }
}
