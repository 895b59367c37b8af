package import Assessment

/// The causes of every unit's change of rank and total since the year before.
package struct SeasonMovement: Sendable {
  /// The units expected this year or ranked the year before, by unit code; empty without a year before.
  package let units: [UnitMovement]
  private let indexes: [Code<Unit>: Int]

  /// Compares two years.
  ///
  /// - Parameters:
  ///   - ranking: The ranking of this year.
  ///   - certainty: The sampling errors of this year.
  ///   - before: The ranking of the year before; nil if there is none.
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
