import Dispatch
import Synchronization

/// Workers of a queue who have no piece of their own left, and take parts of what another has begun.
package final class IdleWorkers: Sendable {
  /// Whether anybody but the one who asks may come.
  package let mayCome: Bool
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)

  private struct State {
    /// Those of which some part may not have been begun.
    var open: [SharedWork] = []
    /// How many workers are at pieces of their own.
    var busy = 0
    /// How many wait for news.
    var idle = 0
  }

  /// `jobs`: the workers of the queue, from 1.
  package init(jobs: Int) { mayCome = jobs > 1 }

  /// The results of work on parts of a piece, in their order: done by who asks, and by everybody who has nothing to do.
  package func map<Part: Sendable, Result: Sendable>(
    _ parts: [Part], _ work: @escaping @Sendable (Part) -> Result
  ) -> [Result] {
    guard mayCome, parts.count > 1 else { return parts.map(work) }
    return WorkQueue.filled(parts.count) { results in
      let shared = SharedWork(parts.count) { results.put(work(parts[$0]), at: $0) }
      state.withLock { $0.open.append(shared) }
      wakeAll()
      shared.takePart()
      shared.waitForOthers()
      // Whoever might look for it may be busy for long, and it holds what is read, with an open file.
      state.withLock { $0.open.removeAll { $0 === shared } }
    }
  }

  /// Does a worker's own pieces, then helps until nobody is left who may ask for it.
  ///
  /// A worker that has not begun is not waited for: the system may refuse its thread.
  func help(after ownPieces: () -> Void) {
    state.withLock { $0.busy += 1 }
    ownPieces()
    state.withLock { $0.busy -= 1 }
    wakeAll()
    while case (let shared, let mayCome) = next(), mayCome {
      if let shared { shared.takePart() } else { news.wait() }
    }
  }

  /// What can be helped with; whether anything may still come.
  private func next() -> (SharedWork?, mayCome: Bool) {
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

/// Parts of one piece of work, each done once by whoever takes it.
private final class SharedWork: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Void
  private let taken = Atomic(0)
  private let done = Atomic(0)
  private let allDone = DispatchSemaphore(value: 0)

  /// `count`: how many parts there are, from 1.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Whether no part is left to begin.
  var isTaken: Bool { taken.load(ordering: .relaxed) >= count }

  /// Does parts until none is left.
  func takePart() {
    while case let part = taken.add(1, ordering: .relaxed).oldValue, part < count {
      work(part)
      if done.add(1, ordering: .acquiringAndReleasing).newValue == count { allDone.signal() }
    }
  }

  /// To be called once.
  func waitForOthers() { allDone.wait() }
}
