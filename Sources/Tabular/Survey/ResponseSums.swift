/// What the responses of one group add up to, person by person: enough for the standard error of their mean score.
///
/// A person's *points* are the sum over the items that she answered of the item's weight times the answer's score, and her
/// *weight* is the sum of those items' weights, both in the whole numbers of `SurveyForm`. The score of all is
/// R = points / weight. Its variance by linearisation is n / (n - 1) x (Σp² - 2 R Σpw + R² Σw²) / (Σw)², with n responses
/// (Cochran, Sampling Techniques, 1977, section 6.4: the ratio estimator). Exact, in any order of rows.
package struct ResponseSums: Hashable, Sendable {
  /// The rows that count.
  package private(set) var responses = 0
  package private(set) var points: UInt64 = 0
  package private(set) var weight: UInt64 = 0
  package private(set) var squaredPoints: UInt128 = 0
  package private(set) var pointsByWeight: UInt128 = 0
  package private(set) var squaredWeight: UInt128 = 0

  package init() {}

  /// Takes a response in, or out again; `points` are below 2³² and `weight` below 2²⁴, and no file has 2³² rows.
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

  /// Takes in what other responses of the group add up to.
  mutating func add(_ other: ResponseSums) {
    responses &+= other.responses
    points &+= other.points
    weight &+= other.weight
    squaredPoints &+= other.squaredPoints
    pointsByWeight &+= other.pointsByWeight
    squaredWeight &+= other.squaredWeight
  }
}
