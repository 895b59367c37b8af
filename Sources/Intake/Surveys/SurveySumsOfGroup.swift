import Assessment
import Tabular

extension SurveySums {
  /// The sums of a survey's group; nil where the reader could not add them up.
  ///
  /// - Parameters:
  ///   - sums: The sums as the reader made them.
  ///   - scoreUnit: A score of 1 among the whole numbers of the form.
  init?(_ sums: ResponseSums?, scoreUnit: Quantity?) {
    guard let sums, let scoreUnit, let squaredPoints = Int128(exactly: sums.squaredPoints),
      let pointsByWeight = Int128(exactly: sums.pointsByWeight),
      let squaredWeight = Int128(exactly: sums.squaredWeight)
    else { return nil }
    self.init(
      responses: sums.responses, points: Int128(sums.points), weight: Int128(sums.weight), squaredPoints: squaredPoints,
      pointsByWeight: pointsByWeight, squaredWeight: squaredWeight, scoreUnit: scoreUnit)
  }
}
