import Testing

@testable import Tabular

/// A day in Bangkok begins seven hours before the day in UTC.
struct PublishClockTests {
  @Test(arguments: [
    (seconds: 0, day: "1970-01-01"),
    (seconds: 61_199, day: "1970-01-01"),
    (seconds: 61_200, day: "1970-01-02"),
    (seconds: 1_696_093_199, day: "2023-09-30"),
    (seconds: 1_696_093_200, day: "2023-10-01"),
    (seconds: 1_709_139_600, day: "2024-02-29"),
    (seconds: -1, day: "1970-01-01"),
  ]) func `the day changes at 17 hours UTC`(seconds: Int, day: String) {
    #expect(SystemClock.day(atUnixTime: seconds).description == day)
  }

  @Test(arguments: [Int.min, Int.max]) func `a time beyond all years still gives a day`(seconds: Int) {
    #expect(SystemClock.day(atUnixTime: seconds).year <= 9999)
  }

  @Test func `today is not before this test was written`() throws {
    let written = try #require(CalendarDate(year: 2025, month: 1, day: 1))
    #expect(SystemClock.today() > written)
  }
}
