/// A date as officials and systems write it: ISO, day first, or with a Thai month, in either era.
extension CalendarDate {
  /// Reads a day from its numbers or its Thai month, in ASCII or Thai digits.
  ///
  /// Accepted forms: "2022-10-01" (also followed by a time of day), "28/10/2565", "28-10-2565", "28.10.2565",
  /// "28 ต.ค. 2565" and "28 ตุลาคม พ.ศ. 2565".
  /// Years 2400...2699 are of the Buddhist era, years 1900...2199 are Gregorian. Any other year is refused, also one of
  /// two digits: 3109 or 1480 has been converted once too often. Nil when the text is not such a date.
  package static func read(_ text: String) -> CalendarDate? {
    guard let parts = parts(of: text), let year = FiscalYear.gregorian(parts.year) else { return nil }
    guard parts.era == nil || (parts.era == "พศ") == FiscalYear.isBuddhist(parts.year) else { return nil }
    return CalendarDate(year: year, month: parts.month, day: parts.day)
  }

  /// The digits of the year in a text that has the form of a date, even if no date may have that year.
  static func year(in text: String) -> Substring? {
    guard let parts = parts(of: text), (1...12).contains(parts.month), (1...31).contains(parts.day) else { return nil }
    return parts.year
  }

  /// The last day of the month when a date names a day after it: 28/02/2566 for 30/02/2566; nil for any other text.
  static func lastDay(ofMonthIn text: String) -> CalendarDate? {
    guard let parts = parts(of: text), (29...31).contains(parts.day), let year = FiscalYear.gregorian(parts.year)
    else { return nil }
    guard parts.era == nil || (parts.era == "พศ") == FiscalYear.isBuddhist(parts.year) else { return nil }
    guard CalendarDate(year: year, month: parts.month, day: parts.day) == nil else { return nil }
    return (28..<parts.day).compactMap { CalendarDate(year: year, month: parts.month, day: $0) }.last
  }

  /// Whether a text has the form of a date in numbers, with day and month in either order.
  static func looksLikeNumbers(_ text: String) -> Bool {
    guard let parts = numbers(of: text), [2, 4].contains(parts.year.utf8.count) else { return false }
    return (1...31).contains(parts.month) && (1...31).contains(parts.day)
  }

  /// Whether a date in numbers is valid only with the month before the day, as in 4/28/2023.
  package static func isMonthFirst(_ text: String) -> Bool {
    guard let (first, second, year) = dayAndMonth(in: text), first <= 12, second > 12 else { return false }
    // A year of two digits may be a leap year: check with one, so that 29 February is accepted.
    let gregorian = year.utf8.count == 2 ? 2000 : FiscalYear.gregorian(year)
    return gregorian.flatMap { CalendarDate(year: $0, month: first, day: second) } != nil
  }

  /// Whether a date in numbers is a different valid date with the month before the day, as 5/6/2023 is.
  package static func isOfEitherOrder(_ text: String) -> Bool {
    guard let (first, second, _) = dayAndMonth(in: text) else { return false }
    return first <= 12 && second <= 12 && first != second
  }

  /// The first two numbers of a date that ends with its year; nil for any other text.
  private static func dayAndMonth(in text: String) -> (first: Int, second: Int, year: Substring)? {
    let plain = ThaiDigits.folded(text.trimmedCell)
    guard plain.prefix(while: isDigit).utf8.count <= 2, let parts = numbers(of: plain) else { return nil }
    guard [2, 4].contains(parts.year.utf8.count), parts.year.allSatisfy(isDigit) else { return nil }
    return (parts.day, parts.month, parts.year)
  }

  private typealias Parts = (year: Substring, month: Int, day: Int, era: Substring?)

  private static func parts(of text: String) -> Parts? {
    let plain = ThaiDigits.folded(text.trimmedCell)
    return numbers(of: plain) ?? monthName(in: plain)
  }

  private static func numbers(of text: String) -> Parts? {
    guard let mark = text.first(where: { !isDigit($0) }), "-/.".contains(mark) else { return nil }
    let parts = text.split(separator: mark, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let month = number(parts[1], digits: 1...2) else { return nil }
    if parts[0].utf8.count == 4 {
      let dayAndTime = parts[2].split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
      guard let day = dayAndTime.first.flatMap({ number($0, digits: 1...2) }), mark != "." else { return nil }
      guard dayAndTime.count == 1 || isTimeOfDay(dayAndTime[1]) else { return nil }
      return (parts[0], month, day, nil)
    }
    // Excel appends a midnight to day-first dates too.
    let yearAndTime = parts[2].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = number(parts[0], digits: 1...2), let year = yearAndTime.first else { return nil }
    guard yearAndTime.count == 1 || isTimeOfDay(yearAndTime[1]) else { return nil }
    return (year, month, day, nil)
  }

  private static func monthName(in text: String) -> Parts? {
    // Folding removes spaces and points, so "2.8 ต.ค. 2565" would pass for the 28th.
    guard text.split(whereSeparator: { !isDigit($0) }).count == 2 else { return nil }
    var rest = FoldedKey(text).folding.filter { $0 != "." }[...]
    if rest.hasPrefix("วันที่") { rest = rest.dropFirst("วันที่".count) }
    let day = rest.prefix(while: isDigit)
    let year = rest.suffix(rest.reversed().prefix(while: isDigit).count)
    guard let dayNumber = number(day, digits: 1...2), day.count + year.count < rest.count else { return nil }
    var name = rest.dropFirst(day.count).dropLast(year.count)
    var era: Substring?
    if name.hasSuffix("พศ") || name.hasSuffix("คศ") {
      era = name.suffix(2)
      name = name.dropLast(2)
    }
    guard let month = months.firstIndex(where: { $0.contains(name) }) else { return nil }
    return (year, month + 1, dayNumber, era)
  }

  /// Whether a text is a time of day: "00:00", "00:00:00" or "00:00:00.000".
  ///
  /// Exports append one to the date.
  private static func isTimeOfDay(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 1...2), hour < 24 else { return false }
    guard let minute = number(parts[1], digits: 2...2), minute < 60 else { return false }
    guard parts.count == 3 else { return true }
    let second = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = second.first.flatMap({ number($0, digits: 2...2) }), whole < 60 else { return false }
    return second.count == 1 || (!second[1].isEmpty && second[1].allSatisfy(isDigit))
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.isASCII
  }

  /// Whether a text is the name of a month in Thai or English, in full or abbreviated.
  static func isMonthName(_ text: String) -> Bool {
    let name = FoldedKey(text).folding.filter { $0 != "." }
    return (months + englishMonths).contains { $0.contains(name) }
  }

  private static let englishMonths: [[String]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { [$0, String($0.prefix(3))] }

  /// The names of the months in full and abbreviated, folded and without points; January first.
  private static let months: [[String]] = [
    ["มกราคม", "มค"], ["กุมภาพันธ์", "กพ"], ["มีนาคม", "มีค"], ["เมษายน", "เมย"], ["พฤษภาคม", "พค"], ["มิถุนายน", "มิย"],
    ["กรกฎาคม", "กค"], ["สิงหาคม", "สค"], ["กันยายน", "กย"], ["ตุลาคม", "ตค"], ["พฤศจิกายน", "พย"], ["ธันวาคม", "ธค"],
  ].map { names in names.map { FoldedKey($0).folding } }
}

extension [String] {
  fileprivate func contains(_ name: Substring) -> Bool { contains { $0 == name } }
}
