/// The words that mark a row as a summary of other rows: ค่าเฉลี่ยรวม, รวม 50 เขต, Total (3).
package enum SummaryWords {
  /// Words that must be the whole text, because they are too short to be recognised as a part of it.
  private static let names = Set(
    ["สูงสุด", "ต่ำสุด", "ทุกเขต", "ทุกหน่วยงาน", "sum", "mean", "max", "min", "sd", "s.d.", "median", "overall"]
      .map { FoldedKey($0).folding })

  /// Words at the beginning of a text: Thai has no spaces between words.
  private static let beginnings = [
    "รวม",
    "ผลรวม", "ยอดรวม", "คะแนนรวม", "จำนวนรวม", "เฉลี่ย", "ทั้งหมด", "ทั้งสิ้น", "ภาพรวม", "ค่าสูงสุด", "ค่าต่ำสุด", "ค่ามัธยฐาน",
    "มัธยฐาน",
    "ส่วนเบี่ยงเบน",
  ].map { FoldedKey($0).folding }
  private static let parts = ["เฉลี่ย", "ผลรวม", "ยอดรวม"].map { FoldedKey($0).folding }
  private static let endings = ["รวม", "ทั้งหมด", "ทั้งสิ้น"].map { FoldedKey($0).folding }
  private static let counted = ["เขต", "สำนักงานเขต", "หน่วยงาน", "districts", "units"].map { FoldedKey($0).folding }
  private static let english: Set = ["total", "totals", "subtotal", "grandtotal", "average", "averages", "avg"]

  /// Length in UTF-8 bytes of the longest text that is looked at.
  private static let longest = 200

  /// Whether a text names a summary.
  ///
  /// - Parameter text: A cell of the unit's column; nearly always a code.
  /// - Returns: Whether it names a summary.
  package static func name(_ text: String) -> Bool {
    // A code consists of digits, and nearly every such cell is a code.
    guard text.utf8.count <= longest, !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    // A word with lost bytes is not a known word. Return early: in a damaged file every word has them.
    guard !text.unicodeScalars.contains("\u{FFFD}") else { return false }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: english.contains) || isOf(words) { return true }
    let folded = FoldedKey(text).folding.filter { !"()[]:.*".contains($0) }
    return names.contains(folded) || beginnings.contains(where: folded.hasPrefix)
      || parts.contains(where: folded.contains) || endings.contains(where: folded.hasSuffix) || isCount(folded)
  }

  /// Whether a text is one of the words and nothing else.
  ///
  /// - Parameter text: A cell that should hold other words, such as the title of a project.
  /// - Returns: Whether it is one of the words.
  package static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 60, !text.unicodeScalars.contains("\u{FFFD}") else { return false }
    let folded = FoldedKey(text).folding.filter { !":.*".contains($0) }
    return all.contains(folded)
  }

  private static let all = names.union(beginnings).union(parts).union(english).union(
    ["รวมทั้งหมด", "รวมทั้งสิ้น", "ผลรวมทั้งหมด", "ยอดรวมทั้งหมด", "ค่าเฉลี่ย", "ค่าเฉลี่ยรวม", "คะแนนเฉลี่ย", "เฉลี่ยรวม"].map {
      FoldedKey($0).folding
    })

  /// Whether words begin like "Sum of scores" or "mean of 50 districts".
  private static func isOf(_ words: [String]) -> Bool {
    words.count > 1 && words[1] == "of" && ["sum", "mean"].contains(words[0])
  }

  /// Whether a text is a number of units: "50 เขต".
  private static func isCount(_ folded: String) -> Bool {
    let rest = folded.drop { $0.isASCII && $0.isNumber }
    return rest.count < folded.count && counted.contains { $0 == rest }
  }
}

/// Tests for the cells of rows without data: headings, and a second row of column names.
package enum HeadingWords {
  /// Whether a text has a Thai consonant, or is several Latin words without a digit; false for a whole row of data.
  package static func areWords(_ text: String) -> Bool {
    guard !text.utf8.allSatisfy({ $0 < 0x80 && !isLetter($0) }), !isRow(text) else { return false }
    if text.unicodeScalars.contains(where: { (0x0E01...0x0E2E).contains($0.value) }) { return true }
    return text.contains(where: \.isLetter) && text.contains(where: \.isWhitespace)
      && !text.contains(where: \.isNumber)
  }

  /// Whether a text is a whole row of data in one cell: two or more figures between separators.
  ///
  /// A row ends up in one cell when the file uses another separator, or when quotes enclose the row.
  private static func isRow(_ text: String) -> Bool {
    let folded = ThaiDigits.folded(text)
    return [",", ";", "\t", "|"].contains { separator in
      folded.split(separator: separator).count { part in
        let cell = part.trimmingPrefix { $0.isWhitespace || $0 == "\"" }
        return !cell.isEmpty && cell.allSatisfy { ($0.isASCII && $0.isNumber) || ".-\" ".contains($0) }
      } > 1
    }
  }

  /// Whether cells are those of a second row of column names.
  ///
  /// Each is a column number, is in brackets (such as a unit of measurement), is words, or is the title of its column. At
  /// least one is not a title: otherwise the row repeats the header.
  ///
  /// - Parameters:
  ///   - cells: The filled cells with their columns, from the left, without white space around them.
  ///   - isTitle: Whether the cell at an index of `cells` is a title of its own column.
  /// - Returns: Whether the cells are those of a second row of column names.
  package static func areTitles(_ cells: [(column: Int, text: String)], isTitle: (Int) -> Bool) -> Bool {
    guard cells.count > 1 else { return false }
    if areColumnNumbers(cells) { return true }
    let texts = cells.map(\.text)
    return texts.indices.allSatisfy { isBracketed(texts[$0]) || areTexts(texts[$0]) || isTitle($0) }
      && texts.contains { isBracketed($0) || areTexts($0) }
  }

  /// Whether at least three cells are consecutive numbers: those of their columns, or 1, 2, 3 in brackets.
  package static func areColumnNumbers(_ cells: [(column: Int, text: String)]) -> Bool {
    let numbers = cells.map { columnNumber($0.text) }
    guard cells.count > 2, let first = numbers[0] else { return false }
    let areInOrder = numbers.indices.allSatisfy { numbers[$0] == first + $0 }
    let areOfColumns = zip(cells, numbers).allSatisfy { $0.column + 1 == $1 }
    return areInOrder && (areOfColumns || (first == 1 && cells.allSatisfy { isBracketed($0.text) }))
  }

  /// Whether a text consists of words and does not begin with the digits of a code.
  private static func areTexts(_ text: String) -> Bool {
    areWords(text) && ThaiDigits.folded(text).first?.isNumber == false
  }

  private static func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 2 else { return false }
    return "([".contains(first) && ")]".contains(last)
  }

  /// The number in a cell like "(3)", "3." or "๓"; nil for any other text.
  private static func columnNumber(_ text: String) -> Int? {
    let digits = ThaiDigits.folded(text).drop { $0 == "(" }.prefix { $0 != ")" && $0 != "." }
    return digits.utf8.count <= 2 ? Int(digits) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
