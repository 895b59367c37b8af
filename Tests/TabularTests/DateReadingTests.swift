import Tabular
import Testing

/// Dates, years and yes or no as officials and systems write them.
@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2022-10-01", "2022-10-01"), ("2022-10-01 00:00:00", "2022-10-01"), ("2022-10-01T00:00:00", "2022-10-01"),
    ("2565-10-28", "2022-10-28"), ("28/10/2565", "2022-10-28"), ("28-10-2565", "2022-10-28"),
    ("28.10.2565", "2022-10-28"),
    ("8/1/2566", "2023-01-08"), ("28/10/2022", "2022-10-28"), ("๒๘/๑๐/๒๕๖๕", "2022-10-28"),
    ("28 ต.ค. 2565", "2022-10-28"),
    ("28 ตุลาคม พ.ศ. 2565", "2022-10-28"), ("๒๘ ตุลาคม ๒๕๖๕", "2022-10-28"), ("วันที่ 1 ก.พ. 2566", "2023-02-01"),
    ("6 กันยายน ค.ศ. 2023", "2023-09-06"), ("28ต.ค.2565", "2022-10-28"), (" 1 มิ.ย. 2566 ", "2023-06-01"),
    ("29/02/2567", "2024-02-29"), ("29 ก.พ. 2567", "2024-02-29"), ("2024-02-29", "2024-02-29"),
    ("1/10/2565 0:00:00", "2022-10-01"), ("2023-09-06 14:30", "2023-09-06"),
  ])
  func `a date is read in either era`(text: String, iso: String) {
    #expect(CalendarDate.read(text)?.description == iso)
  }

  @Test(arguments: [
    "", "28/10/65", "28/10/3109", "28/10/1480", "29/02/2566", "2023-02-29", "31/4/2566", "10/28/2565", "2022-13-01",
    "2022-10-00", "28 ต.ค. 65", "28 พ.ศ. 2565", "ตุลาคม 2565", "2022/10", "28/10-2565", "28 ต.ค. ค.ศ. 2565",
    "2.8 ต.ค. 2565",
    "2022-10-01 25:00", "2022-10-01x", "2022-10-01T", "45210", "28 ตุลา 2565", "-1/10/2565", "1/10/2565 เวลา", "//",
    "28//2565",
  ])
  func `a text that is not a day of a plausible year is refused`(text: String) {
    #expect(CalendarDate.read(text) == nil)
  }

  @Test(arguments: [
    ("2566", 2566, false), ("๒๕๖๖", 2566, false), ("พ.ศ. 2566", 2566, false), ("พ.ศ.๒๕๖๖", 2566, false),
    ("2566.00", 2566, false), ("2023", 2566, true), (" 2566 ", 2566, false), ("ปีงบประมาณ พ.ศ. 2566", 2566, false),
    ("ค.ศ. 2023", 2566, true),
  ])
  func `a fiscal year is read as Buddhist, and marked if it was Gregorian`(
    text: String, year: Int, wasGregorian: Bool
  ) throws {
    let read = try #require(FiscalYear.read(text))
    #expect(read.year == year)
    #expect(read.wasGregorian == wasGregorian)
  }

  @Test(arguments: [
    "", "66", "3109", "1480", "25666", "2566.5", "25.66", "2 566", "พ.ศ. 2023", "FY2566", "2566/2567", "-2566",
  ])
  func `a text that is not a plausible year is refused`(text: String) {
    #expect(FiscalYear.read(text) == nil)
  }

  @Test(arguments: [
    ("yes", true), ("No", false), ("ใช่", true), ("ไม่ใช่", false), ("TRUE", true), ("false", false), ("1", true),
    ("๐", false),
    ("เป็นไปตามแผน", true), ("ไม่เป็นไปตามแผน", false), (" เป็นไปตาม เป้าหมาย ", true), ("ไม่เป็นไปตามเป้าหมาย", false),
    ("ตามแผน", true), ("ไม่ตามแผน", false), ("ตามเป้าหมาย", true), ("ไม่ ตามเป้าหมาย", false),
  ])
  func `many words mean yes or no`(text: String, expected: Bool) {
    #expect(Bool.read(text) == expected)
  }

  @Test(arguments: ["", "2", "y", "เป็น", "ไม่", "แผน", "ตาม", "ล่าช้ากว่าแผน", "ไม่ใช่ตามแผน"])
  func `other words mean neither yes nor no`(text: String) {
    #expect(Bool.read(text) == nil)
  }

  @Test(arguments: ["4/28/2023", "04-28-2566", "4.28.2023", "4/28/2023 0:00", "๔/๒๘/๒๕๖๖", "4/28/23", "2/29/2024"])
  func `a date with its month first is recognised`(text: String) {
    #expect(CalendarDate.isMonthFirst(text) && !CalendarDate.isOfEitherOrder(text))
  }

  @Test(arguments: [
    "28/4/2023", "5/6/2023", "2023-28-04", "2023-04-28", "4/31/2023", "2/29/2023", "13/13/2023", "", "4/28",
  ])
  func `other dates are not taken for dates with the month first`(text: String) {
    #expect(!CalendarDate.isMonthFirst(text))
  }

  @Test(arguments: [("5/6/2023", true), ("05-06-2566 00:00", true), ("6/6/2023", false), ("2023-05-06", false)])
  func `a date that can be read in either order is recognised`(text: String, isOfEither: Bool) {
    #expect(CalendarDate.isOfEitherOrder(text) == isOfEither)
  }
}
