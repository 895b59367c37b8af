import CPlatform
import Glibc
import Synchronization

/// Threads that run ahead of a queue and let the disk begin with what its pieces will need.
///
/// A disk that is asked for one small file at a time waits nearly all the time; asked for several at once it gives them
/// two to three times as fast. A thread that has not waited for a while finds everything in memory, and ends.
final class ReadAhead: Sendable {
  /// More brought nothing on a disk that answers many at a time.
  private static let threads = 6
  /// Below so many pieces the threads would hardly have begun.
  private static let fewestPieces = 1_000
  /// So many pieces are touched between two looks at whether the thread has waited.
  private static let stride = 8
  /// So many looks in a row without a wait mean that nothing comes from the disk.
  private static let patience = 4

  private let course = Course()
  private let threads: WorkerThreads

  /// Begins at once.
  ///
  /// - Parameters:
  ///   - count: How many pieces the queue has.
  ///   - touch: Asks the disk for what a piece needs, without using it.
  init(count: Int, touch: @escaping @Sendable (Int) -> Void) {
    // Where hardly any file may be open, those who read need them all.
    let isWorthIt = count >= Self.fewestPieces && sysconf(Int32(_SC_OPEN_MAX)) >= 16 * Self.threads
    threads = WorkerThreads(isWorthIt ? Self.threads : 0) { [course] _ in course.run(count, touch) }
  }

  /// To be told of each piece that the queue takes: those before it are left alone.
  func take(_ piece: Int) { course.turn.store(piece, ordering: .relaxed) }

  /// Returns when the threads have let go of the pieces; to be called once.
  func stop() {
    course.isOver.store(true, ordering: .relaxed)
    threads.join()
  }

  /// How far the queue and the threads are.
  private final class Course: Sendable {
    /// The piece that the queue takes next.
    let turn = Atomic(0)
    let isOver = Atomic(false)
    /// Where the threads are; the next of them begins here.
    private let front = Atomic(0)

    func run(_ count: Int, _ touch: (Int) -> Void) {
      var calm = 0
      while calm < ReadAhead.patience {
        let start = front.add(ReadAhead.stride, ordering: .relaxed).oldValue
        guard start < count else { return }
        let end = min(start + ReadAhead.stride, count)
        guard turn.load(ordering: .relaxed) < end else { continue }
        let waits = cplatform_waits()
        for piece in start..<end {
          guard !isOver.load(ordering: .relaxed) else { return }
          touch(piece)
        }
        calm = cplatform_waits() > waits ? 0 : calm + 1
      }
    }
  }
}
