/// Text for the XML of a workbook.
enum WorkbookText {
  /// The most UTF-16 units of a cell.
  private static let longest = 32_767

  /// The text with hidden characters written out, cut to the length of a cell.
  ///
  /// Texts such as `_x000D_` are escaped, because a program would read them as an escape.
  static func written(_ text: String) -> String {
    let safe = escaped(SafeText.shown(text))
    guard safe.utf8.count > longest, safe.utf16.count > longest else { return safe }
    var (units, scalars) = (0, String.UnicodeScalarView())
    for scalar in safe.unicodeScalars {
      units += UTF16.width(scalar)
      guard units < longest else { break }
      scalars.append(scalar)
    }
    return String(scalars) + "…"
  }

  /// The first `scalars` scalars, for texts that the library limits to 255.
  static func cut(_ text: String, to scalars: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalars)))
  }

  /// The name of a sheet in formulas and links.
  static func quoted(sheet name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// The name of a cell, "A1" for row 0 and column 0.
  static func name(row: Int, column: Int) -> String {
    "\(SheetAddress.letters(ofColumn: column))\(row + 1)"
  }

  /// Escapes text that a program would read as an escape: `_x005F_x000D_` for `_x000D_`.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.count > 6, text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    for index in bytes.indices {
      if isEscape(bytes[index...].prefix(7)) { escaped += Array("_x005F".utf8) }
      escaped.append(bytes[index])
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_") else { return false }
    let inner = bytes.dropFirst().dropLast()
    return inner.first == UInt8(ascii: "x")
      && inner.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
