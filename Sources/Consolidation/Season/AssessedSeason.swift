import Assessment
import Tabular

/// A season scored: each unit's scorecard, and the ranking.
struct AssessedSeason: Sendable {
  let view: SeasonView
  let ranking: Ranking

  /// `jobs`: threads that score, from 1.
  init(_ view: SeasonView, jobs: Int = 1) {
    self.view = view
    let (submissions, methodologies) = (view.submissions, view.season.methodologies)
    let cards = WorkQueue.each(of: submissions.count, jobs: jobs) { place in
      let submission = submissions[place]
      return methodologies[submission.unit.edition].map { $0.scorecard(for: submission) }
    }
    ranking = Ranking(of: cards.compactMap(\.self))
  }
}

extension Season {
  /// As it stands on an effective date; `jobs`: threads that put its submissions together, from 1.
  func view(on date: CalendarDate?, jobs: Int = 1) -> SeasonView {
    SeasonView(of: self, extracts: extracts, effectiveDate: date, jobs: jobs)
  }
}
