package import Assessment

/// The causes of every unit's change of rank and total since the year before.
package struct SeasonMovement: Sendable {
  /// By unit code: every unit expected this year, and every unit ranked the year before; none without a year before.
  package let units: [UnitMovement]
  private let indexes: [Code<Unit>: Int]

  /// - Parameters:
  ///   - ranking: This year's.
  ///   - certainty: This year's.
  ///   - before: The ranking of the year before; nil without one.
  init(of ranking: Ranking, _ certainty: SeasonCertainty, before: Ranking?) {
    let pairs = before.map { UnitYear.all(of: ranking, before: $0) } ?? []
    let matches = pairs.map(\.match)
    let parts = RankParts.of(
      zip(pairs, matches).map { pair, match in
        RankParts.Totals(
          before: pair.before?.scorecard.total, rescored: match?.rescored, now: pair.now?.scorecard.total)
      })
    units = pairs.indices.map { UnitMovement(pairs[$0], matches[$0], parts[$0], certainty) }
    indexes = Dictionary(units.enumerated().map { ($1.unit.code, $0) }) { first, _ in first }
  }

  package subscript(unit: Code<Unit>) -> UnitMovement? { indexes[unit].map { units[$0] } }
}
