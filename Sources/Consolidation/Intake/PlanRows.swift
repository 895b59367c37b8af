import Assessment
import Tabular

/// The rows of KPI pages and project reports.
struct PlanRows {
  let context: IntakeContext

  func kpis(of rows: OwnedRows, _ reader: inout UnitRowReader) -> [KPIPage] {
    var pages: [KPIPage] = []
    pages.reserveCapacity(rows.left.count)
    for owned in rows {
      guard let code = code(of: owned, "kpi_code", &reader) else { continue }
      let row = owned.row
      pages.append(
        KPIPage(
          code: Code(code), title: row.text("title"), target: reader.quantity(row, "target"),
          attained: reader.quantity(row, "attained"), valueUnit: row.text("value_unit"),
          quarters: ["q1", "q2", "q3", "q4"].map { reader.quantity(row, $0) }, link: link(row),
          promise: promise(row, &reader), note: row.text("note"), source: reader.source(row, "kpi_code")))
    }
    return pages
  }

  func projects(of rows: OwnedRows, _ reader: inout UnitRowReader) -> [ProjectReport] {
    var rounds: [String: [ProjectRound]] = [:]
    for owned in rows {
      guard let code = code(of: owned, "project_code", &reader), let number = owned.row.integer("round") else {
        continue
      }
      rounds[code, default: []].append(round(number, owned.row, &reader))
    }
    return rounds.keys.sorted()
      .compactMap { code in rounds.removeValue(forKey: code).map { ProjectReport(code: Code(code), rounds: $0) } }
  }

  private func round(_ number: Int, _ row: Row, _ reader: inout UnitRowReader) -> ProjectRound {
    let endDate = endDate(row, &reader)
    reportMoney(row, &reader)
    return ProjectRound(
      print: row.text("print"), round: number, title: row.text("title"), division: row.text("division"),
      kpi: row.text("kpi_code"), startDate: row.date("start_date").map { Day($0) },
      endDate: endDate.map { Day($0) }, budgetGranted: reader.quantity(row, "budget_granted"),
      budgetSpent: reader.quantity(row, "budget_spent"), budgetDrawn: reader.quantity(row, "budget_drawn"),
      link: link(row), promise: promise(row, &reader), asOf: row.date("as_of").map { Day($0) },
      progress: reader.quantity(row, "progress"), isOnPlan: row.boolean("on_plan"),
      isOnTarget: row.boolean("on_target"), note: row.text("note"), source: reader.source(row, "project_code"))
  }

  /// Of two dates in the wrong order the later cell counts as missing.
  ///
  /// A date outside the year is in doubt by itself, and is held against nothing.
  private func endDate(_ row: Row, _ reader: inout UnitRowReader) -> CalendarDate? {
    guard let end = row.date("end_date") else { return nil }
    guard let start = row.date("start_date"), end < start else { return end }
    let year = FiscalYearDates(fiscalYear: context.fiscalYear)
    guard !year.isOutside(start, "start_date"), !year.isOutside(end, "end_date") else { return end }
    reader.report(
      .datesReversed, row, "end_date",
      ["code": projectCode(row), "start": start.words, "end": end.words],
      effect: PublishedEffect.of(table: reader.schema.name))
    return nil
  }

  private func reportMoney(_ row: Row, _ reader: inout UnitRowReader) {
    guard let granted = row.number("budget_granted") else { return }
    for column in ["budget_spent", "budget_drawn"] {
      guard let amount = row.number(column), granted.isLess(than: amount) else { continue }
      reader.report(
        .moneyAboveGrant, row, column,
        [
          "code": projectCode(row), "amount": Bilingual(same: amount.description),
          "granted": Bilingual(same: granted.description),
        ], effect: PublishedEffect.of(table: reader.schema.name))
    }
  }

  private func projectCode(_ row: Row) -> Bilingual { Bilingual(same: row.text("project_code") ?? "") }

  /// A KPI's or project's code begins with its unit's, so a code of another unit is not this row's.
  private func code(of owned: OwnedRow, _ column: String, _ reader: inout UnitRowReader) -> String? {
    guard let text = owned.row.text(column) else { return nil }
    let code = ThaiDigits.folded(text)
    let owner = context.registry.owner(ofCode: code)
    guard let owner, owner.code == owned.owner.unit.code else {
      reader.report(
        .codeOfAnotherUnit, owned.row, column, ["unit": owner?.name ?? Bilingual("หน่วยงานที่ไม่มีในทะเบียน", "no unit")],
        effect: PublishedEffect.of(table: reader.schema.name))
      reader.hasRefused = true
      return nil
    }
    return code
  }

  private func link(_ row: Row) -> PlanLink {
    PlanLink(
      goal: row.key("goal").map { Code($0) }, strategy: row.key("strategy").map { Code($0) })
  }

  private func promise(_ row: Row, _ reader: inout UnitRowReader) -> Promise {
    Promise(measure: row.key("measure").map { Code($0) }, threshold: reader.quantity(row, "threshold"))
  }
}
