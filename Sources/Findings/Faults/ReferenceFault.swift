/// The faults of a cell that must hold a code from one of the office's tables.
package enum ReferenceFault: String {
  case unit
  case geocode
  case closed
  case measure
  /// An item in a year in which no edition has items.
  case anyItem
  case planNode
  /// A malformed code of the plan.
  case planCode
  /// Several codes of the plan in a cell for one.
  case planNodes
  /// A code of the plan whose kind is not that of the column.
  case planKind
}
