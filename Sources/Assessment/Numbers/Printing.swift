/// The way in which a figure was shortened to its decimals: the rule is half-up, but some figures are cut off.
enum Printing: CaseIterable {
  case rounded
  case truncated

  /// Returns the true values that a published figure may stand for, within 0...`maximum`.
  func interval(_ printed: Quantity, decimals: Int, maximum: Quantity) -> Interval {
    switch self {
    case .rounded: .rounded(printed, decimals: decimals, maximum: maximum)
    case .truncated: .truncated(printed, decimals: decimals, maximum: maximum)
    }
  }

  /// Returns the published results of the values of an interval.
  func prints(of values: Interval, decimals: Int) -> Interval {
    switch self {
    case .rounded: values.rounded(to: decimals)
    case .truncated: values.truncated(to: decimals)
    }
  }
}
