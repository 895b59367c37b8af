/// How often each answer of each item was given, in two bytes each where they suffice, as they do of nearly every unit.
enum PackedCounts: Sendable {
  case small([UInt16])
  case large([UInt32])

  init(_ counts: ArraySlice<UInt32>) {
    var all: UInt32 = 0
    for count in counts { all |= count }
    guard all <= UInt32(UInt16.max) else {
      self = .large(Array(counts))
      return
    }
    let source = counts.span
    self = .small(
      Array(capacity: source.count) { small in
        for place in source.indices { small.append(UInt16(truncatingIfNeeded: source[place])) }
      })
  }

  subscript(place: Int) -> Int {
    switch self {
    case .small(let counts): Int(counts[place])
    case .large(let counts): Int(counts[place])
    }
  }
}
