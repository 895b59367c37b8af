/// What whole numbers have in common.
extension BinaryInteger {
  /// The greatest number that divides both, from 0; of 0 and another that other.
  package static func greatestDivisor(of left: Self, _ right: Self) -> Self {
    var (divisor, rest) = (left, right)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return divisor
  }

  /// The least number that both divide, from 1.
  package static func leastMultiple(of left: Self, _ right: Self) -> Self {
    left / greatestDivisor(of: left, right) * right
  }
}
