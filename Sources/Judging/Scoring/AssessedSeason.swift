package import Assessment
import Findings
package import Intake
import Office
import Tabular

/// A season scored: each unit's scorecard, and the ranking.
package struct AssessedSeason: Sendable {
  package let view: SeasonView
  package let ranking: Ranking

  /// `jobs`: threads that score, from 1.
  package init(_ view: SeasonView, jobs: Int = 1) {
    self.view = view
    let (submissions, methodologies) = (view.submissions, view.office.methodologies)
    let cards = WorkQueue.each(of: submissions.count, jobs: jobs) { place in
      let submission = submissions[place]
      return methodologies[submission.unit.edition].map { $0.scorecard(for: submission) }
    }
    ranking = Ranking(of: cards.compactMap(\.self))
  }
}
