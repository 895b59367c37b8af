package import Assessment
import Intake
package import Office
package import Tabular

/// The way in which a unit sends its form back.
package enum FormReturn: Hashable, Sendable {
  /// Each sheet as a CSV file.
  case files
  /// The workbook as it is; before the day, if there is one, each sheet as a CSV file.
  case workbook(from: CalendarDate?)

  /// Decides by the days on which tables of the form are due.
  ///
  /// - Parameters:
  ///   - from: The first day from which workbooks count; nil if they never do.
  ///   - due: The due dates.
  init(from: CalendarDate?, due: [CalendarDate]) {
    guard let from, from <= due.max() ?? from else {
      self = .files
      return
    }
    self = .workbook(from: due.contains { $0 < from } ? from : nil)
  }
}

/// Extracts with the right header rows for one unit, with its code and year filled in, for a clerk to complete.
package struct Template {
  package let unit: Unit
  package let methodology: Methodology
  let schemas: SchemaLibrary
  let plan: CityPlan
  let calendar: SubmissionCalendar
  let returned: FormReturn

  package init(
    of unit: Unit, methodology: Methodology, schemas: SchemaLibrary, plan: CityPlan, calendar: SubmissionCalendar,
    returned: FormReturn
  ) {
    self.unit = unit
    self.methodology = methodology
    self.schemas = schemas
    self.plan = plan
    self.calendar = calendar
    self.returned = returned
  }

  /// The files, one for each table, in UTF-8 with BOM and CRLF, which every spreadsheet opens.
  package func files(in language: Language) -> [(name: String, bytes: [UInt8])] {
    ExtractTable.forms.compactMap { form in
      schemas[form].map { ("\(form.rawValue).csv", CSVFormat.bytes(of: table(of: form, $0, in: language))) }
    }
  }

  private func table(of form: ExtractTable, _ schema: TableSchema, in language: Language) -> Table {
    let items = form.isSurvey ? self.items(of: form) : []
    let columns = schema.fields.map { field in
      ColumnOf<[String: String]>.text(language == .thai ? field.title ?? field.name : field.name) { $0[field.name] }
    }
    return Table(
      name: schema.name, rows: rows(of: form),
      columns: columns + items.map { item in .text(item) { $0[item] } })
  }

  /// The rows with the cells that are known in advance: the unit, the year, and the measures or items.
  ///
  /// `UnfilledForm` recognises an unfilled form by these columns: no other cell has a value.
  func rows(of table: ExtractTable) -> [[String: String]] {
    let common = ["unit_code": unit.code.text, "fiscal_year": String(methodology.fiscalYear)]
    let known: [[String: String]] =
      switch table {
      case .scores:
        ([0] + methodology.tree.instruments).map { ["measure": methodology.tree[$0].code.text] }
      case .oit: items(of: table).map { ["item": $0] }
      case .participation: surveys.map { ["instrument": $0] }
      case .iit, .eit, .kpi, .projects, .explanations: [[:]]
      }
    return known.map { $0.merging(common) { own, _ in own } }
  }

  func items(of table: ExtractTable) -> [String] {
    IntakeContext.items(of: table, in: methodology).map(\.code.text)
  }

  var surveys: [String] {
    methodology.tree.instruments.map { methodology.tree[$0].code }
      .filter { ExtractTable(instrument: $0)?.isSurvey == true }.map(\.text)
  }
}
