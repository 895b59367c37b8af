/// An optional quantity in ten bytes, for quantities between -6,000 and 6,000; all scores are in this range.
struct ShortQuantity {
  let low: UInt64
  /// The high part of the units; the least value stands for nil.
  let high: Int16

  init(low: UInt64, high: Int16) {
    self.low = low
    self.high = high
  }

  /// Packs an optional quantity; fails if the quantity is too large, but never for nil.
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
