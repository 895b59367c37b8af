import Assessment
import Findings
import Office
import Tabular

/// Reads the rows of KPI pages and project reports.
struct PlanRows {
  let context: IntakeContext

  /// Reads KPI pages.
  ///
  /// - Parameters:
  ///   - rows: The rows of a unit that count.
  ///   - unidentified: The rows of the unit whose code must be mended.
  ///   - reader: Collects the findings about the rows.
  /// - Returns: The pages; one under the code of another unit is unidentified, too.
  func kpis(of rows: OwnedRows, _ unidentified: [Row], _ reader: inout UnitRowReader) -> ReportedRecords<KPIPage> {
    var pages: [KPIPage] = []
    pages.reserveCapacity(rows.count)
    var others: [KPIPage] = []
    for owned in rows {
      if let code = code(of: owned, "kpi_code", at: reader.columns.kpiCode, &reader) {
        pages.append(page(owned, code: code, &reader))
      } else {
        others.append(page(owned, code: quotedCode(owned.row, reader.columns.kpiCode), &reader))
      }
    }
    others += unidentified.map { row in
      page(OwnedRow(row: row, owner: rows.owner), code: quotedCode(row, reader.columns.kpiCode), &reader)
    }
    return ReportedRecords(counted: pages, unidentified: others)
  }

  private func page(_ owned: OwnedRow, code: String, _ reader: inout UnitRowReader) -> KPIPage {
    let (row, columns) = (owned.row, reader.columns)
    return KPIPage(
      code: Code(code), title: row.text(at: columns.title), target: reader.quantity(row, columns.target),
      attained: reader.quantity(row, columns.attained), valueUnit: row.text(at: columns.valueUnit),
      quarters: columns.quarters.map { reader.quantity(row, $0) }, link: link(row, columns),
      promise: promise(owned, &reader), note: row.text(at: columns.note), source: reader.source(row, "kpi_code"))
  }

  /// Reads project reports.
  ///
  /// - Parameters:
  ///   - rows: The rows of a unit that count.
  ///   - unidentified: The rows of the unit whose code, print or round must be mended.
  ///   - refused: The rows that do not count.
  ///   - reader: Collects the findings about the rows.
  /// - Returns: The projects by code; one under the code of another unit is unidentified, too.
  func projects(
    of rows: OwnedRows, _ unidentified: [Row], refused: RefusedRows, _ reader: inout UnitRowReader
  ) -> ReportedRecords<ProjectReport> {
    let unit = rows.owner.unit.code
    var refused = refused
    var rounds: [String: [ProjectRound]] = [:]
    var others = UnidentifiedRounds()
    for owned in rows {
      let code = code(of: owned, "project_code", at: reader.columns.projectCode, &reader)
      let number = owned.row.integer(at: reader.columns.round)
      let round = round(number ?? 0, owned, &reader)
      if let code, number != nil {
        rounds[code, default: []].append(round)
      } else {
        refused.note(owned.row)
        others.append(round, number, of: quotedCode(owned.row, reader.columns.projectCode))
      }
    }
    for row in unidentified {
      let (owned, columns) = (OwnedRow(row: row, owner: rows.owner), reader.columns)
      // Called for its finding alone: if only the round must be mended, the code may still belong to another unit.
      _ = code(of: owned, "project_code", at: columns.projectCode, &reader)
      let number = row.integer(at: columns.round)
      others.append(round(number ?? 0, owned, &reader), number, of: quotedCode(row, columns.projectCode))
    }
    let reports = others.reports(except: rounds)
    let counted = rounds.keys.sorted().compactMap { code in
      rounds.removeValue(forKey: code).map { rounds in
        let last = rounds.map(\.round).max() ?? 0
        return ProjectReport(
          code: Code(code), rounds: rounds,
          mayBeOutdated: refused.mayContain(laterThan: last, of: code, unit: unit))
      }
    }
    return ReportedRecords(counted: counted, unidentified: reports)
  }

  /// The code of a row as it was received, in a form that a finding may quote; empty if the cell is blank.
  private func quotedCode(_ row: Row, _ field: Int) -> String { SafeText.quoted(row.raw(at: field).trimmedCell) }

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

  func projectCode(_ row: Row) -> Bilingual {
    Bilingual(same: row.text("project_code") ?? row.raw("project_code").trimmedCell)
  }

  private func link(_ row: Row, _ columns: TableColumns) -> PlanLink {
    PlanLink(
      goals: row.keys(at: columns.goal).map { Code($0) }, strategies: row.keys(at: columns.strategy).map { Code($0) })
  }

  /// The promise of a row; a measure that the unit's edition does not have is dropped with a finding.
  private func promise(_ owned: OwnedRow, _ reader: inout UnitRowReader) -> Promise {
    let (row, columns) = (owned.row, reader.columns)
    var measure = row.key(at: columns.measure).map { Code<Measure>($0) }
    if let named = measure, owned.owner.methodology.tree.index(of: named) == nil {
      context.reportOtherEdition(owned, "measure", &reader, effect: reader.effect)
      measure = nil
    }
    return Promise(measure: measure, threshold: reader.quantity(row, columns.threshold))
  }
}
