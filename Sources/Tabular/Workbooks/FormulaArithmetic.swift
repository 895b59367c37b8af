/// A summand of a formula.
struct FormulaSummand {
  let value: Numeral
  var factor = Numeral(1)
  var isSubtracted = false
}

/// A sum in a formula, computed exactly and in the binary arithmetic of spreadsheets.
struct FormulaSum {
  let summands: [FormulaSummand]

  init(_ summands: [FormulaSummand]) {
    self.summands = summands
  }

  /// The sum rounded half-up, and the sum in binary; nil beyond the digits that a spreadsheet keeps.
  func result(decimals: Int) -> (exact: Numeral, binary: Double)? {
    guard let exact, let binary,
      let rounded = Numeral(rounding: exact.coefficient, fractionDigits: exact.fractionDigits, to: decimals)
    else { return nil }
    return (rounded, binary)
  }

  /// The exact sum as a multiple of 10^-fractionDigits.
  var exact: (coefficient: Int128, fractionDigits: Int)? {
    let fractionDigits = summands.map { $0.value.fractionDigits + $0.factor.fractionDigits }.max() ?? 0
    var sum: Int128 = 0
    for summand in summands {
      let (value, factor) = (summand.value, summand.factor)
      guard let scale = Numeral.powerOfTen(fractionDigits - value.fractionDigits - factor.fractionDigits) else {
        return nil
      }
      let (product, isTooLarge) = value.coefficient.multipliedReportingOverflow(by: factor.coefficient)
      let (scaled, isTooLong) = product.multipliedReportingOverflow(by: scale)
      guard !isTooLarge, !isTooLong, scaled.magnitude < Numeral.beyondSums else { return nil }
      sum += summand.isSubtracted ? -scaled : scaled
    }
    return (sum, fractionDigits)
  }

  /// The sum in binary, added in the order of a spreadsheet.
  var binary: Double? {
    var sum = 0.0
    for summand in summands {
      guard let value = summand.value.spreadsheetNumber, let factor = summand.factor.spreadsheetNumber else {
        return nil
      }
      sum += (summand.isSubtracted ? -value : value) * factor
    }
    return sum
  }
}

extension Numeral {
  /// The nearest binary number, which a spreadsheet stores; nil for more than the 15 digits that it stores exactly.
  package var spreadsheetNumber: Double? {
    // Both operands are exact in binary, so that only the division rounds.
    guard coefficient.magnitude < 1_000_000_000_000_000, let scale = Self.powerOfTen(fractionDigits) else { return nil }
    return Double(Int64(coefficient)) / Double(Int64(scale))
  }

  /// Rounds a binary result as a spreadsheet does: from the first 15 digits of the result.
  init?(spreadsheet result: Double, decimals: Int) {
    var fractionDigits = 15
    var power = 1.0
    while power <= result.magnitude, fractionDigits > 0 {
      power *= 10
      fractionDigits -= 1
    }
    guard let scale = Self.powerOfTen(fractionDigits), fractionDigits >= decimals, result.magnitude < 1e15 else {
      return nil
    }
    self.init(rounding: Int128((result * Double(Int64(scale))).rounded()), fractionDigits: fractionDigits, to: decimals)
  }

  /// Rounds a number half-up to `decimals`; a negative number is rounded like its absolute value.
  init?(rounding coefficient: Int128, fractionDigits: Int, to decimals: Int) {
    guard decimals <= fractionDigits else {
      guard let scale = Self.powerOfTen(decimals - fractionDigits) else { return nil }
      self.init(coefficient: coefficient * scale, fractionDigits: decimals)
      return
    }
    guard let step = Self.powerOfTen(fractionDigits - decimals) else { return nil }
    let magnitude = (Int128(coefficient.magnitude) + step / 2) / step
    self.init(coefficient: coefficient < 0 ? -magnitude : magnitude, fractionDigits: decimals)
  }

  /// Computes `number` times `factor` divided by a positive `divisor`, rounded half-up; nil on overflow.
  init?(_ number: Numeral, times factor: Int128, dividedBy divisor: Numeral, decimals: Int) {
    let digits = decimals + divisor.fractionDigits - number.fractionDigits
    guard let up = Self.powerOfTen(max(0, digits)), let down = Self.powerOfTen(max(0, -digits)) else { return nil }
    let (product, isTooLarge) = number.coefficient.multipliedReportingOverflow(by: factor)
    let (above, isTooLong) = product.multipliedReportingOverflow(by: up)
    let (below, isTooSmall) = divisor.coefficient.multipliedReportingOverflow(by: down)
    guard !isTooLarge, !isTooLong, !isTooSmall, above.magnitude < Self.beyondSums, below.magnitude < Self.beyondSums
    else { return nil }
    let magnitude = (2 * Int128(above.magnitude) + below) / (2 * below)
    self.init(coefficient: above < 0 ? -magnitude : magnitude, fractionDigits: decimals)
  }

  /// A bound for summands, so that a sum of a few does not overflow.
  fileprivate static let beyondSums: UInt128 = 1 << 120

  /// A power of ten for the exponents 0...18; nil for others.
  fileprivate static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...18).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
