/// The meaning that a number format gives to a number.
enum CellFormat: Hashable, Sendable {
  case number
  case percent
  /// A serial number of days.
  case date
  /// A serial number of days with a time of day.
  case dateAndTime
  /// A time of day or a duration, as a fraction of a day.
  case time

  /// The format with a number that every spreadsheet knows (ECMA-376 part 1, 18.8.30, with the formats of Thai Excel).
  init(builtIn number: Int) {
    self =
      switch number {
      case 9, 10, 67, 68: .percent
      case 14...17, 27...31, 36, 50...54, 57, 58, 71...74, 81: .date
      case 22, 77: .dateAndTime
      case 18...21, 32...35, 45...47, 55, 56, 75, 76, 78...80: .time
      case _: .number
      }
  }

  /// The meaning of the code of a format, such as `[$-107041E]d mmm yyyy;@`.
  ///
  /// Only the first section counts, which formats positive numbers. Letters in quotes, after a backslash and in
  /// brackets are texts; `[h]` counts hours.
  init(code: String) {
    var letters = ""
    var isElapsed = false
    var isPercent = false
    var scalars = code.unicodeScalars.makeIterator()
    loop: while let scalar = scalars.next() {
      switch scalar {
      case ";": break loop
      case "\\", "_", "*": _ = scalars.next()
      case "\"": while let text = scalars.next(), text != "\"" {}
      case "[":
        var inside = ""
        while let text = scalars.next(), text != "]" { inside.unicodeScalars.append(text) }
        isElapsed = isElapsed || Self.isElapsed(inside)
      case "%": isPercent = true
      case _: letters.unicodeScalars.append(scalar)
      }
    }
    self = isPercent ? .percent : Self.meaning(of: letters.lowercased(), isElapsed: isElapsed)
  }

  private static func isElapsed(_ text: String) -> Bool {
    guard let first = text.lowercased().first, "hmsชนท".contains(first) else { return false }
    return text.lowercased().allSatisfy { $0 == first }
  }

  private static func meaning(of letters: String, isElapsed: Bool) -> Self {
    guard !letters.contains("general") else { return .number }
    let plain = letters.replacingWords(["am/pm", "a/p"])
    let holds = { (marks: String) in plain.contains { marks.contains($0) } }
    let hasDigits = holds("0#?")
    // The letter e also stands for an exponent, m for minutes beside hours or seconds, and Thai letters beside digits
    // for a unit such as บาท.
    let isMonth = plain.contains("m") && !isElapsed && !hasDigits && !holds("hs:")
    let isDate = holds("dyb") || isMonth || (!hasDigits && holds("วดป"))
    let isTime = isElapsed || holds("hs") || (!hasDigits && holds("ชนท"))
    return isDate ? (isTime ? .dateAndTime : .date) : isTime ? .time : .number
  }
}

extension String {
  /// The text without some words.
  fileprivate func replacingWords(_ words: [String]) -> String {
    words.reduce(self) { text, word in text.split(separator: word, omittingEmptySubsequences: false).joined() }
  }
}
