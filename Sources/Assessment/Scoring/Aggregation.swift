/// How a parent's figure comes from its children's: the weighted mean, the total's by the methodology's rounding.
///
/// The children are added one by one; `figure` is the parent's, unrounded.
struct Aggregation: Sendable {
  private let decimals: Int
  /// Sum of the rounded contributions (the total under `contributions`) or one weighted sum.
  private let sumsRoundedContributions: Bool
  private var contributions = Quantity.zero
  private var weighted = WeightedSum()

  /// Nothing is rounded below the total, so only the root's contributions are.
  init(of place: Int, settings: Settings) {
    self.init(
      sumsRoundedContributions: place == 0 && settings.totalRounding == .contributions, decimals: settings.decimals)
  }

  init(sumsRoundedContributions: Bool, decimals: Int) {
    self.sumsRoundedContributions = sumsRoundedContributions
    self.decimals = decimals
  }

  /// Takes a child's figure in, with the weight that makes it a contribution.
  mutating func add(_ figure: Quantity, weight: Weight) {
    if sumsRoundedContributions {
      contributions = contributions + weight.applied(to: figure).rounded(to: decimals)
    } else {
      weighted.add(figure, weight: weight)
    }
  }

  var figure: Quantity { sumsRoundedContributions ? contributions : weighted.quantity }
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
    var ofContributions = Interval.zero
    for child in children {
      let contribution = printing.prints(of: child.interval.weighted(by: child.weight), decimals: decimals)
      ofContributions = ofContributions + contribution
    }
    return once.union(ofContributions)
  }
}
