/// The error of a change from one year to the next, with the samples of the two years taken as independent.
///
/// Staff who answer in both years make the true error smaller. So a change beyond this error is beyond the true one
/// too.
package struct ChangeCertainty: Hashable, Sendable {
  /// V + V', in squared score points.
  package let variance: Double
  /// Whether change² > z² (V + V').
  package let isBeyondError: Bool

  /// Computes the error of a change.
  ///
  /// - Parameters:
  ///   - change: This year's published total less last year's.
  ///   - now: V of this year's total, in squared score points.
  ///   - before: V' of last year's total.
  ///   - z: `CriticalValues.interval`.
  ///   - decimals: The greater number of decimals of the two totals, 0...6.
  package init(change: Quantity, now: Double, before: Double, z: Double, decimals: Int) {
    variance = now + before
    isBeyondError = Double(squareOf: change, decimals: decimals) > z * z * variance
  }
}
