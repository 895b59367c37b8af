/// A stream of numbers that look random and are the same on every machine (Steele, Lea and Flood, OOPSLA 2014).
package struct SplitMix64 {
  private var state: UInt64

  /// Starts the stream of a purpose, named by labels, so that a change in one stream does not change the others.
  package init(_ labels: String...) {
    // FNV-1a over the labels, starting from the fixed seed of the sample.
    state = labels.joined(separator: "/").utf8.reduce(0xCBF2_9CE4_8422_2566) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in a range; the bias of the remainder is less than one in 10^15.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func pick<Element>(_ elements: [Element], else other: Element) -> Element {
    elements.isEmpty ? other : elements[pick(0...elements.count - 1)]
  }

  /// True with a probability in percent.
  mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

  /// The sum of four numbers from 0 to 65,535: nearly normal, mean 131,070, standard deviation 37,837.
  mutating func bell() -> Int {
    let word = next()
    let pairs = (word & 0xFFFF_0000_FFFF) + (word >> 16 & 0xFFFF_0000_FFFF)
    return Int(pairs & 0xFFFF_FFFF) + Int(pairs >> 32)
  }

  /// The elements in random order (Fisher and Yates).
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() {
      elements.swapAt(index, pick(0...index))
    }
    return elements
  }
}
