/// A value of JSON whose members keep the order in which they were put.
package enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  /// An array of so many elements, each made when it is written.
  case elements(Int, make: @Sendable (Int) -> JSON)
  case string(String)
  case integer(Int)
  /// Written with the decimals that it carries.
  case number(Numeral)
  case boolean(Bool)
  case null
}
