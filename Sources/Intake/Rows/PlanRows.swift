import Assessment
import Findings
import Office
import Tabular

/// The rows of KPI pages and project reports.
struct PlanRows {
  let context: IntakeContext

  func kpis(of rows: OwnedRows, _ reader: inout UnitRowReader) -> [KPIPage] {
    var pages: [KPIPage] = []
    pages.reserveCapacity(rows.left.count)
    for owned in rows {
      let columns = reader.columns
      guard let code = code(of: owned, "kpi_code", at: columns.kpiCode, &reader) else { continue }
      let row = owned.row
      pages.append(
        KPIPage(
          code: Code(code), title: row.text(at: columns.title), target: reader.quantity(row, columns.target),
          attained: reader.quantity(row, columns.attained), valueUnit: row.text(at: columns.valueUnit),
          quarters: columns.quarters.map { reader.quantity(row, $0) }, link: link(row, columns),
          promise: promise(owned, &reader), note: row.text(at: columns.note),
          source: reader.source(row, "kpi_code")))
    }
    return pages
  }

  func projects(of rows: OwnedRows, refused: RefusedRows, _ reader: inout UnitRowReader) -> [ProjectReport] {
    let unit = rows.owner.unit.code
    var refused = refused
    var rounds: [String: [ProjectRound]] = [:]
    for owned in rows {
      guard let code = code(of: owned, "project_code", at: reader.columns.projectCode, &reader),
        let number = owned.row.integer(at: reader.columns.round)
      else {
        refused.note(owned.row)
        continue
      }
      rounds[code, default: []].append(round(number, owned, &reader))
    }
    return rounds.keys.sorted().compactMap { code in
      rounds.removeValue(forKey: code).map { rounds in
        let last = rounds.map(\.round).max() ?? 0
        return ProjectReport(
          code: Code(code), rounds: rounds,
          mayBeOutdated: refused.mayHold(laterThan: last, of: code, unit: unit))
      }
    }
  }

  private func round(_ number: Int, _ owned: OwnedRow, _ reader: inout UnitRowReader) -> ProjectRound {
    let row = owned.row
    let endDate = endDate(row, &reader)
    reportMoney(row, &reader)
    let kpi = code(of: owned, "kpi_code", at: reader.columns.kpiCode, &reader)
    let columns = reader.columns
    return ProjectRound(
      print: row.text(at: columns.print), round: number, title: row.text(at: columns.title),
      division: row.text(at: columns.division), kpi: kpi,
      startDate: row.date(at: columns.startDate).map { Day($0) },
      endDate: endDate.map { Day($0) }, budgetGranted: reader.quantity(row, columns.budgetGranted),
      budgetSpent: reader.quantity(row, columns.budgetSpent), budgetDrawn: reader.quantity(row, columns.budgetDrawn),
      link: link(row, columns), promise: promise(owned, &reader), asOf: row.date(at: columns.asOf).map { Day($0) },
      progress: reader.quantity(row, columns.progress), isOnPlan: row.boolean(at: columns.isOnPlan),
      isOnTarget: row.boolean(at: columns.isOnTarget), note: row.text(at: columns.note),
      source: reader.source(row, "project_code"))
  }

  /// Reports what is wrong in the cells of rows that do not count, since their key must be mended.
  func check(_ rows: [Row], of owner: RowIdentity.Owner, _ reader: inout UnitRowReader) {
    for row in rows {
      _ = endDate(row, &reader)
      reportMoney(row, &reader)
      _ = promise(OwnedRow(row: row, owner: owner), &reader)
    }
  }

  func projectCode(_ row: Row) -> Bilingual {
    Bilingual(same: row.text("project_code") ?? row.raw("project_code").trimmedCell)
  }

  private func link(_ row: Row, _ columns: TableColumns) -> PlanLink {
    PlanLink(
      goals: row.keys(at: columns.goal).map { Code($0) }, strategies: row.keys(at: columns.strategy).map { Code($0) })
  }

  /// A measure that the unit's edition lacks has no score that it could be held against.
  private func promise(_ owned: OwnedRow, _ reader: inout UnitRowReader) -> Promise {
    let (row, columns) = (owned.row, reader.columns)
    var measure = row.key(at: columns.measure).map { Code<Measure>($0) }
    if let named = measure, owned.owner.methodology.tree.place(of: named) == nil {
      context.reportOtherEdition(owned, "measure", &reader, effect: reader.effect)
      measure = nil
    }
    return Promise(measure: measure, threshold: reader.quantity(row, columns.threshold))
  }
}
