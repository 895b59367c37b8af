import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

extension PublishedTable {
  /// The table of the received tables of each unit, with those that count and those that are missing.
  static let submissions = TypedTable(
    "submissions", for: .office, rows: { $0.submissions },
    columns: { _ in
      [
        .code("unit_code") { $0.unit?.code.text },
        .text("unit_name_th") { $0.unit?.nameThai },
        .code("table") { $0.table?.rawValue ?? "" },
        .code("deliverer") { $0.deliverer },
        .text("state") { $0.state.rawValue },
        .date("received_on") { $0.receivedOn },
        .date("due_on") { $0.dueOn },
        .integer("days_late", by: [.days(from: "due_on", to: "received_on")]) { $0.daysLate },
        .text("file") { $0.file },
        .integer("rows") { $0.rows },
        .text("encoding") { $0.encoding },
        .integer("must_mend", by: CellFormula.findings(.mustMend)) { $0.mustMend },
        .integer("must_explain", by: CellFormula.findings(.mustExplain)) { $0.mustExplain },
        .integer("answered") { $0.answered },
        .integer("open") { $0.open },
        .integer("lapsed") { $0.lapsed },
      ]
    })

  /// The table of announced figures that a later receipt changed.
  static let revisions = TypedTable(
    "revisions", for: .office, rows: { $0.revisions },
    columns: { results in
      [
        .code("unit_code") { $0.unit.text },
        .code("measure") { $0.measure.text },
        .number("before") { Numeral($0.before, decimals: results.decimals) },
        .number("after") { Numeral($0.after, decimals: results.decimals) },
        .integer("rank_before") { $0.rankBefore?.overall },
        .integer("rank") { $0.rank?.overall },
        .date("received_on") { $0.receivedOn },
        .text("stage") { $0.stage },
        .text("reference") { $0.reference },
        .text("reason") { $0.reason },
        .year("fiscal_year") { _ in results.fiscalYear },
        .integer("units_ranked_before") { $0.rankBefore?.units },
        .integer("units_ranked") { $0.rank?.units },
      ]
    })

  /// The table of findings that units must mend, must explain or should know, and of possibilities for the office.
  static let findings = TypedTable(
    "findings", for: .office, rows: { $0.findingRows },
    columns: { results in
      [
        .code("code") { $0.finding.check.code },
        .text("severity") { $0.finding.severity.rawValue },
        .code("unit_code") { $0.finding.unit?.text },
        .text("file") { $0.finding.place.file },
        .integer("line") { $0.finding.place.line == 0 ? nil : $0.finding.place.line },
        .integer("record") { $0.finding.place.record },
        .code("column") { $0.finding.place.column },
        .text("value") { $0.finding.value },
        .text("message_th") { $0.message.thai },
        .text("message_en") { $0.message.english },
        .text("remedy_th") { $0.remedy.thai },
        .text("remedy_en") { $0.remedy.english },
        .text("effect") { $0.finding.effect.list },
        .integer("count") { $0.finding.count },
        .integer("row") { results.sheets[$0.finding.place]?.row },
        .code("cell") { results.sheets[$0.finding.place]?.cell },
      ]
    })
}
