import BigInt

/// An exact fraction of whole numbers of any size, at least 0: the reference for the arithmetic under test.
struct Fraction {
  let numerator: BigInt
  /// At least 1; common factors are not cancelled.
  let denominator: BigInt

  init(_ numerator: BigInt, over denominator: BigInt = 1) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(of numerator: Int, over denominator: Int = 1) {
    self.init(BigInt(numerator), over: BigInt(denominator))
  }

  static let zero = Self(0)

  static func + (left: Self, right: Self) -> Self {
    left.denominator == right.denominator
      ? Self(left.numerator + right.numerator, over: left.denominator)
      : Self(
        left.numerator * right.denominator + right.numerator * left.denominator,
        over: left.denominator * right.denominator)
  }

  func times(_ numerator: Int, over denominator: Int) -> Self {
    Self(self.numerator * BigInt(numerator), over: self.denominator * BigInt(denominator))
  }

  /// The fraction rounded half-up, in units of the last decimal, and whether it was an exact tie.
  func rounded(to decimals: Int) -> (value: Int, isTie: Bool) {
    let doubled = numerator * BigInt(2 * Self.powers[decimals]) + denominator
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: denominator * 2)
    return (Int(quotient), remainder == 0)
  }

  /// The fraction truncated, in units of the last decimal.
  func truncated(to decimals: Int) -> Int {
    Int(numerator * BigInt(Self.powers[decimals]) / denominator)
  }

  private static let powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
}
