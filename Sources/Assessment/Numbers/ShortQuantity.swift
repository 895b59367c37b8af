/// A quantity or none in ten bytes, of those that lie between -6,000 and 6,000, as all scores do.
struct ShortQuantity {
  let low: UInt64
  /// The least there is where there is no quantity.
  let high: Int16

  init(low: UInt64, high: Int16) {
    self.low = low
    self.high = high
  }

  /// Nil for a quantity that is too large; none is never too large.
  init?(_ quantity: Quantity?) {
    guard let units = quantity?.units else {
      self.init(low: 0, high: .min)
      return
    }
    guard let high = Int16(exactly: units >> 64), high != .min else { return nil }
    self.init(low: UInt64(truncatingIfNeeded: units), high: high)
  }

  var quantity: Quantity? { high == .min ? nil : Quantity(units: Int128(high) << 64 | Int128(low)) }
}
