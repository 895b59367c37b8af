/// What surrounds the text of a cell and is not part of it: white space and marks that nobody sees.
extension String {
  /// The text without white space, no-break spaces and zero-width marks at both ends; inside they stay.
  package var trimmedCell: String {
    // Nearly every cell is clean ASCII at both ends: such a text is handed back without a copy.
    guard let first = utf8.first, let last = utf8.last else { return self }
    if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isInvisible }),
      let end = scalars.lastIndex(where: { !$0.isInvisible })
    else { return "" }
    // A Thai text that is clean is its own, however long.
    if start == scalars.startIndex, scalars.index(after: end) == scalars.endIndex { return self }
    return String(scalars[start...end])
  }
}

extension Unicode.Scalar {
  /// White space of any kind (the no-break space too), U+200B-U+200D, U+2060 and U+FEFF.
  var isInvisible: Bool {
    switch value {
    // Nearly every character: the tables of Unicode are slow to ask.
    case 0x21...0x7E, 0x0E01...0x0E5B, 0xFFFD: false
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}
