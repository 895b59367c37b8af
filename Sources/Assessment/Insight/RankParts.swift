/// The causes of a unit's climb from one year to the next, in ranks; negative parts are falls.
///
/// With B the units ranked the year before, A those ranked this year, M those in both, b the total of the year before,
/// b' the same rescored by this year's method, a this year's total, and rank(x; S) = 1 + units of S above x:
///
///     R0 = rank(b; B)   R1 = rank(b; M)   R2 = rank(b'; M)   R3 = rank(a; M)   R4 = rank(a; A)
///     climb = R0 − R4 = exits (R0 − R1) + method (R1 − R2) + own + others + entries (R3 − R4)
///     own    = ((R2 − rank(a_j; b' of the others)) + (rank(b'_j; a of the others) − R3)) / 2
///     others = ((R2 − rank(b'_j; a of the others)) + (rank(a_j; b' of the others) − R3)) / 2
///
/// Own scores and those of others have no natural order. So each part is the mean over both orders (Shapley 1953),
/// which gives half ranks. All parts are whole numbers of half ranks and add up exactly.
package struct RankParts: Hashable, Sendable {
  /// R0, the rank in the year before.
  package let rankBefore: Int
  /// R4, the rank in this year.
  package let rank: Int
  /// rank(a_j; b' of the others), the rank of this year's total among the rescored totals of the others.
  package let rankMovedAlone: Int
  /// rank(b'_j; a of the others), the rank of the rescored total among this year's totals of the others.
  package let rankStayedAlone: Int
  /// The part of units that are not ranked this year, in half ranks.
  package let exitsInHalves: Int
  /// The part of the weights, decimals and rounding of this year's method, in half ranks.
  package let methodInHalves: Int
  /// The part of the unit's own scores, in half ranks.
  package let ownInHalves: Int
  /// The part of the scores of the other units, in half ranks.
  package let othersInHalves: Int
  /// The part of units that were not ranked in the year before, in half ranks.
  package let entriesInHalves: Int

  /// R0 − R4, in whole ranks; positive for a climb.
  package var climb: Int { rankBefore - rank }
}

extension RankParts {
  /// One unit's totals in both years.
  package struct Totals: Sendable {
    /// b, the total of the year before; nil if the unit was not ranked then.
    package let before: Quantity?
    /// b', the same total rescored by this year's method; nil counts as b.
    package let rescored: Quantity?
    /// a, this year's total; nil if the unit is not ranked this year.
    package let now: Quantity?

    package init(before: Quantity?, rescored: Quantity?, now: Quantity?) {
      self.before = before
      self.rescored = rescored
      self.now = now
    }
  }

  /// Splits the climb of each unit that is ranked in both years.
  ///
  /// - Parameter units: Every unit that is ranked in either year.
  /// - Returns: The parts of each unit, in the given order; nil for a unit that is not ranked in both years.
  package static func of(_ units: [Totals]) -> [RankParts?] {
    let matched = units.filter { $0.before != nil && $0.now != nil }
    let all = (before: SortedTotals(units.compactMap(\.before)), now: SortedTotals(units.compactMap(\.now)))
    let both = (
      before: SortedTotals(matched.compactMap(\.before)), rescored: SortedTotals(matched.compactMap(\.comparable)),
      now: SortedTotals(matched.compactMap(\.now))
    )
    return units.map { unit in
      guard let before = unit.before, let rescored = unit.comparable, let now = unit.now else { return nil }
      let (first, second) = (both.before.rank(of: before), both.rescored.rank(of: rescored))
      let third = both.now.rank(of: now)
      // Take out the unit's own total of the other year, which is not one of the others.
      let movedAlone = both.rescored.rank(of: now) - (rescored > now ? 1 : 0)
      let stayedAlone = both.now.rank(of: rescored) - (now > rescored ? 1 : 0)
      let (rankBefore, rank) = (all.before.rank(of: before), all.now.rank(of: now))
      return RankParts(
        rankBefore: rankBefore, rank: rank, rankMovedAlone: movedAlone, rankStayedAlone: stayedAlone,
        exitsInHalves: 2 * (rankBefore - first), methodInHalves: 2 * (first - second),
        ownInHalves: second - movedAlone + stayedAlone - third,
        othersInHalves: second - stayedAlone + movedAlone - third, entriesInHalves: 2 * (third - rank))
    }
  }
}

extension RankParts.Totals {
  /// The total of the year before by this year's method.
  fileprivate var comparable: Quantity? { rescored ?? before }
}

extension Quantity {
  /// Converts a number of half ranks to ranks: 3 half ranks are 1.5.
  package init(halves: Int) {
    self = Quantity(5 * halves).scaled(by: 1, over: 10)
  }
}
