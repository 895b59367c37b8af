import Assessment

/// One unit in two years: its standing this year, if it is expected, and the year before, if it was ranked.
struct UnitYear {
  let unit: Unit
  /// The standing of the year before; nil for a unit that was not ranked.
  let before: Standing?
  /// The standing of this year; nil for a unit that is not expected any more.
  let now: Standing?

  /// The units expected this year or ranked the year before, by unit code.
  static func all(of ranking: Ranking, before: Ranking) -> [UnitYear] {
    let left = before.ranked.filter { ranking[$0.unit.code] == nil }
      .map { UnitYear(unit: $0.unit, before: $0, now: nil) }
    let expected = ranking.standings.map { now in
      let past = before[now.unit.code]
      return UnitYear(unit: now.unit, before: past?.rank == nil ? nil : past, now: now)
    }
    return (expected + left).sorted { $0.unit.code < $1.unit.code }
  }

  /// Last year's figures by this year's methodology; nil for a unit of one year.
  var match: InstrumentMatch? {
    guard let before, let now else { return nil }
    return InstrumentMatch(of: now.scorecard.methodology, in: before.scorecard)
  }

  /// Whether the totals of the two years are comparable by the methodology.
  var isComparable: Bool { now?.scorecard.methodology.tree[0].previous != nil }
}
