/// The places of elements in a list by the hashes of their keys; the list is somebody else's, and so are the hashes.
struct HashedPlaces: Sendable {
  /// Each place stands at or behind the slot that its hash says; -1: free.
  private var slots: [Int32] = []
  private var count = 0

  /// The place of the element that is wanted among those whose hash may be the same; nil where there is none.
  @inline(__always)
  func first(_ hash: Int, where isWanted: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = hash & (slots.count &- 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if isWanted(place) { return place }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Whether there must be room before another place is kept.
  var isFull: Bool { (count &+ 1) &* 2 > slots.count }

  /// Keeps the place of an element, below 2³¹, that has none yet.
  @inline(__always)
  mutating func add(_ place: Int, _ hash: Int) {
    count &+= 1
    put(Int32(truncatingIfNeeded: place), hash)
  }

  private mutating func put(_ place: Int32, _ hash: Int) {
    var slot = hash & (slots.count &- 1)
    while slots[slot] >= 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = place
  }

  /// Makes room; `hashOf`: of an element whose place is kept.
  mutating func grow(hashOf: (Int) -> Int) {
    let kept = slots
    slots = Array(repeating: -1, count: max(16, kept.count * 2))
    for place in kept where place >= 0 { put(place, hashOf(Int(place))) }
  }
}
