package import Assessment
package import Tabular

/// The change of a unit's rank and total from the year before, split into its causes.
package struct UnitMovement: Sendable {
  package let unit: Unit
  /// The unit's rank and figures of the year before; nil if it was not ranked.
  package let before: Standing?
  /// The unit's rank and figures of this year; nil for a unit that is not expected any more.
  package let now: Standing?
  /// Last year's total by this year's methodology; nil for a unit of one year, and without a total the year before.
  package let rescored: Quantity?
  /// The causes of the climb; nil if the unit is not ranked in both years, or if the totals are not comparable.
  package let ranks: RankParts?
  /// The change of the total; nil if the totals are not comparable.
  package let change: Quantity?
  /// The causes of the change; nil if an instrument lacks a figure in either year.
  package let scores: ScoreParts?
  /// The sampling error of the change; nil if the error of either year is unknown.
  package let certainty: ChangeCertainty?
  /// The reasons for missing figures, and the measures that are not comparable.
  package let notes: [Bilingual]

  /// The rank of the year before minus this year's, positive for a climb; nil if the unit is not ranked in both years.
  package var climb: Int? {
    guard let past = before?.rank, let rank = now?.rank else { return nil }
    return past.overall - rank.overall
  }

  /// The part of an instrument in the change of the total; nil if it is unknown.
  package func change(of instrument: Code<Measure>) -> Quantity? {
    guard let scores, let tree = now?.scorecard.methodology.tree else { return nil }
    return tree.instruments.firstIndex { tree[$0].code == instrument }.map { scores.instruments[$0] }
  }
}

extension UnitMovement {
  /// Compares a unit in two years.
  ///
  /// - Parameters:
  ///   - pair: The unit in both years.
  ///   - match: Last year's figures by this year's methodology; nil for a unit of one year.
  ///   - parts: The causes of the climb; nil for a unit that is not ranked in both years.
  ///   - season: The sampling errors of this year.
  init(_ pair: UnitYear, _ match: InstrumentMatch?, _ parts: RankParts?, _ season: SeasonCertainty) {
    unit = pair.unit
    (before, now) = (pair.before, pair.now)
    rescored = match?.rescored
    ranks = pair.isComparable ? parts : nil
    let own = Self.notes(of: pair, match)
    guard pair.isComparable, let match, let rescored = match.rescored, let card = pair.now?.scorecard,
      let total = card.total, let past = pair.before?.scorecard, let pastTotal = past.total
    else {
      (change, scores, certainty, notes) = (nil, nil, nil, own)
      return
    }
    let change = total - pastTotal
    self.change = change
    scores =
      match.isOneToOne
      ? ScoreParts(
        before: pastTotal, rescored: rescored, now: total, instruments: match.instruments(of: card),
        decimals: card.decimals) : nil
    let errors = season[unit.code]?.errors.total
    let certainty = errors.flatMap { now in
      UnitErrors(of: past).total.flatMap { before in
        season.critical(for: card.unit.edition).map { critical in
          ChangeCertainty(
            change: change, now: now, before: before, z: critical.interval,
            decimals: max(card.decimals, past.decimals))
        }
      }
    }
    self.certainty = certainty
    notes = own + (certainty == nil ? [Self.unknownError] : [])
  }

  private static let unknownError = Bilingual(
    "ไม่ทราบความคลาดเคลื่อนของคะแนนรวมครบทั้งสองปี", "the error of the total is not known in both years")

  private static func notes(of pair: UnitYear, _ match: InstrumentMatch?) -> [Bilingual] {
    guard let now = pair.now else { return [Bilingual("ไม่อยู่ในรายการหน่วยงานปีนี้", "not among the units of this year")] }
    if now.rank == nil { return [Bilingual("ไม่มีอันดับปีนี้", "not ranked this year")] }
    guard let before = pair.before else { return [Bilingual("ไม่มีอันดับปีก่อน", "not ranked the year before")] }
    guard pair.isComparable else {
      return [
        Bilingual(
          "วิธีการประเมินต่างจากปีก่อน เทียบกันไม่ได้", "the method differs from the year before, so totals cannot be compared")
      ]
    }
    let isOneToOne = match?.isOneToOne ?? true
    return now.scorecard.methodology.incomparable
      + (isOneToOne
        ? missing(before, now) : [Bilingual("เครื่องมือไม่ตรงกับปีก่อน", "the instruments differ from the year before")])
  }

  /// Names the instruments without a figure in either year, because of which the change has no parts.
  private static func missing(_ before: Standing, _ now: Standing) -> [Bilingual] {
    let tree = now.scorecard.methodology.tree
    let codes = tree.instruments.filter { index in
      guard let previous = tree[index].previous else { return false }
      return now.scorecard.roundedScore(tree[index].code) == nil || before.scorecard.roundedScore(previous) == nil
    }
    .map { tree[$0].code.text }.joined(separator: ", ")
    return codes.isEmpty
      ? [] : [Bilingual("ไม่มีคะแนน \(codes) ครบทั้งสองปี", "no score of \(codes) in at least one of the two years")]
  }
}

extension Methodology {
  /// Names the instruments and indicators that are not comparable with any measure of the year before.
  fileprivate var incomparable: [Bilingual] {
    let codes = tree.instruments.flatMap { [$0] + tree.indicators(under: $0) }
      .filter { tree[$0].previous == nil }.map { tree[$0].code.text }.joined(separator: ", ")
    return codes.isEmpty
      ? [] : [Bilingual("เทียบกับปีก่อนไม่ได้: \(codes)", "not comparable with the year before: \(codes)")]
  }
}
