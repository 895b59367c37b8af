/// How often each answer of each item was given, in two bytes each where they suffice, as they do of nearly every unit.
enum PackedCounts: Sendable {
  case small([UInt16])
  case large([UInt32])

  init(_ counts: ArraySlice<UInt32>) {
    let all = counts.reduce(0, |)
    self = all <= UInt32(UInt16.max) ? .small(counts.map { UInt16(truncatingIfNeeded: $0) }) : .large(Array(counts))
  }

  subscript(place: Int) -> Int {
    switch self {
    case .small(let counts): Int(counts[place])
    case .large(let counts): Int(counts[place])
    }
  }
}
