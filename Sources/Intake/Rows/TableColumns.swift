import Assessment
import Office
import Tabular

/// Where the columns of a table stand that its rows are asked for: looked up once for all files of the table.
///
/// A column that the table lacks has a place behind all its fields, where every row is blank.
final class TableColumns: Sendable {
  let schema: TableSchema
  /// Nil for a schema of no extract.
  let table: ExtractTable?
  let unitCode: Int
  let fiscalYear: Int
  /// Of scores and of web-site checks.
  let measure: Int
  let item: Int
  let score: Int
  let basis: Int
  let level: Int
  let stage: Int
  let announcedOn: Int
  let reference: Int
  let reason: Int
  /// Of KPI pages and project reports.
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
  /// Of answer counts.
  let instrument: Int
  let category: Int
  let population: Int
  let required: Int
  let answered: Int
  let rate: Int
  /// Of each field whether a form is handed out with it.
  let askedFor: [Bool]
  /// The dates that the fiscal year bounds.
  let dates: [FiscalYearDates.Bounded]
  /// Those that may hold percents as fractions.
  let percents: [FractionColumns.Marked]
  /// The measures that have a column in a wide table of scores; nil where a row is one score.
  let wide: [(measure: Code<Measure>, place: Int)]?

  /// `scored`: the measures that scores are announced of.
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
