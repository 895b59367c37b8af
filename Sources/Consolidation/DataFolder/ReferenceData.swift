package import Assessment
import Tabular

/// What the office keeps for every year: units, city plan, calendar, schemas; valid, or nothing is published.
package struct ReferenceData: Sendable {
  package let folder: DataFolder
  package let schemas: SchemaLibrary
  /// By year the rows that are in force.
  private let unitRows: [(unit: Unit, from: Int?, to: Int?)]
  private let planRows: [(node: PlanNode, from: Int?, to: Int?)]
  private let calendarRows: [(entry: SubmissionCalendar.Entry, year: Int)]
  /// units.csv, strategy.csv and calendar.csv as they were read.
  package let files: [ReferenceFile]

  package init(from folder: DataFolder) throws(RunError) {
    self.folder = folder
    do throws(ListFault) {
      _ = try folder.entries(of: "")
    } catch {
      throw .unreadable(path: folder.path, reason: error.reason)
    }
    let schemas = try SchemaLibrary(from: folder)
    let units = try ReferenceTable("units", at: "units.csv", in: folder, schema: schemas["units"])
    let plan = try ReferenceTable("strategy", at: "strategy.csv", in: folder, schema: schemas["strategy"])
    let calendar = try ReferenceTable("calendar", at: "calendar.csv", in: folder, schema: schemas["calendar"])
    self.schemas = schemas
    unitRows = units.rows.compactMap { row in Unit(row).map { ($0, row.year("from_year"), row.year("to_year")) } }
    planRows = plan.rows.compactMap { row in PlanNode(row).map { ($0, row.year("from_year"), row.year("to_year")) } }
    let registry = UnitRegistry(units: unitRows.map(\.unit))
    calendarRows = calendar.rows.compactMap { row in
      guard let entry = SubmissionCalendar.Entry(row, registry: registry), let year = row.year("fiscal_year") else {
        return nil
      }
      return (entry, year)
    }
    files = [units.file, plan.file, calendar.file]
    let findings =
      units.findings + plan.findings + calendar.findings + Self.strangers(in: calendar, registry: registry)
      + Self.orphans(in: plan)
    guard findings.isEmpty else { throw .invalidReference(findings) }
  }

  /// The fiscal years that have a methodology, oldest first.
  var methodologyYears: [Int] {
    (folder.names(in: "methodology") ?? []).compactMap { $0.name.utf8.count == 4 ? Int($0.name) : nil }.sorted()
  }

  package func units(in year: Int) -> UnitRegistry {
    UnitRegistry(units: unitRows.filter { Self.covers(year, from: $0.from, to: $0.to) }.map(\.unit))
  }

  package func plan(in year: Int) -> CityPlan {
    CityPlan(nodes: planRows.filter { Self.covers(year, from: $0.from, to: $0.to) }.map(\.node))
  }

  package func calendar(of year: Int) -> SubmissionCalendar {
    SubmissionCalendar(entries: calendarRows.filter { $0.year == year }.map(\.entry))
  }

  /// Blank limits mean always.
  private static func covers(_ year: Int, from: Int?, to: Int?) -> Bool {
    (from.map { $0 <= year } ?? true) && (to.map { year <= $0 } ?? true)
  }

  /// Rows of the calendar for units that the registry lacks.
  private static func strangers(in calendar: ReferenceTable, registry: UnitRegistry) -> [Finding] {
    calendar.rows.compactMap { row in
      guard let text = row.text("unit_code"), registry.unit(text) == nil else { return nil }
      return Finding(
        .unitUnknown, unit: nil, place: calendar.place(row, "unit_code"), value: text,
        values: ["column": Bilingual(same: "unit_code")], effect: "")
    }
  }

  /// Nodes of the plan under a parent that it lacks.
  private static func orphans(in plan: ReferenceTable) -> [Finding] {
    let codes = Set(plan.rows.compactMap { $0.text("code") })
    return plan.rows.compactMap { row in
      guard let parent = row.text("parent"), !codes.contains(parent) else { return nil }
      return Finding(
        .treeBroken, unit: nil, place: plan.place(row, "parent"), value: parent,
        values: ["measure": Bilingual(same: row.text("code") ?? "")], effect: "")
    }
  }
}

extension Unit {
  fileprivate init?(_ row: Row) {
    guard let code = row.text("unit_code"), let edition = row.text("edition") else { return nil }
    self.init(
      code: Code(code), geocode: row.text("geo_code") ?? "", edition: Edition(edition),
      nameThai: row.text("name_th") ?? code, nameEnglish: row.text("name_en") ?? code,
      groupThai: row.text("group_th") ?? "", groupEnglish: row.text("group_en") ?? "")
  }
}

extension PlanNode {
  fileprivate init?(_ row: Row) {
    guard let code = row.text("code") else { return nil }
    self.init(
      code: Code(code), parent: row.text("parent").map { Code($0) }, kind: row.text("kind") ?? "",
      nameThai: row.text("name_th") ?? code, nameEnglish: row.text("name_en") ?? code)
  }
}

extension SubmissionCalendar.Entry {
  fileprivate init?(_ row: Row, registry: UnitRegistry) {
    guard let edition = row.text("edition"), let table = row.text("table"), let dueOn = row.date("due_on") else {
      return nil
    }
    self.init(
      edition: Edition(edition), unit: row.text("unit_code").flatMap(registry.unit)?.code, table: table, dueOn: dueOn)
  }
}
