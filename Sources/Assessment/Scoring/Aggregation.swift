/// How a parent's figure comes from its children's: the weighted mean, the total's by the methodology's rounding.
struct Aggregation: Sendable {
  let decimals: Int
  /// Sum of the rounded contributions (the total under `contributions`) or one weighted sum.
  let sumsRoundedContributions: Bool

  /// Nothing is rounded below the total, so only the root's contributions are.
  init(of place: Int, settings: Settings) {
    decimals = settings.decimals
    sumsRoundedContributions = place == 0 && settings.totalRounding == .contributions
  }

  /// The parent's unrounded figure from the children's weighted ones.
  func figure(contributions: [Quantity]) -> Quantity {
    contributions.reduce(.zero) { sum, contribution in
      sum + (sumsRoundedContributions ? contribution.rounded(to: decimals) : contribution)
    }
  }
}

extension Aggregation {
  /// The printed results that children reach whose true contributions lie in the intervals.
  ///
  /// For the total either rounding is allowed, since both are found in published tables; `printing` is how the
  /// contributions and the total were brought to their last decimal.
  static func reachable(
    contributions: [Interval], isTotal: Bool, decimals: Int, printing: Printing
  ) -> Interval {
    let sum = contributions.reduce(.zero, +)
    let once = printing.prints(of: sum, decimals: decimals)
    guard isTotal else { return once }
    let ofContributions = contributions.map { printing.prints(of: $0, decimals: decimals) }.reduce(.zero, +)
    return once.union(ofContributions)
  }
}
