import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let dateOutsideYear = Check(
    "date-outside-year", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุวันที่ “{value}” ซึ่งอยู่นอกช่วงวันที่ {from} ถึง {to} ของข้อมูลปีงบประมาณ {year}",
      "{column} is '{value}', but data of fiscal year {year} have dates from {from} to {to}"),
    remedy: Bilingual(
      "โปรดตรวจสอบวันที่และปี หากไม่ถูกต้อง โปรดแก้ไข หากถูกต้อง โปรดชี้แจงเหตุผล",
      "check the day and the year; correct them if they are wrong, or explain why they are right"),
    why: Bilingual(
      "วันที่ที่อยู่นอกปีมักเกิดจากการพิมพ์ปีผิดหรือนำข้อมูลของปีอื่นมาส่ง และทำให้เรียงลำดับข้อมูลผิดไป",
      "a date outside the year is usually a typing error or an entry of another year, and breaks the order of entries"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2556,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))
}

/// Compares the dates of a row with its fiscal year.
struct FiscalYearDates {
  /// The fiscal year of the Buddhist era: 2566 is 1 October 2022 to 30 September 2023.
  let fiscalYear: Int

  /// A column of dates, its index among the fields, and the admitted days.
  typealias Bounded = (column: String, index: Int, days: ClosedRange<CalendarDate>)

  func bounded(in table: TableSchema) -> [Bounded] {
    table.fields.enumerated().filter { $0.element.type == .date }.compactMap { index, field in
      window(of: field.name).map { (field.name, index, $0) }
    }
  }

  func report(in rows: some Sequence<Row>, _ reader: inout UnitRowReader) {
    for (column, index, days) in reader.columns.dates {
      for row in rows {
        guard let date = row.date(at: index), !days.contains(date) else { continue }
        reader.report(
          .dateOutsideYear, row, column,
          [
            "from": days.lowerBound.text, "to": days.upperBound.text,
            "year": Bilingual(same: String(fiscalYear)),
          ], effect: reader.effect)
      }
    }
  }

  /// Whether a date is outside the days that its column admits.
  func isOutside(_ date: CalendarDate, _ column: String) -> Bool {
    window(of: column).map { !$0.contains(date) } ?? false
  }

  /// The days that a column admits; nil for a column that is not bounded by the year.
  private func window(of column: String) -> ClosedRange<CalendarDate>? {
    switch column {
    // Figures of a year may be reported or announced for a year after its end.
    case "as_of", "announced_on": range(yearsBefore: 0, yearsAfter: 1)
    // A project may run over two years, but has a day in the year of its report.
    case "start_date": range(yearsBefore: 1, yearsAfter: 0)
    case "end_date": range(yearsBefore: 0, yearsAfter: 1)
    case _: nil
    }
  }

  private func range(yearsBefore: Int, yearsAfter: Int) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: fiscalYear - 544 - yearsBefore, month: 10, day: 1),
      let last = CalendarDate(year: fiscalYear - FiscalYear.era + yearsAfter, month: 9, day: 30)
    else { return nil }
    return first...last
  }
}
