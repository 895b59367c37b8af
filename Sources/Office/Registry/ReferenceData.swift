package import Assessment
package import Findings
import Tabular

/// What the office keeps for every year: units, city plan, calendar, schemas; valid, or nothing is published.
package struct ReferenceData: Sendable {
  package let folder: DataFolder
  package let schemas: SchemaLibrary
  /// The units of every year.
  private let registry: UnitRegistry
  private let unitFile: String
  private let unitRows: [UnitRow]
  private let planTable: PlanTable
  let calendarTable: ReferenceTable
  let calendarRows: [(entry: SubmissionCalendar.Entry, year: Int, row: Row)]
  /// units.csv, strategy.csv and calendar.csv as they were read.
  package let files: [ReferenceFile]

  /// Reads the data folder.
  ///
  /// - Parameters:
  ///   - folder: The folder that the office keeps.
  ///   - published: The names of the tables that are published, each of which has a schema of its own.
  ///   - jobs: Number of threads that read, at least 1.
  /// - Throws: `unreadable`, `invalidSchema`, or `invalidReference` with every slip in its files.
  package init(from folder: DataFolder, published: [String], jobs: Int = 1) throws(RunError) {
    self.folder = folder
    do throws(ListFault) {
      _ = try folder.entries(of: "")
    } catch {
      throw .unreadable(path: folder.path, reason: error.reason)
    }
    let schemas = try SchemaLibrary(from: folder, published: published, jobs: jobs)
    let tables: [Result<ReferenceTable, RunError>] = WorkQueue.map(
      ["units", "strategy", "calendar"], jobs: jobs
    ) { name in
      Result { () throws(RunError) in
        try ReferenceTable(name, at: "\(name).csv", in: folder, schema: schemas[name])
      }
    }
    let (units, plan, calendar) = (try tables[0].get(), try tables[1].get(), try tables[2].get())
    self.schemas = schemas
    unitFile = units.file.path
    unitRows = units.rows.compactMap { UnitRow($0) }
    planTable = PlanTable(plan)
    let registry = UnitRegistry(units: unitRows.map(\.unit))
    self.registry = registry
    calendarTable = calendar
    calendarRows = calendar.rows.compactMap { row in
      guard let entry = SubmissionCalendar.Entry(row, registry: registry), let year = row.year("fiscal_year") else {
        return nil
      }
      return (entry, year, row)
    }
    files = [units.file, plan.file, calendar.file]
    let findings =
      units.findings + plan.findings + calendar.findings + Self.strangers(in: calendar, registry: registry)
      + planTable.findings
    guard findings.isEmpty else { throw .invalidReference(findings) }
  }

  /// The fiscal years that have a methodology, oldest first.
  package var methodologyYears: [Int] { folder.years(in: "methodology") }

  package func units(in year: Int) -> UnitRegistry {
    let rows = unitRows.filter { $0.isInForce(in: year) }
    return rows.count == unitRows.count ? registry : UnitRegistry(units: rows.map(\.unit))
  }

  package func plan(in year: Int) -> CityPlan { planTable.plan(in: year) }

  /// Throws `invalidReference` where the files do not hold together in a fiscal year, `noMethodology` for one without.
  func requireWhole(in year: Int) throws(RunError) {
    let known = try editions(of: year)
    let inForce = unitRows.filter { $0.isInForce(in: year) }.map(\.unit)
    let editions = inForce.map(\.edition).uniqued
    let units = editions.filter { !known.contains($0.name) }
      .flatMap { unitsWithoutMethodology(of: $0, in: year, known: known) }
    // The dates that are set for such a unit are idle for that reason alone.
    let findings = planTable.findings(in: year) + units + (units.isEmpty ? idleRows(in: year, of: inForce) : [])
    guard findings.isEmpty else { throw .invalidReference(findings) }
  }

  /// The names of the editions that the year has a methodology of, at least one.
  func editions(of year: Int) throws(RunError) -> [String] {
    let editions = folder.filledFolders(in: "methodology/\(year)")
    guard !editions.isEmpty else { throw .noMethodology(year) }
    return editions
  }

  /// The year's units of an edition that is none of those that the year has a methodology of.
  func unitsWithoutMethodology(of edition: Edition, in year: Int, known: [String]) -> [Finding] {
    unitRows.filter { $0.unit.edition == edition && $0.isInForce(in: year) }.map { row in
      FindingMaker(unit: nil, file: unitFile)(
        .notInList, line: row.line, record: row.record, column: "edition", value: edition.name,
        values: [
          "column": schemas["units"]?.words(ofColumn: "edition") ?? Bilingual(same: "edition"),
          "list": Bilingual(same: known.joined(separator: ", ")),
        ], effect: .table(.ranking))
    }
  }

  package func calendar(of year: Int) -> SubmissionCalendar {
    SubmissionCalendar(entries: calendarRows.filter { $0.year == year }.map(\.entry))
  }

  /// Rows of the calendar for units that the registry lacks.
  private static func strangers(in calendar: ReferenceTable, registry: UnitRegistry) -> [Finding] {
    calendar.rows.compactMap { row in
      guard let text = row.text("unit_code"), registry.unit(text) == nil else { return nil }
      return calendar.finding(
        .unitUnknown, row, "unit_code", value: text, values: ["column": Bilingual(same: "unit_code")])
    }
  }
}

/// A row of units.csv: what is left of it once it is a unit.
private struct UnitRow: Sendable {
  let unit: Unit
  let line: Int
  let record: Int
  /// Nil: no limit.
  private let fromYear: Int?
  private let toYear: Int?

  init?(_ row: Row) {
    guard let unit = Unit(row) else { return nil }
    self.unit = unit
    (line, record) = (row.line, row.record)
    (fromYear, toYear) = (row.year("from_year"), row.year("to_year"))
  }

  func isInForce(in year: Int) -> Bool { (fromYear.map { $0 <= year } ?? true) && (toYear.map { year <= $0 } ?? true) }
}

extension Unit {
  fileprivate convenience init?(_ row: Row) {
    guard let code = row.text("unit_code"), let edition = row.text("edition") else { return nil }
    self.init(
      code: Code(code), geocode: row.text("geo_code") ?? "", edition: Edition(edition),
      nameThai: row.text("name_th") ?? code, nameEnglish: row.text("name_en") ?? code,
      groupThai: row.text("group_th") ?? "", groupEnglish: row.text("group_en") ?? "")
  }
}

extension SubmissionCalendar.Entry {
  fileprivate init?(_ row: Row, registry: UnitRegistry) {
    guard let edition = row.text("edition"), let table = row.text("table").flatMap(ExtractTable.init),
      let dueOn = row.date("due_on")
    else { return nil }
    self.init(
      edition: Edition(edition), unit: row.text("unit_code").flatMap(registry.unit)?.code, table: table, dueOn: dueOn)
  }
}
