/// An optional quantity in 16 bytes; an optional `Quantity` takes more.
struct PackedQuantity: Sendable {
  /// The quantity; the least number of units stands for nil, since no real quantity comes near it.
  private let held: Quantity

  init(_ quantity: Quantity?) {
    held = quantity ?? Quantity(units: .min)
  }

  var quantity: Quantity? { held.units == .min ? nil : held }
}
