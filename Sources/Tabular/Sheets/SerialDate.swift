/// The day that a spreadsheet stores as a number of days.
struct SerialDate {
  /// Whether the workbook counts from 1904-01-01, as Excel for Mac did, and not from 1900.
  let countsFrom1904: Bool

  /// The days from the day before the first one of each epoch to 1970-01-01.
  private static let before1904 = -24_107
  /// Lotus 1-2-3 took 1900 for a leap year, and Excel still does: from day 61 on, it is one day ahead.
  private static let leapDay = 60

  /// Formats a number as ISO 8601; nil when the number is not a day of the years 1900 to 9999.
  ///
  /// - Parameters:
  ///   - number: The number of days, with a fraction for the time of day.
  ///   - format: `date`, `dateAndTime` or `time`.
  /// - Returns: "2023-09-06", with "14:30:00" after it for a format with a time.
  func text(of number: CellDecimal, as format: CellFormat) -> String? {
    guard let (days, seconds) = number.daysAndSeconds else { return nil }
    let time = Self.time(seconds)
    if format == .time { return days == 0 ? time : "\(days * 24 + seconds / 3600)" + time.dropFirst(2) }
    guard let date = date(days) else { return nil }
    return format == .dateAndTime && seconds > 0 ? "\(date) \(time)" : date
  }

  private func date(_ days: Int) -> String? {
    if countsFrom1904 { return CalendarDate(daysSinceEpoch: days + Self.before1904)?.description }
    guard days != Self.leapDay else { return "1900-02-29" }
    guard days > 0 else { return nil }
    return CalendarDate(daysSinceEpoch: days - 25_569 + (days < Self.leapDay ? 1 : 0))?.description
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
