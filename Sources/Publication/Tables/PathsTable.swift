import Assessment
import Judging
import Tabular

extension PublishedTable {
  /// The table with the points that each unit lacks for its aims, and the measures that suffice alone to reach them.
  static let paths = TypedTable(
    "paths", for: .office, rows: { $0.pathSteps },
    columns: { results in
      [
        .code("unit_code") { $0.standing.unit.code.text },
        .text("unit_name_th") { $0.standing.unit.nameThai },
        .integer("aim") { $0.number },
        .word("level", of: results.levelCategories) { $0.aim.level },
        .word("other_level", of: results.levelCategories) { $0.aim.otherLevel },
        .boolean("target") { $0.aim.isTarget },
        .number("minimum_total") { $0.numeral($0.aim.minimumTotal) },
        .number("minimum_instrument") { $0.numeral($0.aim.minimumInstrument) },
        .code("measure") { $0.measure.text },
        .number("score") { $0.numeral($0.score) },
        .number("needed", by: [.sum(of: ["score", "gain"], decimals: results.decimals)]) { $0.numeral($0.needed) },
        .number("gain") { $0.numeral($0.gain) },
        .integer("items") { $0.items },
        .text("note") { $0.notes.published },
      ]
    })
}

extension Results {
  /// The steps of all ranked units, in the order of the ranking.
  ///
  /// They are made twice, first for their number. All at once took 22 MB of a nation of 8,325 units, a tenth of its
  /// memory; making them again takes 2 % of its processor time (perf, two cores, 2026-11-30).
  fileprivate var pathSteps: GroupedRows<PathStep> {
    GroupedRows(of: Array(ranking.ranked), count: { PathStep.steps(of: $0).count }, rows: PathStep.steps)
  }
}

extension PathStep {
  fileprivate func numeral(_ quantity: Quantity?) -> Numeral? { standing.scorecard.numeral(quantity) }
}
