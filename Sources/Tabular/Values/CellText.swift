/// Trimming of cells: white space and invisible marks around the text are not part of it.
extension String {
  /// The text without white space, no-break spaces and zero-width marks at both ends; those inside stay.
  package var trimmedCell: String {
    // Nearly every cell is visible ASCII at both ends: return it without a copy.
    guard let first = utf8.first, let last = utf8.last else { return self }
    if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isInvisible }),
      let end = scalars.lastIndex(where: { !$0.isInvisible })
    else { return "" }
    // Return a text with nothing to trim, such as a clean Thai text, without a copy.
    if start == scalars.startIndex, scalars.index(after: end) == scalars.endIndex { return self }
    return String(scalars[start...end])
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space of any kind (also the no-break space), U+200B-U+200D, U+2060 or U+FEFF.
  var isInvisible: Bool {
    switch value {
    // Nearly every character is in these ranges; looking up Unicode properties is slow.
    case 0x21...0x7E, 0x0E01...0x0E5B, 0xFFFD: false
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}
