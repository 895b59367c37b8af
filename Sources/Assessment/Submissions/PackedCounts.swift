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

  /// How many answers there are in a range, and what their scores add up to.
  ///
  /// `known`: where the scores of the first answers stand, as many as have one.
  func sum(_ places: Range<Int>, _ scores: [Quantity], _ known: Range<Int>) -> (answers: Int, scores: Quantity) {
    switch self {
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
    case .small(let counts): Int(counts[place])
    case .large(let counts): Int(counts[place])
    }
  }
}
