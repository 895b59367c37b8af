import Synchronization

/// A cache of values that many files share, such as plans for a header: made once for all threads.
package final class SharedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  /// Number of values that are kept, so that files that all differ do not fill the memory.
  private let most: Int

  package init(most: Int = 256) {
    self.most = most
  }

  /// The cached or new value of a key; two threads may make an equal value at the same time.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    if let value = values.withLock({ $0[key] }) { return value }
    let value = make()
    values.withLock { if $0.count < most { $0[key] = value } }
    return value
  }
}
