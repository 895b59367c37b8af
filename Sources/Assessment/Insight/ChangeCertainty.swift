/// The error of a change from one year to the next, the samples of the two years counting as independent.
///
/// Staff who answer in both years make the true error smaller, so a change that is beyond this error is beyond that one.
package struct ChangeCertainty: Hashable, Sendable {
  /// V + V', in squared score points.
  package let variance: Double
  /// Whether change² > z² (V + V').
  package let isBeyondError: Bool

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
