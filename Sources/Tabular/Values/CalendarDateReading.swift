/// A date as officials and systems write it: ISO, day first, or with a Thai month, in either era.
extension CalendarDate {
  /// Reads a day from its numbers or its Thai month, in ASCII or Thai digits.
  ///
  /// So are read: "2022-10-01" (also with a time of day behind), "28/10/2565", "28-10-2565", "28.10.2565",
  /// "28 ต.ค. 2565" and "28 ตุลาคม พ.ศ. 2565".
  /// Years 2400...2699 are of the Buddhist era and 1900...2199 Gregorian. Any other year, two digits among them, is
  /// refused: 3109 or 1480 has been converted once too often. Nil where the text is no such date.
  package static func read(_ text: String) -> CalendarDate? {
    let plain = ThaiDigits.folded(text.trimmedCell)
    return readNumbers(plain) ?? readMonthName(plain)
  }

  private static func readNumbers(_ text: String) -> CalendarDate? {
    guard let mark = text.first(where: { !isDigit($0) }), "-/.".contains(mark) else { return nil }
    let parts = text.split(separator: mark, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let month = number(parts[1], digits: 1...2) else { return nil }
    if parts[0].utf8.count == 4 {
      let dayAndTime = parts[2].split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
      guard let day = dayAndTime.first.flatMap({ number($0, digits: 1...2) }), mark != "." else { return nil }
      guard dayAndTime.count == 1 || isTimeOfDay(dayAndTime[1]) else { return nil }
      return date(year: parts[0], month: month, day: day)
    }
    // Excel appends a midnight to day-first dates too.
    let yearAndTime = parts[2].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = number(parts[0], digits: 1...2), let year = yearAndTime.first else { return nil }
    guard yearAndTime.count == 1 || isTimeOfDay(yearAndTime[1]) else { return nil }
    return date(year: year, month: month, day: day)
  }

  private static func readMonthName(_ text: String) -> CalendarDate? {
    // Folding takes away spaces and points, so "2.8 ต.ค. 2565" would pass for the 28th.
    guard text.split(whereSeparator: { !isDigit($0) }).count == 2 else { return nil }
    var rest = FoldedKey(text).folding.filter { $0 != "." }[...]
    if rest.hasPrefix("วันที่") { rest = rest.dropFirst("วันที่".count) }
    let day = rest.prefix(while: isDigit)
    let year = rest.suffix(4)
    guard let dayNumber = number(day, digits: 1...2), day.count + year.count < rest.count else { return nil }
    var name = rest.dropFirst(day.count).dropLast(year.count)
    var era: Substring?
    if name.hasSuffix("พศ") || name.hasSuffix("คศ") {
      era = name.suffix(2)
      name = name.dropLast(2)
    }
    guard let month = months.firstIndex(where: { $0.contains(name) }) else { return nil }
    guard era == nil || (era == "พศ") == FiscalYear.isBuddhist(year) else { return nil }
    return date(year: year, month: month + 1, day: dayNumber)
  }

  private static func date(year: Substring, month: Int, day: Int) -> CalendarDate? {
    guard let read = FiscalYear.gregorian(year) else { return nil }
    return CalendarDate(year: read, month: month, day: day)
  }

  /// "00:00", "00:00:00" or "00:00:00.000": exports add a time, the day is what counts.
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

  /// The names in full and in short, folded and without points; January first.
  private static let months: [[String]] = [
    ["มกราคม", "มค"], ["กุมภาพันธ์", "กพ"], ["มีนาคม", "มีค"], ["เมษายน", "เมย"], ["พฤษภาคม", "พค"], ["มิถุนายน", "มิย"],
    ["กรกฎาคม", "กค"], ["สิงหาคม", "สค"], ["กันยายน", "กย"], ["ตุลาคม", "ตค"], ["พฤศจิกายน", "พย"], ["ธันวาคม", "ธค"],
  ].map { names in names.map { FoldedKey($0).folding } }
}

extension [String] {
  fileprivate func contains(_ name: Substring) -> Bool { contains { $0 == name } }
}
