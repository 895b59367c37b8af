import Glibc

/// The only clock of the tool, in the time of Bangkok.
package enum SystemClock {
  /// The offset of Bangkok from UTC, fixed since 1920 without daylight saving.
  ///
  /// So neither a time zone database nor the zone of the machine is needed.
  private static let secondsBeforeUTC = 7 * 3600

  /// The current day in Asia/Bangkok.
  package static func today() -> CalendarDate {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return day(atUnixTime: now.tv_sec)
  }

  /// The current time in Asia/Bangkok in seconds: "2023-09-06T02:00:05+07:00".
  package static func now() -> String {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return text(atUnixTime: now.tv_sec)
  }

  /// The time in Bangkok that is `time` seconds after 1970-01-01 00:00 UTC.
  static func text(atUnixTime time: Int) -> String {
    let seconds = (time + secondsBeforeUTC) % 86_400
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day(atUnixTime: time))T\(parts.joined(separator: ":"))+07:00"
  }

  /// The day in Bangkok that is `seconds` seconds after 1970-01-01 00:00 UTC.
  static func day(atUnixTime seconds: Int) -> CalendarDate {
    // The kernel's clock stays between 1970 and 2262; clamping spares every caller an impossible case.
    let latest = 250_000_000_000
    let local = min(max(seconds, 0), latest) + secondsBeforeUTC
    return CalendarDate(daysSinceEpoch: local / 86_400) ?? .epoch
  }
}
