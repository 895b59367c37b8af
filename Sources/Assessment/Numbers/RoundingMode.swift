/// The way in which a figure was shortened to its decimals: the rule is half-up, but some figures are cut off.
enum RoundingMode: CaseIterable {
  case rounded
  case truncated

  /// Returns the true values that a published figure may stand for, within 0...`maximum`.
  func interval(_ value: Quantity, decimals: Int, maximum: Quantity) -> Interval {
    switch self {
    case .rounded: .rounded(value, decimals: decimals, maximum: maximum)
    case .truncated: .truncated(value, decimals: decimals, maximum: maximum)
    }
  }

  /// Returns the published results of the values of an interval.
  func shortened(_ values: Interval, decimals: Int) -> Interval {
    switch self {
    case .rounded: values.rounded(to: decimals)
    case .truncated: values.truncated(to: decimals)
    }
  }
}
