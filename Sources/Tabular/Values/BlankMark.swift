/// A mark that people and programs write into a cell that is meant to be blank, such as "-" or "N/A".
///
/// ไม่มี ("none") is not such a mark: for a sum of money it means zero.
enum BlankMark {
  private static let words = Set(
    ["ไม่มีข้อมูล", "ไม่ระบุ", "n/a", "#n/a", "na", "<na>", "nan", "nat", "null", "none", "nil", "\\N"].map { FoldedKey($0) })

  /// The first scalars of the words; marks of dashes and points are recognised without the list.
  private static let beginnings = Set(words.compactMap(\.folding.unicodeScalars.first))

  /// Whether a text is such a mark.
  ///
  /// `text` has no white space around it.
  static func isOne(_ text: String) -> Bool {
    // No mark begins with a digit, and nearly every cell does.
    guard let first = text.utf8.first else { return true }
    guard text.utf8.count <= 40, !(0x30...0x39).contains(first) else { return false }
    // Compare the first letter before folding: most other words differ there. Folding changes only the case of a
    // letter.
    guard let letter = text.unicodeScalars.first, isDash(letter) || beginnings.contains(lowercased(letter)) else {
      return false
    }
    return text.unicodeScalars.allSatisfy(isDash) || words.contains(FoldedKey(text))
  }

  private static func lowercased(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(letter) ? Unicode.Scalar(UInt8(letter.value) + 0x20) : letter
  }

  /// Whether a scalar is a dash or a point.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x2026, 0x2010...0x2015, 0x2212: true
    case _: false
    }
  }
}
