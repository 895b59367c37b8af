package import Assessment
import Findings
package import Intake
import Office
import Tabular

/// A season after scoring: the scorecard of each unit, and the ranking.
package struct AssessedSeason: Sendable {
  package let view: SeasonView
  package let ranking: Ranking

  /// Scores a season.
  ///
  /// - Parameters:
  ///   - view: The season.
  ///   - jobs: Number of threads that score, at least 1.
  package init(_ view: SeasonView, jobs: Int = 1) {
    self.view = view
    let (submissions, methodologies) = (view.submissions, view.office.methodologies)
    let cards = WorkQueue.each(of: submissions.count, jobs: jobs) { index in
      let submission = submissions[index]
      return methodologies[submission.unit.edition].map { $0.scorecard(for: submission) }
    }
    ranking = Ranking(of: cards.compactMap(\.self))
  }
}
