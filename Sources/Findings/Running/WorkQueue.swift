import Synchronization

/// A queue of independent pieces of work for a few threads; the results stand in the order of the pieces.
package enum WorkQueue {
  /// The work's results, with so many threads taking pieces, from 1; fewer where the system refuses threads.
  ///
  /// One job runs on the caller's thread. `finished` hears how many pieces are done, from any thread.
  ///
  /// `weight`: how much work a piece is; the most is begun first, since what is begun last leaves the other threads idle.
  /// `fromBothEnds`: one of the threads begins with the last piece, where the pieces at the end are better done by one.
  /// `helpers`: whom `work` may ask to share a large piece: the threads that have none left.
  /// `touch`: asks the disk for what a piece needs; done by threads of its own that run ahead.
  package static func map<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], jobs: Int, weight: ((Piece) -> Int)? = nil, fromBothEnds: Bool = false,
    helpers: IdleWorkers? = nil, touch: (@Sendable (Piece) -> Void)? = nil,
    finished: @Sendable (Int) -> Void = { _ in },
    _ work: @Sendable (Piece) -> Result
  ) -> [Result] {
    let weights = jobs > 1 ? weight.map { pieces.map($0) } ?? [] : []
    let order = weights.isEmpty ? [] : pieces.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    let ahead = touch.map { touch in
      ReadAhead(count: pieces.count) { turn in touch(pieces[order.isEmpty ? turn : order[turn]]) }
    }
    defer { ahead?.stop() }
    let done = Atomic(0)
    @Sendable func finish(_ piece: Piece) -> Result {
      let result = work(piece)
      finished(done.add(1, ordering: .relaxed).newValue)
      return result
    }
    let threads = helpers == nil ? min(jobs, pieces.count) : jobs
    guard threads > 1 else {
      return pieces.indices.map { piece in
        ahead?.take(piece)
        return finish(pieces[piece])
      }
    }
    // How many are taken, no more than there are, so that the ends never cross.
    let taken = Atomic(0)
    let next = Atomic(0)
    let takenFromEnd = Atomic(0)
    return filled(pieces.count) { results in
      @Sendable func take(isFromEnd: Bool) {
        while taken.add(1, ordering: .relaxed).oldValue < pieces.count {
          let turn =
            isFromEnd
            ? pieces.count - takenFromEnd.add(1, ordering: .relaxed).newValue
            : next.add(1, ordering: .relaxed).oldValue
          if !isFromEnd { ahead?.take(turn) }
          let piece = order.isEmpty ? turn : order[turn]
          results.put(finish(pieces[piece]), at: piece)
        }
      }
      WorkerThreads.perform(threads) { thread in
        let isFromEnd = fromBothEnds && thread == 1
        if let helpers { helpers.help { take(isFromEnd: isFromEnd) } } else { take(isFromEnd: isFromEnd) }
      }
    }
  }

  /// The results of work on each of so many places, in their order.
  package static func each<Result: Sendable>(
    of count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    filled(count) { results in
      _ = stretches(of: count, jobs: jobs) { places in
        for place in places { results.put(work(place), at: place) }
      }
    }
  }

  /// An array of so many results, each of which some thread puts in its place: no thread writes where another does.
  static func filled<Result>(_ count: Int, by fill: (Room<Result>) -> Void) -> [Result] {
    unsafe [Result](unsafeUninitializedCapacity: count) { memory, filled in
      fill(unsafe Room(memory))
      filled = count
    }
  }

  /// Unchecked: each place is written to once, by one thread.
  @safe
  struct Room<Result>: @unchecked Sendable {
    private let memory: UnsafeMutableBufferPointer<Result>

    fileprivate init(_ memory: UnsafeMutableBufferPointer<Result>) { unsafe self.memory = memory }

    func put(_ result: consuming Result, at place: Int) { unsafe memory.initializeElement(at: place, to: result) }
  }

  /// The results of work on each of so many places, by stretches of places, in their order.
  package static func stretches<Result: Sendable>(
    of count: Int, jobs: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    // So many that one thread does not wait for the other's last one, and so few that taking one costs nothing.
    let length = jobs > 1 ? max(64, count / (jobs * 16)) : count
    let pieces = stride(from: 0, to: count, by: max(1, length)).map { $0..<min(count, $0 + length) }
    return map(pieces, jobs: jobs, work)
  }
}
