import Synchronization

/// A queue of independent pieces of work for several threads, with the results in the order of the pieces.
package enum WorkQueue {
  /// Works on pieces with several threads, one of them the caller's.
  ///
  /// - Parameters:
  ///   - pieces: The pieces.
  ///   - jobs: Number of threads, at least 1; fewer run if the system refuses threads.
  ///   - weight: The amount of work in a piece. The largest pieces are begun first: a large piece that is begun last
  ///     leaves the other threads idle.
  ///   - fromBothEnds: Whether one of the threads begins with the last piece, for pieces at the end that one thread does
  ///     better than several.
  ///   - touch: Asks the disk for the files of a piece, on separate threads that run ahead of the queue.
  ///   - finished: Receives the number of finished pieces, on any thread.
  ///   - work: The work on one piece, called on any thread.
  /// - Returns: The results in the order of the pieces.
  package static func map<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], jobs: Int, weight: ((Piece) -> Int)? = nil, fromBothEnds: Bool = false,
    touch: (@Sendable (Piece) -> Void)? = nil, finished: @Sendable (Int) -> Void = { _ in },
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
    let threads = min(jobs, pieces.count)
    guard threads > 1 else {
      return pieces.indices.map { piece in
        ahead?.take(piece)
        return finish(pieces[piece])
      }
    }
    let begun = Atomic(0)
    let next = Atomic(0)
    let takenFromEnd = Atomic(0)
    // Number of pieces taken. No more are taken than there are, so the two ends never cross.
    let taken = Atomic(0)
    return filled(pieces.count) { results in
      WorkerThreads.perform(threads) {
        let isFromEnd = begun.add(1, ordering: .relaxed).oldValue == 1 && fromBothEnds
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
    }
  }

  /// Calls the work for each index from 0 to `count - 1` and returns the results in the order of the indices.
  package static func each<Result: Sendable>(
    of count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    filled(count) { results in
      _ = stretches(of: count, jobs: jobs) { indices in
        for index in indices { results.put(work(index), at: index) }
      }
    }
  }

  /// Makes an array of `count` results that several threads fill in.
  ///
  /// No two threads write to the same index.
  private static func filled<Result>(_ count: Int, by fill: (Room<Result>) -> Void) -> [Result] {
    unsafe [Result](unsafeUninitializedCapacity: count) { memory, filled in
      fill(unsafe Room(memory))
      filled = count
    }
  }

  /// The memory of the results.
  ///
  /// `Sendable` is unchecked: each index is written once, by one thread.
  @safe
  private struct Room<Result>: @unchecked Sendable {
    private let memory: UnsafeMutableBufferPointer<Result>

    fileprivate init(_ memory: UnsafeMutableBufferPointer<Result>) { unsafe self.memory = memory }

    func put(_ result: consuming Result, at index: Int) { unsafe memory.initializeElement(at: index, to: result) }
  }

  /// Calls the work for ranges that cover the indices from 0 to `count - 1`; returns the results in their order.
  package static func stretches<Result: Sendable>(
    of count: Int, jobs: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    // About 16 ranges for each thread, so that no thread waits long for another's last range, but at least 64 indices
    // in a range, so that taking one costs little.
    let length = jobs > 1 ? max(64, count / (jobs * 16)) : count
    let pieces = stride(from: 0, to: count, by: max(1, length)).map { $0..<min(count, $0 + length) }
    return map(pieces, jobs: jobs, work)
  }
}
