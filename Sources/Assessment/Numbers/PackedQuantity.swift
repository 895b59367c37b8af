/// A quantity or none in sixteen bytes, wherever they stand: an optional `Quantity` takes more.
struct PackedQuantity: Sendable {
  /// Of the least units there are where there is none: no quantity comes near them.
  private let held: Quantity

  init(_ quantity: Quantity?) {
    held = quantity ?? Quantity(units: .min)
  }

  var quantity: Quantity? { held.units == .min ? nil : held }
}
