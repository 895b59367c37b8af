/// The answer counts of items, in one byte each if that suffices, as it does for nearly all units.
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

  /// Converts counts that all fit into the narrower type.
  private static func narrowed<Narrow: FixedWidthInteger>(_ counts: ArraySlice<UInt32>) -> [Narrow] {
    let source = counts.span
    return Array(capacity: source.count) { narrow in
      for place in source.indices { narrow.append(Narrow(truncatingIfNeeded: source[place])) }
    }
  }

  /// Returns the number of answers in a range, and the sum of their scores.
  ///
  /// `known` is the range in `scores` for the first answers of the range; any further answer has no score.
  func sum(_ places: Range<Int>, _ scores: [Quantity], _ known: Range<Int>) -> (answers: Int, scores: Quantity) {
    switch self {
    case .tiny(let counts): Self.sum(counts, places, scores, known)
    case .small(let counts): Self.sum(counts, places, scores, known)
    case .large(let counts): Self.sum(counts, places, scores, known)
    }
  }

  @inline(__always)
  private static func sum<Count: FixedWidthInteger>(
    _ counts: [Count], _ places: Range<Int>, _ scores: [Quantity], _ known: Range<Int>
  ) -> (answers: Int, scores: Quantity) {
    var answers = 0
    var sum: Int128 = 0
    for place in places where counts[place] > 0 {
      answers += Int(counts[place])
      let score = known.lowerBound + place - places.lowerBound
      if score < known.upperBound { sum += scores[score].units * Int128(counts[place]) }
    }
    return (answers, Quantity(units: sum))
  }

  subscript(place: Int) -> Int {
    switch self {
    case .tiny(let counts): Int(counts[place])
    case .small(let counts): Int(counts[place])
    case .large(let counts): Int(counts[place])
    }
  }
}
