package import Assessment
package import Tabular

/// The certainty of one unit's total and rank.
package struct UnitCertainty: Sendable {
  package let standing: Standing
  package let errors: UnitErrors
  /// The interval of the total; nil without a total or without its error.
  package let interval: ScoreInterval?
  /// Whether the true total reaches the target.
  package let atTarget: Certainty?
  /// The possible ranks of this unit among its peers, as a statement about this unit alone.
  package let own: RankSet?
  /// The possible ranks of this unit, as a statement about all peers at once.
  package let all: RankSet?
  /// Whether the unit is among the best of its edition.
  package let amongBest: Certainty?
}

extension UnitCertainty {
  /// Describes a unit without a rank: it has no figures, only the reason.
  init(unranked standing: Standing) {
    self.init(
      standing: standing, errors: UnitErrors(of: standing.scorecard), interval: nil, atTarget: nil, own: nil, all: nil,
      amongBest: nil)
  }

  /// Describes a ranked unit.
  ///
  /// - Parameters:
  ///   - standing: The rank and the figures of the unit.
  ///   - errors: The sampling errors of its surveys and its total.
  ///   - ranks: The rank sets of the unit's edition.
  ///   - peer: Index of the unit among the peers.
  init(_ standing: Standing, _ errors: UnitErrors, in ranks: PeerRanks, at peer: Int) {
    let (card, settings) = (standing.scorecard, standing.scorecard.methodology.settings)
    let interval = card.total.flatMap { total in
      errors.total.map { variance in
        ScoreInterval(score: total, variance: variance, z: ranks.critical.interval, decimals: settings.decimals)
      }
    }
    let all = ranks.sets.all[peer]
    self.init(
      standing: standing, errors: errors, interval: interval, atTarget: interval?.reaches(settings.targetScore),
      own: ranks.sets.own[peer], all: all, amongBest: all?.isAmongBest(settings.bestUnits))
  }

  /// The reasons for missing figures, and cautions.
  package var notes: [Bilingual] {
    guard standing.rank != nil else { return [Self.notRanked] }
    return errors.notes + (errors.total != nil && all == nil ? [Self.noPeer] : [])
  }

  private static let notRanked = Bilingual("ยังไม่มีอันดับ", "not ranked")

  private static let noPeer = Bilingual(
    "ไม่มีหน่วยงานอื่นในรูปแบบเดียวกันที่ทราบความคลาดเคลื่อน จึงไม่มีช่วงอันดับ",
    "no other unit of the edition has a known error, so there is no range of ranks")
}
