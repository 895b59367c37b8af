/// The faults of a cell that has to name something that the office keeps.
package enum ReferenceFault: String {
  case unit
  case geocode
  case measure
  case planNode
}
