import Consolidation
import Findings
import Synchronization
import Tabular

/// A line on a terminal that shows the progress of a run, and is cleared when the run is done.
///
/// A short run shows nothing, and neither does a run without a terminal.
final class ProgressLine: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant
    var isShown = false
  }

  /// The minimum time between two updates of the line, and before the first one, so that a short run is quiet.
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
      StandardError.write(Self.clearedLine + progress.text.line(in: nil))
    }
  }

  /// Clears the line; to be called before anything else is written.
  func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      StandardError.write(Self.clearedLine)
    }
  }

  /// The ECMA-48 sequence that returns to the start of the line and erases it.
  private static let clearedLine = "\r\u{1B}[K"
}
