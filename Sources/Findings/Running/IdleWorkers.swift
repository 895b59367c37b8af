import Dispatch
import Synchronization

/// Lets the idle threads of a queue work on parts of a large piece that another thread has begun.
package final class IdleWorkers: Sendable {
  /// Whether there is more than one thread, so that another one may help.
  package let canHelp: Bool
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)

  private struct State {
    /// The shared pieces that may have a part left to begin.
    var open: [SharedWork] = []
    /// Number of threads that work on their own pieces.
    var busy = 0
    /// Number of threads that wait on `news`.
    var idle = 0
  }

  /// Prepares for a queue with `jobs` threads, at least 1.
  package init(jobs: Int) { canHelp = jobs > 1 }

  /// Works on the parts of a piece on the caller's thread and on all idle threads.
  ///
  /// - Parameters:
  ///   - parts: The parts of the piece.
  ///   - work: The work on one part, called once for each part from any thread.
  /// - Returns: The results in the order of the parts.
  package func map<Part: Sendable, Result: Sendable>(
    _ parts: [Part], _ work: @escaping @Sendable (Part) -> Result
  ) -> [Result] {
    guard canHelp, parts.count > 1 else { return parts.map(work) }
    return WorkQueue.filled(parts.count) { results in
      let shared = SharedWork(parts.count) { results.put(work(parts[$0]), at: $0) }
      state.withLock { $0.open.append(shared) }
      wakeAll()
      shared.takePart()
      shared.waitForOthers()
      // Remove it now: other threads may be busy for long, and the closure keeps the data and an open file alive.
      state.withLock { $0.open.removeAll { $0 === shared } }
    }
  }

  /// Works on a thread's own pieces, then helps until no thread is left that might share a piece.
  ///
  /// It does not wait for threads that have not begun: the system may have refused them.
  func help(after ownPieces: () -> Void) {
    state.withLock { $0.busy += 1 }
    ownPieces()
    state.withLock { $0.busy -= 1 }
    wakeAll()
    while case (let shared, let mayFollow) = next(), mayFollow {
      if let shared { shared.takePart() } else { news.wait() }
    }
  }

  /// Returns the first open shared piece, if there is one, and whether more may still come.
  private func next() -> (SharedWork?, mayFollow: Bool) {
    state.withLock { state in
      state.open.removeAll { $0.isTaken }
      if let first = state.open.first { return (first, true) }
      guard state.busy > 0 else { return (nil, false) }
      state.idle += 1
      return (nil, true)
    }
  }

  private func wakeAll() {
    let idle = state.withLock { state in
      defer { state.idle = 0 }
      return state.idle
    }
    for _ in 0..<idle { news.signal() }
  }
}

/// The parts of one piece of work; each part is done once, by the thread that takes it.
private final class SharedWork: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Void
  private let taken = Atomic(0)
  private let done = Atomic(0)
  private let allDone = DispatchSemaphore(value: 0)

  /// Makes work of `count` parts, at least 1.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Whether all parts have been begun.
  var isTaken: Bool { taken.load(ordering: .relaxed) >= count }

  /// Works on parts until none is left to begin.
  func takePart() {
    while case let part = taken.add(1, ordering: .relaxed).oldValue, part < count {
      work(part)
      if done.add(1, ordering: .acquiringAndReleasing).newValue == count { allDone.signal() }
    }
  }

  /// Waits until all parts are done; to be called once.
  func waitForOthers() { allDone.wait() }
}
