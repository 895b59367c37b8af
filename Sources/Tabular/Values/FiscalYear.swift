/// A fiscal year as it is written in a cell: of the Buddhist era, or by mistake of the Gregorian one.
package enum FiscalYear {
  /// Four digits, ASCII or Thai, also behind "พ.ศ.", "ค.ศ.", "ปี" or "ปีงบประมาณ": 2400...2699, or 1900...2199 as
  /// Gregorian; nil for anything else.
  package static func read(_ text: String) -> (year: Int, wasGregorian: Bool)? {
    var rest = FoldedKey(text).folding.filter { $0 != "." }[...]
    for word in ["ปีงบประมาณ", "ปี"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    var era: Substring?
    if rest.hasPrefix("พศ") || rest.hasPrefix("คศ") {
      era = rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    // Points were taken away for "พ.ศ."; a point among the digits makes another number.
    guard text.split(whereSeparator: { !$0.isNumber }).count == 1, let gregorian = gregorian(rest) else { return nil }
    let isBuddhist = isBuddhist(rest)
    guard era == nil || (era == "พศ") == isBuddhist else { return nil }
    return (gregorian + 543, !isBuddhist)
  }

  /// The Gregorian year of four ASCII digits in either era; nil outside 2400...2699 and 1900...2199.
  static func gregorian(_ digits: Substring) -> Int? {
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let year = Int(digits) else { return nil }
    if (2400...2699).contains(year) { return year - 543 }
    return (1900...2199).contains(year) ? year : nil
  }

  /// Whether four ASCII digits are a year of the Buddhist era.
  static func isBuddhist(_ digits: Substring) -> Bool {
    Int(digits).map { (2400...2699).contains($0) } ?? false
  }
}
