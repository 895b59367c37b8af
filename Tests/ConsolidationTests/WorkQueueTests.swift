import Synchronization
import Testing

@testable import Consolidation
@testable import Findings

/// The results of a queue depend neither on the number of threads nor on reading ahead.
@Suite struct `Queue of pieces` {
  private static let pieces = Array(0..<5_000)

  @Test(arguments: [1, 2, 7], [false, true])
  func `results are in the order of the pieces, and each piece is processed once`(jobs: Int, isWeighed: Bool) {
    let processed = Mutex<[Int]>([])
    let results = WorkQueue.map(Self.pieces, jobs: jobs, weight: isWeighed ? { $0 % 7 } : nil) { piece in
      processed.withLock { $0.append(piece) }
      return piece * piece
    }
    #expect(results == Self.pieces.map { $0 * $0 })
    #expect(processed.withLock { $0.sorted() } == Self.pieces)
  }

  @Test(arguments: [1, 2]) func `no piece is touched twice`(jobs: Int) {
    let touched = Mutex<[Int]>([])
    @Sendable func touch(_ piece: Int) { touched.withLock { $0.append(piece) } }
    let results = WorkQueue.map(Self.pieces, jobs: jobs, touch: touch) { $0 + 1 }
    let pieces = touched.withLock { $0 }
    #expect(results == Self.pieces.map { $0 + 1 })
    #expect(Set(pieces).count == pieces.count)
  }

  @Test func `stretches cover every index once and in order`() {
    for count in [0, 1, 63, 64, 65, 4_097] {
      let indices = WorkQueue.stretches(of: count, jobs: 2) { Array($0) }.flatMap(\.self)
      #expect(indices == Array(0..<count))
    }
  }
}
