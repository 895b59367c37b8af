/// How often each answer of each item was given, in one byte each where it suffices, as it does of nearly every unit.
enum PackedCounts: Sendable {
  case tiny([UInt8])
  case small([UInt16])
  case large([UInt32])

  init(_ counts: ArraySlice<UInt32>) {
    var all: UInt32 = 0
    for count in counts { all |= count }
    self =
      if all <= UInt32(UInt8.max) {
        .tiny(Self.narrowed(counts))
      } else if all <= UInt32(UInt16.max) {
        .small(Self.narrowed(counts))
      } else {
        .large(Array(counts))
      }
  }

  /// `counts`: none of which the narrower type cannot hold.
  private static func narrowed<Narrow: FixedWidthInteger>(_ counts: ArraySlice<UInt32>) -> [Narrow] {
    let source = counts.span
    return Array(capacity: source.count) { narrow in
      for place in source.indices { narrow.append(Narrow(truncatingIfNeeded: source[place])) }
    }
  }

  subscript(place: Int) -> Int {
    switch self {
    case .tiny(let counts): Int(counts[place])
    case .small(let counts): Int(counts[place])
    case .large(let counts): Int(counts[place])
    }
  }
}
