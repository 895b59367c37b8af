/// How often each answer of each item was given, in two bytes each where they suffice, as they do of nearly every unit.
enum PackedCounts: Sendable {
  case small([UInt16])
  case large([UInt32])

  /// As many counts an item as `stride`, with 0 behind its own.
  init(_ counts: [[Int]], stride: Int) {
    let isSmall = counts.allSatisfy { $0.allSatisfy { (0...Int(UInt16.max)).contains($0) } }
    // A file has not as many bytes as four of one count.
    self = isSmall ? .small(Self.packed(counts, stride)) : .large(Self.packed(counts, stride))
  }

  subscript(place: Int) -> Int {
    switch self {
    case .small(let counts): Int(counts[place])
    case .large(let counts): Int(counts[place])
    }
  }

  private static func packed<Count: FixedWidthInteger>(_ counts: [[Int]], _ stride: Int) -> [Count] {
    var packed: [Count] = []
    // No more than it takes: an array that grows asks for nearly twice as much.
    packed.reserveCapacity(counts.count * stride)
    for own in counts {
      for answer in 0..<stride { packed.append(answer < own.count ? Count(clamping: own[answer]) : 0) }
    }
    return packed
  }
}
