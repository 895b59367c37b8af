/// Computes the figure of a parent from its children: the weighted mean, for the total with the methodology's rounding.
///
/// The caller adds the children one by one and reads `figure`, which is unrounded.
struct Aggregation: Sendable {
  private let decimals: Int
  /// Whether to sum rounded contributions, as the rounding `contributions` wants for the total, or one weighted sum.
  private let sumsRoundedContributions: Bool
  private var contributions = Quantity.zero
  private var weighted = WeightedSum()

  /// Prepares for the measure at an index of the tree.
  ///
  /// Only the contributions to the root are rounded.
  init(of index: Int, settings: Settings) {
    self.init(
      sumsRoundedContributions: index == 0 && settings.totalRounding == .contributions, decimals: settings.decimals)
  }

  init(sumsRoundedContributions: Bool, decimals: Int) {
    self.sumsRoundedContributions = sumsRoundedContributions
    self.decimals = decimals
  }

  /// Adds a child's figure with the weight that makes it a contribution.
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
  /// Computes the published results that are possible if the true figures of the children lie in the intervals.
  ///
  /// For the total both rules of rounding are allowed, since published tables use either.
  ///
  /// - Parameters:
  ///   - children: The interval of each child, with the weight that makes its figure a contribution.
  ///   - scale: A factor for the result.
  ///   - isTotal: Whether the parent is the total.
  ///   - decimals: Decimals of published scores.
  ///   - mode: Whether contributions and total were rounded or cut off.
  /// - Returns: The interval from the least to the greatest possible result.
  static func reachable(
    children: [(interval: Interval, weight: Weight)], scale: Weight, isTotal: Bool, decimals: Int,
    mode: RoundingMode
  ) -> Interval {
    let once = mode.shortened(Interval.sum(children).weighted(by: scale), decimals: decimals)
    guard isTotal else { return once }
    var ofContributions = Interval.zero
    for child in children {
      let contribution = mode.shortened(child.interval.weighted(by: child.weight), decimals: decimals)
      ofContributions = ofContributions + contribution
    }
    return once.union(ofContributions)
  }
}
