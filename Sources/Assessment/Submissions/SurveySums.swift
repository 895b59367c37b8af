/// What the responses to one survey of one unit add up to, person by person: enough for the standard error of its score.
///
/// A respondent's *weight* is the sum of the shares of the items that she answered, and her *points* are the sum of share
/// times answer score, both in whole numbers: shares in parts that all items have in common, scores in `scoreUnit`.
package struct SurveySums: Hashable, Sendable {
  /// The number of responses that count.
  package let responses: Int
  package let points: Int128
  package let weight: Int128
  package let squaredPoints: Int128
  package let pointsByWeight: Int128
  package let squaredWeight: Int128
  /// A score of 1 among the whole numbers, 0...100.
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
