/// Random numbers that are the same in every run: Steele, Lea and Flood's SplitMix64.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in the range; low numbers are slightly more likely, which does not matter here.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() >> 1) % range.count
  }

  /// True with a probability in percent.
  mutating func isLucky(percent: Int) -> Bool { number(1...100) <= percent }

  /// Returns `count` numbers from 0 to `most` that add up to `sum`, which must be at most `count` times `most`.
  mutating func parts(of sum: Int, among count: Int, most: Int) -> [Int] {
    var rest = sum
    return (1...count).reversed().map { left in
      let part = number(max(0, rest - most * (left - 1))...min(most, rest))
      rest -= part
      return part
    }
  }
}
