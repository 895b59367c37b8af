import Dispatch
import Synchronization

/// A queue of independent pieces of work for a few threads; the results stand in the order of the pieces.
enum WorkQueue {
  /// The work's results, with so many threads taking pieces, from 1.
  ///
  /// One job runs on the caller's thread. `finished` hears how many pieces are done, from any thread.
  ///
  /// `weight`: how much work a piece is; the most is begun first, since what is begun last leaves the other threads idle.
  /// `fromBothEnds`: one of the threads begins with the last piece, where the pieces at the end are better done by one.
  static func map<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], jobs: Int, weight: ((Piece) -> Int)? = nil, fromBothEnds: Bool = false,
    finished: @Sendable (Int) -> Void = { _ in }, _ work: @Sendable (Piece) -> Result
  ) -> [Result] {
    let done = Atomic(0)
    @Sendable func finish(_ piece: Piece) -> Result {
      let result = work(piece)
      finished(done.add(1, ordering: .relaxed).newValue)
      return result
    }
    guard jobs > 1, pieces.count > 1 else { return pieces.map(finish) }
    let weights = weight.map { pieces.map($0) } ?? []
    let order = weights.isEmpty ? [] : pieces.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    // How many are taken, and how many of them from the end: no more than there are, so that the ends never cross.
    let taken = Atomic(0)
    let takenFromEnd = Atomic(0)
    let next = Atomic(0)
    let results = Mutex<[(Int, Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, pieces.count)) { thread in
      var own: [(Int, Result)] = []
      while taken.add(1, ordering: .relaxed).oldValue < pieces.count {
        let isFromEnd = fromBothEnds && thread == 1
        let turn =
          isFromEnd
          ? pieces.count - takenFromEnd.add(1, ordering: .relaxed).newValue
          : next.add(1, ordering: .relaxed).oldValue
        let piece = order.isEmpty ? turn : order[turn]
        own.append((piece, finish(pieces[piece])))
      }
      results.withLock { $0 += own }
    }
    return results.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The results of work on each of so many places, by stretches of places, in their order.
  static func stretches<Result: Sendable>(
    of count: Int, jobs: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    // So many that one thread does not wait for the other's last one, and so few that taking one costs nothing.
    let length = jobs > 1 ? max(64, count / (jobs * 16)) : count
    let pieces = stride(from: 0, to: count, by: max(1, length)).map { $0..<min(count, $0 + length) }
    return map(pieces, jobs: jobs, work)
  }
}
