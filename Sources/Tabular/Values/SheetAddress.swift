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

/// The position of a cell: its column and its row, both counted from 1.
struct SheetCellAddress: Hashable {
  let column: Int
  let row: Int
}

extension SheetCellAddress {
  /// Reads an address such as P3 or $P$3; nil for any other text.
  init?(_ text: String) {
    var (column, row, hasRow) = (0, 0, false)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A where !hasRow: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where !hasRow: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39 where column > 0:
        row = row * 10 + Int(byte - 0x30)
        hasRow = true
      case _: return nil
      }
      guard column <= 1 << 20, row <= 1 << 30 else { return nil }
    }
    guard hasRow else { return nil }
    self.init(column: column, row: row)
  }
}
