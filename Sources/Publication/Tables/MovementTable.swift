import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table with the causes of the change of each rank and total since the year before.
  static let movement = TypedTable(
    "movement", for: .everyone, rows: { $0.insight.movement.units },
    columns: { results in
      let (total, decimals) = (results.total, results.decimals)
      let causes = ["by_exits", "by_method", "by_own", "by_others", "by_entries"]
      return [
        .code("unit_code") { $0.unit.code.text },
        .text("unit_name_th") { $0.unit.nameThai },
        .integer("rank_before") { $0.before?.rank?.overall },
        .integer("rank") { $0.now?.rank?.overall },
        .integer("climb", by: [.sum(of: causes, decimals: 0)]) { $0.climb },
        .number(causes[0]) { $0.ranks.map { .halves($0.exitsInHalves) } },
        .number(causes[1]) { $0.ranks.map { .halves($0.methodInHalves) } },
        .number(causes[2]) { $0.ranks.map { .halves($0.ownInHalves) } },
        .number(causes[3]) { $0.ranks.map { .halves($0.othersInHalves) } },
        .number(causes[4]) { $0.ranks.map { .halves($0.entriesInHalves) } },
        .number("\(total)_before") { $0.before.flatMap { $0.scorecard.score(of: total) } },
        .number(total.text) { $0.now.flatMap { $0.scorecard.score(of: total) } },
        .number("change", by: [.difference(of: total.text, and: "\(total)_before", decimals: decimals)]) {
          $0.numeral($0.change)
        },
        .number("method_change") { $0.numeral($0.scores?.method) },
      ]
        + results.instruments.map { code in .number("\(code)_change") { $0.numeral($0.change(of: code)) } }
        + [
          .number("rounding_change") { $0.numeral($0.scores?.rounding) },
          .number("change_error") { movement in
            movement.certainty.flatMap { movement.now?.scorecard.error(ofVariance: $0.variance) }
          },
          .boolean("beyond_error") { $0.certainty?.isBeyondError },
          .text("note") { $0.notes.published },
        ]
    })
}

extension UnitMovement {
  fileprivate func numeral(_ quantity: Quantity?) -> Numeral? { now?.scorecard.numeral(quantity) }
}

extension Numeral {
  /// A number of half ranks as ranks with one decimal: 3 is 1.5.
  static func halves(_ halves: Int) -> Numeral { Numeral(Quantity(halves: halves), decimals: 1) }
}
