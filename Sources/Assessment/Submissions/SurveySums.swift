/// The sums of a unit's responses to one survey, from which the variance of the survey's score follows.
///
/// A respondent's *weight* w is the sum of the shares of the answered items. The *points* p are the sum of share x
/// score over these items. Both are whole numbers. The scale of the shares cancels out.
package struct SurveySums: Hashable, Sendable {
  /// Number of responses that count, n.
  package let responses: Int
  /// Σ p, in shares x `scoreUnit`.
  package let points: Int128
  /// Σ w, in shares.
  package let weight: Int128
  /// Σ p².
  package let squaredPoints: Int128
  /// Σ p w.
  package let pointsByWeight: Int128
  /// Σ w².
  package let squaredWeight: Int128
  /// The score of one unit of `points` (`ItemShares.scoreUnit`).
  package let scoreUnit: Quantity

  package init(
    responses: Int, points: Int128, weight: Int128, squaredPoints: Int128, pointsByWeight: Int128,
    squaredWeight: Int128, scoreUnit: Quantity
  ) {
    self.responses = responses
    self.points = points
    self.weight = weight
    self.squaredPoints = squaredPoints
    self.pointsByWeight = pointsByWeight
    self.squaredWeight = squaredWeight
    self.scoreUnit = scoreUnit
  }
}

extension SurveySums {
  /// The variance of the survey's score in squared score points, by linearisation of the ratio Σ p / Σ w.
  ///
  /// v = n Q / ((n − 1) (Σ w)⁴) with Q = Σp² (Σw)² − 2 Σp Σw Σpw + (Σp)² Σw² (Woodruff, JASA 1971; Cochran, Sampling
  /// Techniques, 1977, section 6.4). Q is exact. If the population of N people is known, v is multiplied by (N − n) / N
  /// (Cochran, section 2.6).
  ///
  /// - Parameter population: N, the number of people who could have answered; nil if it is unknown. A number below that
  ///   of responses makes no correction.
  /// - Returns: The variance; nil for fewer than two responses, without any answer, or if Q exceeds 128 bits (beyond
  ///   about 2 x 10⁷ responses with answer scores of two decimals).
  package func variance(population: Int? = nil) -> Double? {
    guard responses > 1, weight > 0, let deviations, let square = Self.product(weight, weight) else { return nil }
    let count = Double(responses)
    let ratio = count * Double(deviations) / ((count - 1) * Double(square) * Double(square))
    let (numerator, denominator) = scoreFraction
    let variance = ratio * numerator * numerator / (denominator * denominator)
    guard let population, population >= responses else { return variance }
    return variance * Double(population - responses) / Double(population)
  }

  /// Q, at least 0; nil if it exceeds 128 bits.
  package var deviations: Int128? {
    guard let first = Self.product(squaredPoints, weight, weight),
      let second = Self.product(2, points, weight, pointsByWeight),
      let third = Self.product(points, points, squaredWeight)
    else { return nil }
    let (difference, isTooSmall) = first.subtractingReportingOverflow(second)
    let (sum, isTooLarge) = difference.addingReportingOverflow(third)
    return isTooSmall || isTooLarge ? nil : sum
  }

  /// `scoreUnit` as a fraction in lowest terms.
  private var scoreFraction: (numerator: Double, denominator: Double) {
    let one = Quantity(1).units
    let divisor = Int128.greatestDivisor(of: one, scoreUnit.units)
    return (Double(scoreUnit.units / divisor), Double(one / divisor))
  }

  /// Multiplies the factors; nil if the product exceeds 128 bits.
  private static func product(_ factors: Int128...) -> Int128? {
    factors.reduce(1) { product, factor in
      product.flatMap {
        let (next, overflow) = $0.multipliedReportingOverflow(by: factor)
        return overflow ? nil : next
      }
    }
  }
}
