import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table of ranks under other weights, and of the weights at which a unit and the unit above have equal totals.
  static let weights = TypedTable(
    "weights", for: .office, rows: { $0.insight.weights },
    columns: { results in
      [
        .code("unit_code") { $0.standing.unit.code.text },
        .text("unit_name_th") { $0.standing.unit.nameThai },
        .integer("peer_rank") { $0.rank },
        .integer("best_rank") { $0.range?.best },
        .integer("worst_rank") { $0.range?.worst },
      ]
        + results.instruments.map { code in .integer("without_\(code)") { $0.rank(without: code) } }
        + [
          .code("above") { $0.above?.unit.code.text },
          .number("swap_points") { Numeral($0.swap?.points.rounded(to: 2), decimals: 2) },
        ]
        + results.instruments.map { code in
          .number("swap_\(code)") { Numeral($0.weight(of: code)?.rounded(to: 2), decimals: 2) }
        }
        + [.text("note") { $0.notes.published }]
    })
}
