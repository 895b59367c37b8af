import Dispatch
import Synchronization

/// What was read and is needed no more once a season is judged: a nation's takes as much memory as the results, and some
/// time to give back.
final class JudgedRemains: Sendable {
  private let seasons: Mutex<[AssessedSeason]>

  init(_ seasons: [AssessedSeason]) {
    self.seasons = Mutex(seasons)
  }

  /// Gives the memory back, beside what is done next where there is more than one job.
  ///
  /// To be called when nobody else holds the seasons any more.
  func letGo(jobs: Int) {
    guard jobs > 1 else { return clear() }
    DispatchQueue.global().async { self.clear() }
  }

  private func clear() { seasons.withLock { $0 = [] } }
}
