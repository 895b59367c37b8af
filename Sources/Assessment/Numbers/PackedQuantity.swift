/// A quantity or none in sixteen bytes, wherever they stand: an optional `Quantity` takes twice as many.
struct PackedQuantity: Sendable {
  private let high: Int64
  private let low: UInt64

  init(_ quantity: Quantity?) {
    let units = quantity?.units ?? .min
    high = Int64(truncatingIfNeeded: units >> 64)
    low = UInt64(truncatingIfNeeded: units)
  }

  var quantity: Quantity? {
    let units = Int128(high) << 64 | Int128(low)
    return units == .min ? nil : Quantity(units: units)
  }
}
