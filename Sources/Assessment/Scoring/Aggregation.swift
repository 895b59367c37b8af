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

  /// The parent's unrounded figure from the children's, each with the weight that makes it a contribution.
  func figure(of children: [(figure: Quantity, weight: Weight)]) -> Quantity {
    guard sumsRoundedContributions else { return Weight.sum(children) }
    return children.reduce(.zero) { $0 + $1.weight.applied(to: $1.figure).rounded(to: decimals) }
  }
}

extension Aggregation {
  /// The printed results that children reach whose true figures lie in the intervals, times `scale`.
  ///
  /// For the total either rounding is allowed, since both are found in published tables; `printing` is how the
  /// contributions and the total were brought to their last decimal.
  static func reachable(
    children: [(interval: Interval, weight: Weight)], scale: Weight, isTotal: Bool, decimals: Int, printing: Printing
  ) -> Interval {
    let once = printing.prints(of: Interval.sum(children).weighted(by: scale), decimals: decimals)
    guard isTotal else { return once }
    let ofContributions =
      children.map { printing.prints(of: $0.interval.weighted(by: $0.weight), decimals: decimals) }.reduce(.zero, +)
    return once.union(ofContributions)
  }
}
