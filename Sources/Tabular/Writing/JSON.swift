/// A value of JSON whose members keep the order in which they were put.
package enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  /// An array of so many objects, each written member by member when its turn comes: those of a nation are not in memory.
  case objects(Int, write: @Sendable (Int, inout JSONText) -> Void)
  case string(String)
  case integer(Int)
  /// Written with the decimals that it carries.
  case number(Numeral)
  case boolean(Bool)
  case null
}
