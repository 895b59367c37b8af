/// The causes of a change of a total from one year to the next, in score points.
///
/// change = a − b = method (b' − b) + one part for each instrument + rounding. An instrument's part is this year's
/// published contribution less last year's published score times this year's weight, rounded half-up. Rounding is the
/// remainder: the last decimals, and any other remainder under `once`.
package struct ScoreParts: Hashable, Sendable {
  /// One instrument in both years.
  package struct Instrument: Sendable {
    /// This year's share in the total.
    package let weight: Weight
    /// Last year's published score; nil if there is none.
    package let before: Quantity?
    /// This year's published contribution; nil if there is none.
    package let contribution: Quantity?

    package init(weight: Weight, before: Quantity?, contribution: Quantity?) {
      self.weight = weight
      self.before = before
      self.contribution = contribution
    }
  }

  package let change: Quantity
  /// The part of the method, b' − b.
  package let method: Quantity
  /// The part of each instrument, in the given order.
  package let instruments: [Quantity]
  package let rounding: Quantity

  /// Computes the parts; nil if an instrument has no figure in one of the years.
  ///
  /// - Parameters:
  ///   - before: b, last year's published total.
  ///   - rescored: b', from `TotalRule.rescored`.
  ///   - now: a, this year's published total.
  ///   - instruments: The instruments of both years, matched by the measures of the year before.
  ///   - decimals: Decimals of this year's published scores.
  package init?(before: Quantity, rescored: Quantity, now: Quantity, instruments: [Instrument], decimals: Int) {
    let parts = instruments.compactMap { instrument -> Quantity? in
      guard let past = instrument.before, let contribution = instrument.contribution else { return nil }
      return contribution - instrument.weight.applied(to: past).rounded(to: decimals)
    }
    guard parts.count == instruments.count else { return nil }
    change = now - before
    method = rescored - before
    self.instruments = parts
    rounding = change - method - parts.reduce(.zero, +)
  }
}
