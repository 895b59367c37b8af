import Dispatch
import Synchronization

/// A queue of independent pieces of work for a few threads; the results stand in the order of the pieces.
enum WorkQueue {
  /// The work's results, with so many threads taking pieces, from 1.
  ///
  /// One job runs on the caller's thread.
  static func map<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], jobs: Int, _ work: @Sendable (Piece) -> Result
  ) -> [Result] {
    guard jobs > 1, pieces.count > 1 else { return pieces.map(work) }
    let next = Atomic(0)
    let results = Mutex<[(Int, Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, pieces.count)) { _ in
      var own: [(Int, Result)] = []
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < pieces.count else { break }
        own.append((piece, work(pieces[piece])))
      }
      results.withLock { $0 += own }
    }
    return results.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
