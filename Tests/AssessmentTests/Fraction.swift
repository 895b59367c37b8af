import BigInt

/// An exact fraction from 0 of whole numbers of any size: what the arithmetic under test is held against.
struct Fraction {
  let numerator: BigInt
  /// From 1; common factors are left in.
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

  /// Rounded half-up to so many decimals, as a whole number of the last place, and whether it was an exact tie.
  func rounded(to decimals: Int) -> (print: Int, isTie: Bool) {
    let doubled = numerator * BigInt(2 * Self.powers[decimals]) + denominator
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: denominator * 2)
    return (Int(quotient), remainder == 0)
  }

  /// Cut off after so many decimals, as a whole number of the last place.
  func truncated(to decimals: Int) -> Int {
    Int(numerator * BigInt(Self.powers[decimals]) / denominator)
  }

  private static let powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
}
