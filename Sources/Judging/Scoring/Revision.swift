package import Assessment
package import Intake
import Office
package import Tabular

/// An announced or stated figure that a later receipt changed.
package struct Revision: Sendable {
  package let unit: Code<Unit>
  package let measure: Code<Measure>
  /// Printed figures, as scores; nil where there was none.
  package let before: Quantity?
  package let after: Quantity?
  /// The unit's place the day before the receipt and on its day; nil where the unit had none, or the measure is not
  /// the total.
  package let rankBefore: Int?
  package let rank: Int?
  package let receivedOn: CalendarDate
  package let stage: String
  package let reference: String?
  package let reason: String?
}

/// Finds the revisions of a season by replaying it: as it stood the day before each receipt, and on its day.
package struct RevisionHistory {
  let season: Season
  /// Of the whole season.
  let receipts: Receipts

  /// `view`: the season on its effective date.
  package init(of season: Season, _ view: SeasonView) {
    self.season = season
    receipts = view.receipts
  }

  package var revisions: [Revision] {
    // By unit, then by deliverer and date, as the receipts stand.
    let counted = receipts.receipts.filter { $0.table == .scores && $0.hasBeenInForce }
    var rankings = RankingReplay(season: season)
    return zip(counted, counted.dropFirst()).flatMap { earlier, later -> [Revision] in
      guard earlier.unit == later.unit, earlier.delivery.deliverer == later.delivery.deliverer else { return [] }
      return revisions(from: earlier, to: later, &rankings)
    }
  }

  private func revisions(
    from earlier: Receipt, to later: Receipt, _ rankings: inout RankingReplay
  ) -> [Revision] {
    guard case .scores(let before) = earlier.part(in: season.extracts).content,
      case .scores(let after) = later.part(in: season.extracts).content,
      let methodology = season.office.registry[later.unit].flatMap({ season.office.methodologies[$0.edition] })
    else { return [] }
    return methodology.tree.measures.compactMap { measure in
      let score = { (figure: AnnouncedFigure?) in
        figure?.score(weight: measure.weight, decimals: methodology.settings.decimals)
      }
      let (old, new) = (before[measure.code], after[measure.code])
      guard score(old) != score(new) else { return nil }
      let isTotal = measure.parent == nil
      let day = later.delivery.receivedOn
      return Revision(
        unit: later.unit, measure: measure.code, before: score(old), after: score(new),
        rankBefore: isTotal ? rankings.place(of: later.unit, before: day) : nil,
        rank: isTotal ? rankings.place(of: later.unit, on: day) : nil, receivedOn: day,
        stage: (new ?? old)?.stage.rawValue ?? "", reference: new?.reference, reason: new?.reason)
    }
  }
}

/// The places of earlier days, each day's made once.
private struct RankingReplay {
  let season: Season
  private var places: [CalendarDate: [Code<Unit>: Int]] = [:]

  init(season: Season) {
    self.season = season
  }

  mutating func place(of unit: Code<Unit>, on day: CalendarDate) -> Int? {
    guard let next = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + 1) else { return nil }
    return place(of: unit, before: next)
  }

  /// The place that the unit had with everything received before the day.
  mutating func place(of unit: Code<Unit>, before day: CalendarDate) -> Int? {
    if let places = places[day] { return places[unit] }
    let view = SeasonView(of: season, extracts: season.extracts(before: day), on: day)
    let ranked = AssessedSeason(view).ranking.ranked.compactMap { standing in
      standing.rank.map { (standing.unit.code, $0.place) }
    }
    let made = Dictionary(ranked) { first, _ in first }
    places[day] = made
    return made[unit]
  }
}
