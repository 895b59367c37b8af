/// The width of a text in a cell, in widths of a digit.
enum DisplayWidth {
  /// The width of the longest line; marks above or below a letter have no width.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in width(line) }.max() ?? 0
  }

  /// Number of lines of a text in a column of a width.
  static func lines(_ text: String, in width: Int) -> Int {
    let room = max(1, width - 1)
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { lines, line in lines + max(1, (self.width(line) + room - 1) / room) }
  }

  /// The beginning of a line that fits into a width, with … for the rest.
  static func cut(_ line: String, to width: Int) -> String {
    guard of(line) > width else { return line }
    var (room, scalars) = (width - 1, String.UnicodeScalarView())
    for scalar in line.unicodeScalars {
      room -= hasNoWidth(scalar) ? 0 : 1
      guard room >= 0 else { break }
      scalars.append(scalar)
    }
    return String(scalars) + "…"
  }

  private static func width(_ line: Substring.UnicodeScalarView) -> Int {
    line.reduce(0) { width, scalar in width + (hasNoWidth(scalar) ? 0 : 1) }
  }

  private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Letters and digits of English and Thai, and then the Thai vowels and tone marks, which are most of the marks.
    // Both are decided without a look-up of Unicode properties.
    case 0x20...0x7E, 0x0E01...0x0E30, 0x0E32...0x0E33, 0x0E40...0x0E46, 0x0E4F...0x0E59: false
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: true
      default: false
      }
    }
  }
}
