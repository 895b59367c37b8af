import Assessment
import Tabular

/// A season scored: each unit's scorecard, and the ranking.
struct AssessedSeason: Sendable {
  let view: SeasonView
  let ranking: Ranking

  init(_ view: SeasonView) {
    self.view = view
    let cards = view.submissions.compactMap { submission in
      view.season.methodologies[submission.unit.edition].map { $0.scorecard(for: submission) }
    }
    ranking = Ranking(of: cards)
  }
}

extension Season {
  /// As it stands on an effective date.
  func view(on date: CalendarDate?) -> SeasonView {
    SeasonView(of: self, extracts: extracts, effectiveDate: date)
  }
}
