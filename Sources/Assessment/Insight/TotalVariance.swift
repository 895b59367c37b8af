/// The variance of a total whose surveys are independent samples.
package enum TotalVariance {
  /// One instrument's part in the error of the total.
  package struct Part: Sendable {
    /// The instrument's share in the total.
    package let weight: Weight
    /// The variance in squared score points: 0 for an instrument that is not a survey; nil if it is unknown.
    package let variance: Double?

    package init(weight: Weight, variance: Double?) {
      self.weight = weight
      self.variance = variance
    }
  }

  /// Computes V = Σ weight² x variance in the given order; nil if the variance of an instrument with a weight is
  /// unknown.
  package static func sum(of parts: [Part]) -> Double? {
    parts.filter { $0.weight.numerator > 0 }.reduce(0 as Double?) { sum, part in
      guard let sum, let variance = part.variance else { return nil }
      let (numerator, denominator) = (Double(part.weight.numerator), Double(part.weight.denominator))
      return sum + numerator * numerator * variance / (denominator * denominator)
    }
  }
}
