import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table with the ranges in which scores and ranks could differ, had other people answered.
  ///
  /// The announced results stay as they are.
  static let certainty = TypedTable(
    "certainty", for: .everyone, rows: { $0.insight.certainty.units },
    columns: { results in
      let total = results.total
      return [
        .code("unit_code") { $0.standing.unit.code.text },
        .text("unit_name_th") { $0.standing.unit.nameThai },
        .integer("peer_rank") { $0.standing.rank?.amongPeers },
        .integer("peers") { $0.standing.rank?.peers },
        .number(total.text) { $0.card.score(of: total) },
        .number("\(total)_error") { $0.interval == nil ? nil : $0.card.error(ofVariance: $0.errors.total) },
        .number("\(total)_low") { $0.card.numeral($0.interval?.low) },
        .number("\(total)_high") { $0.card.numeral($0.interval?.high) },
        .text("at_target") { $0.atTarget?.rawValue },
        .integer("best_rank") { $0.own?.best },
        .integer("worst_rank") { $0.own?.worst },
        .integer("best_rank_all") { $0.all?.best },
        .integer("worst_rank_all") { $0.all?.worst },
        .text("among_best") { $0.amongBest?.rawValue },
      ]
        + results.instruments.filter(results.isSurvey).flatMap { code -> [ColumnOf<UnitCertainty>] in
          [
            .number("\(code)_error") {
              $0.standing.rank == nil ? nil : $0.card.error(ofVariance: $0.errors[code]?.variance)
            },
            .integer("\(code)_responses") { $0.standing.rank == nil ? nil : $0.errors[code]?.responses },
            .integer("\(code)_population") { $0.standing.rank == nil ? nil : $0.errors[code]?.population },
          ]
        }
        + [.text("note") { $0.notes.published }]
    })
}

extension UnitCertainty {
  fileprivate var card: Scorecard { standing.scorecard }
}

extension Scorecard {
  /// A standard error with one decimal more than scores have; nil when the variance is not known.
  func error(ofVariance variance: Double?) -> Numeral? {
    variance.map { Numeral(Quantity.standardError(variance: $0, decimals: decimals), decimals: decimals + 1) }
  }
}

extension [Bilingual] {
  /// The Thai sentences of a note as tables publish them; nil without one.
  var published: String? { isEmpty ? nil : map(\.thai).joined(separator: ", ") }
}
