/// The faults of a cell that has to name something that the office keeps.
package enum ReferenceFault: String {
  case unit
  case geocode
  case closed
  case measure
  /// An item, where no edition has any.
  case anyItem
  case planNode
  /// A code of the plan that is broken.
  case planCode
  /// Several codes where one is meant.
  case planNodes
  /// A node of another kind than the column asks for.
  case planKind
}
