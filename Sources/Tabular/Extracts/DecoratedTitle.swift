/// A column's title with additions: a number in front, or an asterisk or the unit of its figures at the end.
enum DecoratedTitle {
  /// Length in UTF-8 bytes of the longest title that is looked at.
  private static let longest = 300

  /// The readings of a title without its additions, with the unit that was removed; empty for a title without any.
  ///
  /// The first reading keeps the brackets at the end, which may be part of the title; the second is without them.
  static func plain(_ title: String) -> [(key: FoldedKey, unit: FoldedKey?)] {
    guard title.utf8.count <= longest, mayHaveAdditions(title), !HeaderMatch.isDamaged(title) else { return [] }
    var rest = Substring(title)
    dropMarks(&rest)
    dropNumber(&rest)
    let whole = FoldedKey(title)
    let unmarked = FoldedKey(inThai(String(rest)))
    var readings: [(key: FoldedKey, unit: FoldedKey?)] = rest.isEmpty || unmarked == whole ? [] : [(unmarked, nil)]
    if let unit = takeBrackets(&rest).map({ FoldedKey($0) }) {
      dropMarks(&rest)
      if !rest.isEmpty { readings.append((FoldedKey(inThai(String(rest))), unit)) }
    }
    return readings
  }

  /// Whether a title begins or ends like one with additions, or is a Thai title that may contain "KPI".
  ///
  /// Nearly no title does, and every title is compared with every table. Taking all of them apart cost 6 % of the
  /// instructions of a run over the city.
  private static func mayHaveAdditions(_ title: String) -> Bool {
    guard let first = title.unicodeScalars.first, let last = title.unicodeScalars.last else { return false }
    if first.properties.numericType != nil || additions.contains(first) || additions.contains(last) { return true }
    return title.utf8.contains { $0 | 0x20 == 0x6B } && title.utf8.contains(0xE0)
  }

  private static let additions = Set("()*＊:† \t\u{A0}".unicodeScalars)

  /// Whether the unit after a title fits the cells of a field: a number of people in percent is another figure.
  static func isUnit(_ unit: FoldedKey, of field: Field) -> Bool {
    if remarks.contains(unit) { return true }
    return switch field.type {
    case .integer: counts.contains(unit)
    case .number where !field.mayBePercents: money.contains(unit)
    case .number: percents.contains(unit)
    case .date: dates.contains(unit) || eras.contains(unit)
    case .year: eras.contains(unit)
    case .string, .boolean: false
    }
  }

  private static let remarks = keys("ถ้ามี", "หากมี", "โปรดระบุ", "ระบุ", "จำเป็น", "required", "optional")
  private static let counts = keys("คน", "ราย", "ครั้ง", "ครั้งที่", "people", "persons", "number")
  private static let money = keys("บาท", "baht", "thb")
  private static let percents = keys(
    "ร้อยละ", "%", "เปอร์เซ็นต์", "คะแนน", "100", "เต็ม 100", "เต็ม 100 คะแนน", "100 คะแนน", "คะแนนเต็ม 100", "percent",
    "out of 100")
  private static let dates = keys("วัน/เดือน/ปี", "วัน เดือน ปี", "ว/ด/ป", "วว/ดด/ปปปป", "dd/mm/yyyy", "yyyy-mm-dd")
  private static let eras = keys("พ.ศ.", "ปี พ.ศ.", "B.E.")

  private static func keys(_ words: String...) -> Set<FoldedKey> { Set(words.map { FoldedKey($0) }) }

  /// Removes asterisks, colons and white space at both ends.
  private static func dropMarks(_ text: inout Substring) {
    let isMark = { (character: Character) in "*＊:†".contains(character) || character.isWhitespace }
    text = text.drop(while: isMark)
    while let last = text.last, isMark(last) { text.removeLast() }
  }

  /// Removes a number at the beginning, as in `(4) score`, `4) score` and `2.1 score`.
  private static func dropNumber(_ text: inout Substring) {
    let number = text.prefix { $0.isNumber || "().".contains($0) }
    let (digits, rest) = (number.count(where: \.isNumber), text[number.endIndex...])
    guard (1...4).contains(digits), number.last?.isNumber == false || rest.first?.isWhitespace == true else { return }
    text = rest.drop(while: \.isWhitespace)
  }

  /// Removes the text in brackets at the end and returns it; nil without brackets.
  private static func takeBrackets(_ text: inout Substring) -> String? {
    guard text.last == ")", let start = text.lastIndex(of: "("), start > text.startIndex else { return nil }
    let inside = text[text.index(after: start)...].dropLast()
    text = text[..<start]
    return String(inside)
  }

  /// The title with ตัวชี้วัด for "KPI" if it is otherwise Thai.
  private static func inThai(_ title: String) -> String {
    guard title.unicodeScalars.contains(where: { (0x0E01...0x0E5B).contains($0.value) }) else { return title }
    let folded = FoldedKey(title).folding
    guard let range = folded.firstRange(of: "kpi") else { return title }
    return folded.replacingCharacters(in: range, with: "ตัวชี้วัด")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
