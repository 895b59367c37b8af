package import Assessment
import Findings
package import Judging
import Office
import Tabular

extension PublishedTable {
  /// The units in the order of their published totals, best first, with level, target and contributions.
  static let ranking = TypedTable(
    "ranking", for: .everyone, rows: { $0.ranking.standings },
    columns: { results in
      [
        .integer("rank", by: results.rank()) { $0.rank?.overall },
        .integer("tied", by: results.sharingTotal) { $0.rank?.tied },
        .integer("peer_rank") { $0.rank?.amongPeers },
        .integer("peers") { $0.rank?.peers },
        .integer("group_rank", by: results.rank(among: [.equalsOwn("group_th", own: "group_th")])) {
          $0.rank?.inGroup
        },
        .code("unit_code") { $0.unit.code.text },
        .text("unit_name_th") { $0.unit.nameThai },
        .text("unit_name_en") { $0.unit.nameEnglish },
        .text("group_th") { $0.unit.groupThai },
      ]
        + ([results.total] + results.instruments).map { code in
          .number(code.text, by: code == results.total ? [results.sumOfContributions] : []) {
            $0.scorecard.score(of: code)
          }
        }
        + [
          .word("level", of: results.levelCategories) { $0.level?.name },
          .word("other_level", of: results.levelCategories) { $0.otherLevel?.name },
          .boolean("meets_target") { $0.scorecard.meetsTarget },
          .number("gap_to_target", by: results.gaps) { $0.gapToTarget },
          .text("status") { $0.status.rawValue },
        ]
        + results.instruments.map { code in
          .number("\(code)_contribution", by: results.contributions(of: code)) {
            $0.contribution(of: code)
          }
        }
        + [
          .code("geo_code") { $0.unit.geocode },
          .year("fiscal_year") { _ in results.fiscalYear },
          .integer("final_best") { results.finalRanks(of: $0.unit)?.best },
          .integer("final_worst") { results.finalRanks(of: $0.unit)?.worst },
        ]
    })
}

extension Standing {
  /// The level in the scheme in force; nil without a total.
  var level: LevelReading? { scorecard.level(in: scorecard.methodology.schemeInForce) }

  /// The level in the other scheme in use; nil without such a scheme or a total.
  var otherLevel: LevelReading? { scorecard.methodology.otherScheme.flatMap { scorecard.level(in: $0) } }

  /// Whether the unit's level in the scheme in force does not pass.
  var hasFailed: Bool {
    guard case .level(let name) = level else { return false }
    return scorecard.methodology.schemeInForce.level(named: name)?.passes == false
  }

  /// The total less the target score, negative below it; nil without a total.
  var gapToTarget: Numeral? {
    scorecard.numeral(scorecard.total.map { $0 - scorecard.methodology.settings.targetScore })
  }

  /// The weighted score that an instrument adds to the total.
  func contribution(of instrument: Code<Measure>) -> Numeral? { scorecard.numeral(scorecard[instrument]?.contribution) }
}

extension Results {
  /// The ranks that a unit can end the season with; nil for a unit that is not expected.
  package func finalRanks(of unit: Unit) -> RankSet? { ranking.index(of: unit.code).map { insight.finalRanks[$0] } }

  /// The formula of the total: the sum of the contributions.
  fileprivate var sumOfContributions: CellFormula {
    .sum(of: instruments.map { "\($0)_contribution" }, decimals: decimals)
  }

  /// The formulas of the gap between a total and the target, one for each target of an edition.
  fileprivate var gaps: [CellFormula] {
    methodologies.all.map { Numeral($0.settings.targetScore, decimals: $0.settings.decimals) }.uniqued
      .map { .difference(of: total.text, and: $0, decimals: decimals) }
  }

  /// The formulas of a weighted score, one for each weight of an edition.
  fileprivate func contributions(of instrument: Code<Measure>) -> [CellFormula] {
    methodologies.all.compactMap { methodology in
      methodology.tree.index(of: instrument).flatMap { methodology.tree[$0].weight.numeral }
    }
    .uniqued.map { .product(of: instrument.text, and: $0, decimals: decimals) }
  }
}
