/// How a figure came to its last decimal: the rule is half-up, but some are found cut off.
enum Printing: CaseIterable {
  case rounded
  case truncated

  /// What a printed figure may stand for, within 0...`maximum`.
  func interval(_ printed: Quantity, decimals: Int, maximum: Quantity) -> Interval {
    switch self {
    case .rounded: .rounded(printed, decimals: decimals, maximum: maximum)
    case .truncated: .truncated(printed, decimals: decimals, maximum: maximum)
    }
  }

  /// The prints of some value of an interval.
  func prints(of values: Interval, decimals: Int) -> Interval {
    switch self {
    case .rounded: values.rounded(to: decimals)
    case .truncated: values.truncated(to: decimals)
    }
  }
}
