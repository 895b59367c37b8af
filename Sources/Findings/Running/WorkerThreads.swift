import Glibc

/// Threads in addition to the caller's: as many as the system grants, perhaps none.
///
/// The limits of a process (`RLIMIT_NPROC`, `pids.max`) may refuse it threads. Dispatch is not used, since it waits
/// forever for a thread that it does not get.
struct WorkerThreads: Sendable {
  private let threads: [pthread_t]

  /// Starts threads at once, up to the first that the system refuses.
  ///
  /// - Parameters:
  ///   - count: Number of threads to start.
  ///   - work: Called once on each thread.
  init(_ count: Int, work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    while threads.count < count, let thread = Self.begin(ThreadWork(work)) {
      threads.append(thread)
    }
    self.threads = threads
  }

  /// Waits until all threads have ended; to be called once.
  func join() {
    for thread in threads { _ = pthread_join(thread, nil) }
  }

  /// Calls the work on the caller's thread and on up to `count - 1` other threads.
  static func perform(_ count: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
      let threads = WorkerThreads(count - 1, work: work)
      work()
      threads.join()
    }
  }

  /// Starts a thread; nil if the system refuses it.
  private static func begin(_ work: ThreadWork) -> pthread_t? {
    let context = unsafe Unmanaged.passRetained(work)
    var thread = pthread_t()
    let reason = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard reason == 0 else {
      unsafe context.release()
      return nil
    }
    return thread
  }
}

/// The work of one thread, which retains this object until it ends.
private final class ThreadWork: Sendable {
  private let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  func run() { work() }
}
