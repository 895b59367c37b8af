/// The names of columns and cells in a spreadsheet.
package enum SheetAddress {
  /// The letters of a column, counted from 0: "A", "Z", "AA".
  package static func letters(ofColumn column: Int) -> String {
    var (letters, rest) = ("", column)
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
