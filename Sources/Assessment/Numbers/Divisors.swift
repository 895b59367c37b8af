/// Common divisors and multiples of whole numbers.
extension BinaryInteger {
  /// Returns the greatest common divisor of two numbers, each at least 0; if one is 0, returns the other one.
  package static func greatestDivisor(of left: Self, _ right: Self) -> Self {
    var (divisor, rest) = (left, right)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return divisor
  }

  /// Returns the least common multiple of two numbers, each at least 1.
  package static func leastMultiple(of left: Self, _ right: Self) -> Self {
    left / greatestDivisor(of: left, right) * right
  }
}
