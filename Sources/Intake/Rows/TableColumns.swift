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
  let wide: [(measure: Code<Measure>, index: Int)]?

  /// Looks up the columns of a table.
  ///
  /// - Parameters:
  ///   - schema: The schema of the table.
  ///   - scored: The measures of which scores are announced.
  ///   - year: The fiscal year.
  init(_ schema: TableSchema, scored: [Code<Measure>], fiscalYear year: Int) {
    let index = { schema.index(of: $0) ?? schema.fields.count }
    self.schema = schema
    table = schema.extractTable
    (unitCode, fiscalYear) = (index("unit_code"), index("fiscal_year"))
    (measure, item, score) = (index("measure"), index("item"), index("score"))
    (basis, level, stage) = (index("basis"), index("level"), index("stage"))
    (announcedOn, reference, reason) = (index("announced_on"), index("reference"), index("reason"))
    (kpiCode, projectCode, print, round) = (index("kpi_code"), index("project_code"), index("print"), index("round"))
    (title, division, threshold) = (index("title"), index("division"), index("threshold"))
    (target, attained, valueUnit) = (index("target"), index("attained"), index("value_unit"))
    quarters = ["q1", "q2", "q3", "q4"].map(index)
    (startDate, endDate) = (index("start_date"), index("end_date"))
    (budgetGranted, budgetSpent) = (index("budget_granted"), index("budget_spent"))
    budgetDrawn = index("budget_drawn")
    (goal, strategy, asOf) = (index("goal"), index("strategy"), index("as_of"))
    (progress, isOnPlan, isOnTarget) = (index("progress"), index("on_plan"), index("on_target"))
    note = index("note")
    (instrument, category, population) = (index("instrument"), index("category"), index("population"))
    (required, answered, rate) = (index("required"), index("answered"), index("rate"))
    askedFor = UnfilledForm.known(in: schema)
    dates = FiscalYearDates(fiscalYear: year).bounded(in: schema)
    percents = FractionColumns.marked(in: schema, scored: scored.map(\.text))
    wide =
      table == .scores && schema.index(of: "score") == nil ? scored.map { ($0, index($0.text)) } : nil
  }
}
