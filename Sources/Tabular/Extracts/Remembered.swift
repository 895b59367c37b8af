import Synchronization

/// What was made of something that many files have alike, such as a header: made once, for all threads.
package final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  /// How many are kept; files that are all different must not fill the memory.
  private let most: Int

  package init(most: Int = 256) {
    self.most = most
  }

  /// The value of a key; two threads may make it at one time, and it is the same.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    if let value = values.withLock({ $0[key] }) { return value }
    let value = make()
    values.withLock { if $0.count < most { $0[key] = value } }
    return value
  }
}
