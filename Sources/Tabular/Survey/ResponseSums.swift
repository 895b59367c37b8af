/// The sums over the responses of one group, person by person, for the standard error of their mean score.
///
/// A person's *points* are the sum of item weight times answer score over the answered items. The *weight* of the
/// person is the sum of the weights of those items. Both are in the whole numbers of `SurveyForm`. The score of all
/// persons is R = points / weight. Its variance by linearisation is n / (n - 1) x (Σp² - 2 R Σpw + R² Σw²) / (Σw)²,
/// with n responses (Cochran, Sampling Techniques, 1977, section 6.4: the ratio estimator). The sums are exact for any
/// order of rows.
package struct ResponseSums: Hashable, Sendable {
  /// Number of the responses that count.
  package private(set) var responses = 0
  package private(set) var points: UInt64 = 0
  package private(set) var weight: UInt64 = 0
  package private(set) var squaredPoints: UInt128 = 0
  package private(set) var pointsByWeight: UInt128 = 0
  package private(set) var squaredWeight: UInt128 = 0

  package init() {}

  /// Adds or removes a response; `points` are below 2³² and `weight` below 2²⁴, and no file has 2³² rows.
  @inline(__always)
  package mutating func add(points: UInt64, weight: UInt64, isTakenOut: Bool = false) {
    if isTakenOut {
      responses &-= 1
      self.points &-= points
      self.weight &-= weight
      squaredPoints &-= UInt128(points &* points)
      pointsByWeight &-= UInt128(points &* weight)
      squaredWeight &-= UInt128(weight &* weight)
    } else {
      responses &+= 1
      self.points &+= points
      self.weight &+= weight
      squaredPoints &+= UInt128(points &* points)
      pointsByWeight &+= UInt128(points &* weight)
      squaredWeight &+= UInt128(weight &* weight)
    }
  }
}
