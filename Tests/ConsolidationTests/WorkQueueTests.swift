import Dispatch
import Synchronization
import Testing

@testable import Consolidation
@testable import Findings

/// The results of a queue depend neither on the number of threads nor on reading ahead.
@Suite struct `Queue of pieces` {
  private static let pieces = Array(0..<5_000)

  @Test(arguments: [1, 2, 7], [(false, false), (true, false), (false, true), (true, true)])
  func `results are in the order of the pieces, and each piece is processed once`(
    jobs: Int, by order: (isWeighed: Bool, isFromBothEnds: Bool)
  ) {
    let processed = Mutex<[Int]>([])
    let results = WorkQueue.map(
      Self.pieces, jobs: jobs, weight: order.isWeighed ? { $0 % 7 } : nil, fromBothEnds: order.isFromBothEnds
    ) { piece in
      processed.withLock { $0.append(piece) }
      return piece * piece
    }
    #expect(results == Self.pieces.map { $0 * $0 })
    #expect(processed.withLock { $0.sorted() } == Self.pieces)
  }

  @Test(arguments: [1, 2, 7], [1, 3, 40])
  func `a piece shared by several workers gives the result of one worker`(jobs: Int, pieces: Int) {
    let helpers = IdleWorkers(jobs: jobs)
    let processed = Mutex(0)
    let results = WorkQueue.map(Array(0..<pieces), jobs: jobs, helpers: helpers) { piece in
      helpers.map(Array(0..<piece * 10)) { part in
        processed.withLock { $0 += 1 }
        return piece * 1000 + part
      }
    }
    #expect(results == (0..<pieces).map { piece in (0..<piece * 10).map { piece * 1000 + $0 } })
    #expect(processed.withLock { $0 } == 10 * pieces * (pieces - 1) / 2)
  }

  @Test func `a worker without a piece of its own takes parts of another worker's piece`() {
    let helpers = IdleWorkers(jobs: 2)
    // Each part waits until the other begins, so one worker alone would time out.
    let begun = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
    let results = WorkQueue.map([0], jobs: 2, helpers: helpers) { _ in
      helpers.map([0, 1]) { part in
        begun[part].signal()
        return begun[1 - part].wait(timeout: .now() + 60) == .success
      }
    }
    #expect(results == [[true, true]])
  }

  @Test func `a finished shared piece releases what it captured, even if no worker was free to help`() {
    let helpers = IdleWorkers(jobs: 2)
    let isSeen = DispatchSemaphore(value: 0)
    let results = WorkQueue.map([0, 1], jobs: 2, helpers: helpers) { piece in
      guard piece == 0 else { return isSeen.wait(timeout: .now() + 60) == .success }
      defer { isSeen.signal() }
      return !isCaptureRetained(by: helpers)
    }
    #expect(results == [true, true])
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

/// Whether an object captured by work on parts is still retained after the work.
private func isCaptureRetained(by helpers: IdleWorkers) -> Bool {
  weak var seen: Captured?
  do {
    let captured = Captured()
    seen = captured
    _ = helpers.map([0, 1]) { part in part + captured.number }
  }
  return seen != nil
}

private final class Captured: Sendable {
  let number = 1
}
