/// A JSON value whose members keep their order.
package enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  /// An array of objects, given by their number; `write` writes each in turn, so that not all are in memory at once.
  case objects(Int, write: @Sendable (Int, inout JSONText) -> Void)
  case string(String)
  case integer(Int)
  /// A number, written with its own decimals.
  case number(Numeral)
  case boolean(Bool)
  case null
}
