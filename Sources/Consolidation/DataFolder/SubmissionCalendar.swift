package import Assessment
package import Tabular

/// What is due of whom, and by when.
package struct SubmissionCalendar: Sendable {
  /// One row of the office's calendar.
  package struct Entry: Sendable {
    package let edition: Edition
    /// Nil: every unit of the edition.
    package let unit: Code<Unit>?
    package let table: String
    package let dueOn: CalendarDate
  }

  /// In the order of the calendar's file.
  package let entries: [Entry]

  /// The day by which a unit's table has to be received; nil where it is not asked for.
  ///
  /// A unit's own row goes before its edition's.
  package func dueDate(of table: String, for unit: Unit) -> CalendarDate? {
    let rows = entries.filter { $0.table == table && $0.edition == unit.edition }
    return (rows.first { $0.unit == unit.code } ?? rows.first { $0.unit == nil })?.dueOn
  }

  /// Every table that is asked for of an edition, in the order of the calendar.
  package func tables(for unit: Unit) -> [String] {
    entries.filter { $0.edition == unit.edition && ($0.unit == nil || $0.unit == unit.code) }
      .map(\.table).uniqued
  }
}
