import Assessment
import Tabular

extension SurveySums {
  /// Converts the sums of a unit's responses; nil if the reader could not add them up.
  ///
  /// - Parameters:
  ///   - sums: The sums of the reader.
  ///   - scoreUnit: The score that equals 1 in the form's whole numbers.
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
