/// The places of elements in a list by the hashes of their keys; the list is somebody else's, and so are the hashes.
struct HashedPlaces: Sendable {
  /// Each place stands at or behind the slot that its hash says, with half of the mixed hash above it: an element whose
  /// hash is another need not be looked at, and it lies far away.
  private var slots: [UInt64] = []
  private var count = 0

  private static let free = UInt64.max
  private static let placeBits: UInt64 = 32

  /// The place of the element that is wanted among those whose hash may be the same; nil where there is none.
  @inline(__always)
  func first(_ hash: Int, where isWanted: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mark = Self.mark(hash)
    var slot = slot(of: mark)
    while slots[slot] != Self.free {
      let kept = slots[slot]
      let place = Int(kept & (1 << Self.placeBits - 1))
      if kept >> Self.placeBits == mark, isWanted(place) { return place }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Keeps the place of an element, below 2³² - 1, that has none yet.
  mutating func add(_ place: Int, _ hash: Int) {
    if (count &+ 1) &* 2 > slots.count { grow() }
    count &+= 1
    put(Self.mark(hash) << Self.placeBits | UInt64(truncatingIfNeeded: place))
  }

  /// The half of a hash that is kept, mixed: neighbours differ in few of their bits.
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
