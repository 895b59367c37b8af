import Assessment

/// Every published result of three parts, found by trying values on a fine grid instead of computing with intervals.
///
/// Parts and results are whole hundredths; a value is a whole number of 10⁻⁹ hundredths of the weighted sum.
struct ConsistencyGrid {
  /// Results that were rounded, of parts that were rounded.
  private(set) var rounded: Set<Int> = []
  /// Results of which the parts or the result were truncated.
  private(set) var cut: Set<Int> = []

  /// Tries every combination of grid values of the parts.
  ///
  /// - Parameters:
  ///   - parts: Published parts, in hundredths.
  ///   - weights: Numerators of the weights.
  ///   - denominator: Denominator of the weights.
  ///   - isTotal: Whether contributions may have been rounded one by one.
  init(of parts: [Int], weights: [Int], over denominator: Int, isTotal: Bool) {
    let unit = 1_000_000 * denominator
    for partsAreCut in [false, true] {
      let values = parts.map { Self.values(of: $0, isCut: partsAreCut) }
      for first in values[0] {
        for second in values[1] {
          for third in values[2] {
            let contributions = [first * weights[0], second * weights[1], third * weights[2]]
            let sum = contributions.reduce(0, +)
            let halfUp = { (value: Int) in (2 * value + unit) / (2 * unit) }
            add(halfUp(sum), isCut: partsAreCut)
            add(sum / unit, isCut: true)
            guard isTotal else { continue }
            add(contributions.reduce(0) { $0 + halfUp($1) }, isCut: partsAreCut)
            add(contributions.reduce(0) { $0 + $1 / unit }, isCut: true)
          }
        }
      }
    }
  }

  private mutating func add(_ result: Int, isCut: Bool) {
    if isCut { cut.insert(result) } else { rounded.insert(result) }
  }

  /// The values published as `figure`, from least to greatest within 0...100, in millionths of a hundredth.
  private static func values(of figure: Int, isCut: Bool) -> [Int] {
    let steps = (0..<10).map { $0 * 100_000 } + [999_999]
    return steps.map { figure * 1_000_000 + $0 - (isCut ? 0 : 500_000) }.filter { (0...10_000_000_000).contains($0) }
  }
}
