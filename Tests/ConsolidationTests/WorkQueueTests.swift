import Dispatch
import Synchronization
import Testing

@testable import Consolidation
@testable import Findings

/// However many threads take the pieces, and whatever runs ahead of them, the results are those of one.
@Suite struct `Queue of pieces` {
  private static let pieces = Array(0..<5_000)

  @Test(arguments: [1, 2, 7], [(false, false), (true, false), (false, true), (true, true)])
  func `results stand in the order of the pieces, and each piece is worked on once`(
    jobs: Int, by order: (isWeighed: Bool, isFromBothEnds: Bool)
  ) {
    let worked = Mutex<[Int]>([])
    let results = WorkQueue.map(
      Self.pieces, jobs: jobs, weight: order.isWeighed ? { $0 % 7 } : nil, fromBothEnds: order.isFromBothEnds
    ) { piece in
      worked.withLock { $0.append(piece) }
      return piece * piece
    }
    #expect(results == Self.pieces.map { $0 * $0 })
    #expect(worked.withLock { $0.sorted() } == Self.pieces)
  }

  @Test(arguments: [1, 2, 7], [1, 3, 40])
  func `a piece that is shared comes to what it does when one worker does it`(jobs: Int, pieces: Int) {
    let helpers = IdleWorkers(jobs: jobs)
    let worked = Mutex(0)
    let results = WorkQueue.map(Array(0..<pieces), jobs: jobs, helpers: helpers) { piece in
      helpers.map(Array(0..<piece * 10)) { part in
        worked.withLock { $0 += 1 }
        return piece * 1000 + part
      }
    }
    #expect(results == (0..<pieces).map { piece in (0..<piece * 10).map { piece * 1000 + $0 } })
    #expect(worked.withLock { $0 } == 10 * pieces * (pieces - 1) / 2)
  }

  @Test func `a worker with nothing of its own takes parts of another's piece`() {
    let helpers = IdleWorkers(jobs: 2)
    // Each part waits for the other to begin, which one worker alone would never see.
    let begun = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
    let results = WorkQueue.map([0], jobs: 2, helpers: helpers) { _ in
      helpers.map([0, 1]) { part in
        begun[part].signal()
        return begun[1 - part].wait(timeout: .now() + 60) == .success
      }
    }
    #expect(results == [[true, true]])
  }

  @Test func `what a shared piece held is let go of when it is done, though nobody was free to help`() {
    let helpers = IdleWorkers(jobs: 2)
    let isSeen = DispatchSemaphore(value: 0)
    let results = WorkQueue.map([0, 1], jobs: 2, helpers: helpers) { piece in
      guard piece == 0 else { return isSeen.wait(timeout: .now() + 60) == .success }
      defer { isSeen.signal() }
      return !isHeld(behind: helpers)
    }
    #expect(results == [true, true])
  }

  @Test(arguments: [1, 2]) func `no piece is asked of the disk twice`(jobs: Int) {
    let touched = Mutex<[Int]>([])
    @Sendable func touch(_ piece: Int) { touched.withLock { $0.append(piece) } }
    let results = WorkQueue.map(Self.pieces, jobs: jobs, touch: touch) { $0 + 1 }
    let known = touched.withLock { $0 }
    #expect(results == Self.pieces.map { $0 + 1 })
    #expect(Set(known).count == known.count)
  }

  @Test func `stretches cover every place once and in order`() {
    for count in [0, 1, 63, 64, 65, 4_097] {
      let places = WorkQueue.stretches(of: count, jobs: 2) { Array($0) }.flatMap(\.self)
      #expect(places == Array(0..<count))
    }
  }
}

/// Whether what work on parts needs is still there when the work is done.
private func isHeld(behind helpers: IdleWorkers) -> Bool {
  weak var seen: Needed?
  do {
    let needed = Needed()
    seen = needed
    _ = helpers.map([0, 1]) { part in part + needed.number }
  }
  return seen != nil
}

private final class Needed: Sendable {
  let number = 1
}
