/// A hash table of indices into a list of the caller, by the hashes of the elements' keys.
struct HashedIndices: Sendable {
  /// Each slot holds an index, and above it half of the mixed hash.
  ///
  /// The half hash avoids reading most elements with another hash, which are not in the cache. Collisions use the next
  /// slot.
  private var slots: [UInt64] = []
  private var count = 0

  private static let free = UInt64.max
  private static let placeBits: UInt64 = 32

  /// The index of the wanted element among those with an equal hash; nil when there is none.
  @inline(__always)
  func first(_ hash: Int, where isWanted: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mark = Self.mark(hash)
    var slot = slot(of: mark)
    while slots[slot] != Self.free {
      let kept = slots[slot]
      let index = Int(kept & (1 << Self.placeBits - 1))
      if kept >> Self.placeBits == mark, isWanted(index) { return index }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Adds the index of a new element, below 2³² - 1.
  mutating func add(_ index: Int, _ hash: Int) {
    if (count &+ 1) &* 2 > slots.count { grow() }
    count &+= 1
    put(Self.mark(hash) << Self.placeBits | UInt64(truncatingIfNeeded: index))
  }

  /// Half of a mixed hash: neighbouring hashes differ in few bits, so they are multiplied first.
  @inline(__always)
  private static func mark(_ hash: Int) -> UInt64 {
    (UInt64(truncatingIfNeeded: hash) &* 0x9E37_79B9_7F4A_7C15) >> (64 - placeBits)
  }

  @inline(__always)
  private func slot(of mark: UInt64) -> Int { Int(truncatingIfNeeded: mark) & (slots.count &- 1) }

  private mutating func put(_ kept: UInt64) {
    var slot = slot(of: kept >> Self.placeBits)
    while slots[slot] != Self.free { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = kept
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: max(16, old.count * 2))
    for kept in old where kept != Self.free { put(kept) }
  }
}
