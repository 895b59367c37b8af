/// A day of the Gregorian calendar without time or time zone; the Buddhist year is the Gregorian year + 543.
package struct CalendarDate: Hashable, Sendable {
  /// The Gregorian year, 1...9999.
  package let year: Int
  package let month: Int
  package let day: Int

  /// Makes a day; nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension CalendarDate {
  /// The day 1970-01-01.
  static let epoch = CalendarDate(validYear: 1970, month: 1, day: 1)
}

extension CalendarDate: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day in ISO 8601: "2023-09-06".
  package var description: String {
    let digit = { (value: Int) in UInt8(truncatingIfNeeded: 0x30 + value % 10) }
    let hyphen = UInt8(ascii: "-")
    let digits = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), hyphen, digit(month / 10), digit(month),
      hyphen, digit(day / 10), digit(day),
    ]
    return String(decoding: digits, as: UTF8.self)
  }
}

extension CalendarDate {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The following day; nil after the last day of 9999.
  package var next: Self? { Self(daysSinceEpoch: daysSinceEpoch + 1) }

  /// The day that is `days` days after 1970-01-01; the inverse of `daysSinceEpoch`.
  ///
  /// Nil outside the years 1...9999.
  package init?(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The fiscal year of the Thai state that contains the day, in the Buddhist era: 2566 is 1 Oct 2022 to 30 Sep 2023.
  package var fiscalYear: Int { year + 543 + (month >= 10 ? 1 : 0) }
}
