import Consolidation
import Findings
import Synchronization
import Tabular

/// One line of a terminal that says how far a run is, and is gone when the run is done.
///
/// A short run shows nothing, and neither does one that nobody watches.
final class ProgressLine: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant
    var isShown = false
  }

  /// Between two changes of the line; before the first one too, so that a short run is quiet.
  private static let pause = Duration.milliseconds(200)
  private let state = Mutex(State(shownAt: .now))
  private let isWatched = Terminal.isTerminal(.error)

  func show(_ progress: Progress) {
    guard isWatched else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.shownAt >= Self.pause else { return }
      state.shownAt = now
      state.isShown = true
      StandardError.write(Self.clearedLine + progress.words.line(in: nil))
    }
  }

  /// To be called before anything else is written.
  func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      StandardError.write(Self.clearedLine)
    }
  }

  /// To the line's beginning, and nothing behind it (ECMA-48).
  private static let clearedLine = "\r\u{1B}[K"
}
