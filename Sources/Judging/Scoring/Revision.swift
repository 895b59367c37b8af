package import Assessment
import Findings
package import Intake
import Office
package import Tabular

/// An announced or stated figure that a later receipt changed.
package struct Revision: Sendable {
  package let unit: Code<Unit>
  package let measure: Code<Measure>
  /// The published score before the receipt, and in `after` the score after it; nil if there was none.
  package let before: Quantity?
  package let after: Quantity?
  /// The unit's rank on the day before the receipt, and in `rank` its rank on that day.
  ///
  /// Nil if it had none, or if the measure is not the total.
  package let rankBefore: EarlierRank?
  package let rank: EarlierRank?
  package let receivedOn: CalendarDate
  package let stage: String
  /// Whether the receipt came after the year was sealed for the first time.
  package var isAfterSeal: Bool { stage == Self.sealed }
  package let reference: String?
  package let reason: String?

  /// The name of the stage of a correction that came after the year was sealed.
  static let sealed = "sealed"
}

/// Finds the revisions of a season by replaying it: as it was on the day before each receipt, and on that day.
package struct RevisionHistory {
  let season: Season
  /// The receipts of the whole season.
  let receipts: Receipts

  /// Prepares the replay.
  ///
  /// - Parameters:
  ///   - season: Everything received for the year.
  ///   - view: The season on its effective date.
  package init(of season: Season, _ view: SeasonView) {
    self.season = season
    receipts = view.receipts
  }

  package var revisions: [Revision] {
    // The receipts are in the order of unit, deliverer and date.
    let counted = receipts.receipts.filter { $0.table == .scores && $0.hasBeenInForce }
    var rankings = RankingReplay(season: season)
    var revisions: [Revision] = []
    var last: (receipt: Receipt, figures: AnnouncedFigures)?
    for receipt in counted {
      guard case .scores(var figures) = receipt.part(in: season.extracts).content else { continue }
      if let last, last.receipt.unit == receipt.unit, last.receipt.delivery.deliverer == receipt.delivery.deliverer {
        if mustBeMended(receipt) { figures.fill(from: last.figures) }
        revisions += self.revisions(from: last.figures, to: figures, in: receipt, &rankings)
      }
      last = (receipt, figures)
    }
    return revisions
  }

  /// Whether a figure that a receipt seems to lack may be in a row or cell that must be mended.
  private func mustBeMended(_ receipt: Receipt) -> Bool {
    season.extracts[receipt.extractNumber].findings.contains { finding in
      finding.severity == .mustMend && (finding.unit == nil || finding.unit == receipt.unit)
    }
  }

  private func revisions(
    from before: AnnouncedFigures, to after: AnnouncedFigures, in receipt: Receipt, _ rankings: inout RankingReplay
  ) -> [Revision] {
    guard let methodology = season.office.registry[receipt.unit].flatMap({ season.office.methodologies[$0.edition] })
    else { return [] }
    return methodology.tree.measures.compactMap { measure in
      let score = { (figure: AnnouncedFigure?) in
        figure?.score(weight: measure.weight, decimals: methodology.settings.decimals)
          .rounded(to: methodology.settings.decimals)
      }
      let (old, new) = (before[measure.code], after[measure.code])
      guard score(old) != score(new) else { return nil }
      let isTotal = measure.parent == nil
      let (day, late) = (receipt.delivery.receivedOn, lateCorrection(in: receipt))
      return Revision(
        unit: receipt.unit, measure: measure.code, before: score(old), after: score(new),
        rankBefore: isTotal ? rankings.rank(of: receipt.unit, before: day) : nil,
        rank: isTotal ? rankings.rank(of: receipt.unit, on: day) : nil, receivedOn: day,
        stage: late.isLate ? Revision.sealed : (new ?? old)?.stage.rawValue ?? "", reference: new?.reference,
        reason: new?.reason ?? late.reason)
    }
  }

  /// Whether a receipt came after the year was sealed, and the reason for which the year was sealed again.
  private func lateCorrection(in receipt: Receipt) -> (isLate: Bool, reason: String?) {
    guard let seal = season.office.seal, seal.isLate(receipt.delivery.workbookOrFile) else { return (false, nil) }
    return (true, seal.revision(of: receipt.delivery.workbookOrFile)?.reason)
  }
}

extension AnnouncedFigures {
  /// Adds the figures of measures for which nothing is announced here.
  fileprivate mutating func fill(from others: Self) {
    for (code, figure) in others where self[code] == nil { self[code] = figure }
  }
}

/// A rank on an earlier day.
package struct EarlierRank: Equatable, Sendable {
  package let overall: Int
  /// Number of units with a rank on that day.
  package let units: Int
}

/// The ranks of earlier days, computed once for each day.
private struct RankingReplay {
  let season: Season
  private var ranks: [CalendarDate: [Code<Unit>: Int]] = [:]

  init(season: Season) {
    self.season = season
  }

  mutating func rank(of unit: Code<Unit>, on day: CalendarDate) -> EarlierRank? {
    day.next.flatMap { rank(of: unit, before: $0) }
  }

  /// The rank of the unit with everything received before the day.
  mutating func rank(of unit: Code<Unit>, before day: CalendarDate) -> EarlierRank? {
    let ranks = ranks[day] ?? ranks(before: day)
    self.ranks[day] = ranks
    return ranks[unit].map { EarlierRank(overall: $0, units: ranks.count) }
  }

  private func ranks(before day: CalendarDate) -> [Code<Unit>: Int] {
    let view = SeasonView(of: season, extracts: season.extracts(before: day), amends: false, on: day)
    let ranked = AssessedSeason(view).ranking.ranked.compactMap { standing in
      standing.rank.map { (standing.unit.code, $0.overall) }
    }
    return Dictionary(ranked) { first, _ in first }
  }
}
