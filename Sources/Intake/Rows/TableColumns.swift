import Assessment
import Office
import Tabular

/// The indices of a table's columns, looked up once for all files of the table.
///
/// A column that the table lacks has the index after the last field, where every row is blank.
final class TableColumns: Sendable {
  let schema: TableSchema
  /// The table of the extract; nil if the schema is not that of an extract.
  let table: ExtractTable?
  let unitCode: Int
  let fiscalYear: Int
  /// The measure, the first column of scores and web-site checks.
  let measure: Int
  let item: Int
  let score: Int
  let basis: Int
  let level: Int
  let stage: Int
  let announcedOn: Int
  let reference: Int
  let reason: Int
  /// The code of the KPI, the first column of KPI pages and project reports.
  let kpiCode: Int
  let projectCode: Int
  let print: Int
  let round: Int
  let title: Int
  let division: Int
  let threshold: Int
  let target: Int
  let attained: Int
  let valueUnit: Int
  let quarters: [Int]
  let startDate: Int
  let endDate: Int
  let budgetGranted: Int
  let budgetSpent: Int
  let budgetDrawn: Int
  let goal: Int
  let strategy: Int
  let asOf: Int
  let progress: Int
  let isOnPlan: Int
  let isOnTarget: Int
  let note: Int
  /// The instrument, the first column of answer counts.
  let instrument: Int
  let category: Int
  let population: Int
  let required: Int
  let answered: Int
  let rate: Int
  /// Whether each field is filled in on the form that is handed out.
  let askedFor: [Bool]
  /// The columns of dates that the fiscal year bounds.
  let dates: [FiscalYearDates.Bounded]
  /// The columns that may hold percentages as fractions.
  let percents: [FractionColumns.Marked]
  /// The measures that have a column in a wide table of scores; nil if a row is one score.
  let wide: [(measure: Code<Measure>, place: Int)]?

  /// Looks up the columns of a table.
  ///
  /// - Parameters:
  ///   - schema: The schema of the table.
  ///   - scored: The measures of which scores are announced.
  ///   - year: The fiscal year.
  init(_ schema: TableSchema, scored: [Code<Measure>], fiscalYear year: Int) {
    let place = { schema.index(of: $0) ?? schema.fields.count }
    self.schema = schema
    table = schema.extractTable
    (unitCode, fiscalYear) = (place("unit_code"), place("fiscal_year"))
    (measure, item, score) = (place("measure"), place("item"), place("score"))
    (basis, level, stage) = (place("basis"), place("level"), place("stage"))
    (announcedOn, reference, reason) = (place("announced_on"), place("reference"), place("reason"))
    (kpiCode, projectCode, print, round) = (place("kpi_code"), place("project_code"), place("print"), place("round"))
    (title, division, threshold) = (place("title"), place("division"), place("threshold"))
    (target, attained, valueUnit) = (place("target"), place("attained"), place("value_unit"))
    quarters = ["q1", "q2", "q3", "q4"].map(place)
    (startDate, endDate) = (place("start_date"), place("end_date"))
    (budgetGranted, budgetSpent) = (place("budget_granted"), place("budget_spent"))
    budgetDrawn = place("budget_drawn")
    (goal, strategy, asOf) = (place("goal"), place("strategy"), place("as_of"))
    (progress, isOnPlan, isOnTarget) = (place("progress"), place("on_plan"), place("on_target"))
    note = place("note")
    (instrument, category, population) = (place("instrument"), place("category"), place("population"))
    (required, answered, rate) = (place("required"), place("answered"), place("rate"))
    askedFor = UnfilledForm.known(in: schema)
    dates = FiscalYearDates(fiscalYear: year).bounded(in: schema)
    percents = FractionColumns.marked(in: schema, scored: scored.map(\.text))
    wide =
      table == .scores && schema.index(of: "score") == nil ? scored.map { ($0, place($0.text)) } : nil
  }
}
