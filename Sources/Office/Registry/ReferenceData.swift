package import Assessment
package import Findings
package import Tabular

/// The office's data for every year: units, city plan, calendar and schemas.
///
/// If they are invalid, nothing is published.
package struct ReferenceData: Sendable {
  package let folder: DataFolder
  package let schemas: SchemaLibrary
  /// The units of every year.
  private let registry: UnitRegistry
  let unitFile: String
  private let unitRows: [UnitRow]
  private let planTable: PlanTable
  let calendarTable: ReferenceTable
  let calendarRows: [(entry: SubmissionCalendar.Entry, year: Int, row: Row)]
  /// The received files that do not count and may be missing.
  package let withdrawn: WithdrawnFiles
  package let settings: OfficeSettings
  /// The position of each unit in the map of tiles.
  package let tiles: UnitTiles
  /// The files as they were read: units.csv, strategy.csv, calendar.csv and, if they exist, the optional ones.
  package let files: [ReferenceFile]

  /// Reads the data folder.
  ///
  /// - Parameters:
  ///   - folder: The data folder of the office.
  ///   - published: The names of the published tables, each of which has a schema of its own.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `noDataFolder`, `unreadable`, `invalidSchema`, or `invalidReference` with all findings in the files.
  package init(from folder: DataFolder, published: [String], jobs: Int = 1) throws(RunError) {
    self.folder = folder
    try folder.requireFolder()
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
    let optional = { (name: String) throws(RunError) -> ReferenceTable? in
      guard try folder.names(in: "")?.contains(where: { $0.name == "\(name).csv" }) == true else { return nil }
      return try ReferenceTable(name, at: "\(name).csv", in: folder, schema: schemas[name])
    }
    withdrawn = WithdrawnFiles(try optional("withdrawn"))
    settings = OfficeSettings(try optional("office"))
    tiles = UnitTiles(try optional("tiles"), registry: registry)
    files = [units.file, plan.file, calendar.file] + [settings.table?.file, tiles.table?.file].compactMap { $0 }
    var duplicates = units.findings.isEmpty ? Self.duplicates(in: unitRows, of: units) : []
    if units.findings.isEmpty, duplicates.isEmpty { duplicates = AmbiguousUnits(units).findings }
    let findings =
      duplicates + withdrawn.findings + settings.findings + tiles.findings + units.findings + plan.findings
      + calendar.findings
      + Self.unknownUnits(in: calendar, registry: registry)
      + planTable.findings
    guard findings.isEmpty else { throw .invalidReference(findings) }
  }

  /// The fiscal years that have a methodology, oldest first.
  package var methodologyYears: [Int] { get throws(RunError) { try folder.years(in: "methodology") } }

  package func units(in year: Int) -> UnitRegistry {
    let rows = unitRows.filter { $0.isInForce(in: year) }
    return rows.count == unitRows.count ? registry : UnitRegistry(units: rows.map(\.unit))
  }

  /// Finds the unit that a text names if the unit is not assessed in a fiscal year; nil for any other text.
  package func unitOutOfForce(_ text: String, in year: Int) -> UnitOutOfForce? {
    guard let unit = registry.unit(text), let row = unitRows.first(where: { $0.unit.code == unit.code }) else {
      return nil
    }
    return row.absence(in: year).map { UnitOutOfForce(unit: unit, reason: $0) }
  }

  package func plan(in year: Int) -> CityPlan { planTable.plan(in: year) }

  /// Throws `invalidReference` if the files contradict each other in a fiscal year, and `noMethodology` without one.
  func requireWhole(in year: Int) throws(RunError) {
    let known = try editions(of: year)
    let inForce = unitRows.filter { $0.isInForce(in: year) }.map(\.unit)
    let editions = inForce.map(\.edition).uniqued
    var units: [Finding] = []
    for edition in editions where !known.contains(edition.name) {
      units += try unitsWithoutMethodology(of: edition, in: year, known: known)
    }
    // Dates for such a unit have no effect for the same reason: report the unit only.
    let findings =
      planTable.findings(in: year) + units + (units.isEmpty ? rowsWithoutEffect(in: year, of: inForce) : [])
    guard findings.isEmpty else { throw .invalidReference(findings) }
  }

  /// Returns the names of the editions that have a methodology in the year, at least one.
  func editions(of year: Int) throws(RunError) -> [String] {
    let editions = try folder.filledFolders(in: "methodology/\(year)")
    guard !editions.isEmpty else { throw .noMethodology(year) }
    return editions
  }

  /// Returns the lines and records of an edition's units in units.csv.
  func rows(of edition: Edition, in year: Int) -> [(line: Int, record: Int)] {
    unitRows.filter { $0.unit.edition == edition && $0.isInForce(in: year) }.map { ($0.line, $0.record) }
  }

  package func calendar(of year: Int) -> SubmissionCalendar {
    SubmissionCalendar(entries: calendarRows.filter { $0.year == year }.map(\.entry))
  }

  /// The days after the due dates of all years.
  package var dueDays: Set<CalendarDate> { Set(calendarRows.compactMap(\.entry.dueOn.next)) }

  /// Reports rows of units.csv whose codes repeat those of earlier rows after leading zeros are restored.
  private static func duplicates(in rows: [UnitRow], of table: ReferenceTable) -> [Finding] {
    var first: [Code<Unit>: Int] = [:]
    return rows.compactMap { row in
      let line = first.updateValue(first[row.unit.code] ?? row.line, forKey: row.unit.code)
      return line.map { line in
        FindingMaker(unit: nil, file: table.file.path)(
          .keyRepeated, line: row.line, record: row.record, values: ["first": Bilingual(same: String(line))],
          effect: .table(.ranking))
      }
    }
  }

  /// Reports rows of the calendar for units that are not in the registry.
  private static func unknownUnits(in calendar: ReferenceTable, registry: UnitRegistry) -> [Finding] {
    calendar.rows.compactMap { row in
      guard let text = row.text("unit_code"), registry.unit(text) == nil else { return nil }
      return calendar.finding(
        .unitUnknown, row, "unit_code", value: text, values: ["column": Bilingual(same: "unit_code")])
    }
  }
}

/// A unit with its row in units.csv and the years in which it is in force.
private struct UnitRow: Sendable {
  let unit: Unit
  let line: Int
  let record: Int
  /// The first year in which the unit is assessed; nil for no limit.
  ///
  /// `toYear` is the last.
  private let fromYear: Int?
  private let toYear: Int?

  init?(_ row: Row) {
    guard let unit = Unit(row) else { return nil }
    self.unit = unit
    (line, record) = (row.line, row.record)
    (fromYear, toYear) = (row.year("from_year"), row.year("to_year"))
  }

  func isInForce(in year: Int) -> Bool { absence(in: year) == nil }

  /// Returns the reason why the unit is not assessed in a fiscal year; nil if it is assessed.
  func absence(in year: Int) -> Bilingual? {
    if let fromYear, year < fromYear {
      return Bilingual("เริ่มประเมินในปีงบประมาณ \(fromYear)", "is assessed from fiscal year \(fromYear) on")
    }
    guard let toYear, toYear < year else { return nil }
    return Bilingual("ยุบเลิกหลังปีงบประมาณ \(toYear)", "was closed after fiscal year \(toYear)")
  }
}

extension String {
  /// The code with the leading zeros that a spreadsheet removed from a code of zeros alone: 0 becomes 0000.
  fileprivate var padded: String { allSatisfy { $0 == "0" } && utf8.count < 4 ? "0000" : self }
}

extension Unit {
  fileprivate convenience init?(_ row: Row) {
    guard let code = row.text("unit_code"), let edition = row.text("edition") else { return nil }
    self.init(
      code: Code(code.padded), geocode: row.text("geo_code") ?? "", edition: Edition(edition),
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
