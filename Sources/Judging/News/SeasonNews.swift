package import Assessment
import Findings
import Intake
import Office
package import Tabular

/// The changes of a season since its previous effective date: an earlier day with a receipt or after a due date.
package struct SeasonNews: Sendable {
  package let before: SeasonState
  package let now: SeasonState
  /// Number of files that were received after the previous effective date.
  package let newFiles: Int
  /// The units with a figure that a receipt after the previous effective date changed, sorted by code.
  package let revised: [Code<Unit>]
  /// The due dates that have passed since the previous effective date, by date, then in the order of the tables.
  package let passed: [PassedDate]

  /// A due date of one table.
  package struct PassedDate: Hashable, Sendable {
    package let table: ExtractTable
    package let dueOn: CalendarDate
    /// Number of units for which the table was due.
    package let units: Int
    /// Number of these units without a table that counts.
    package let missing: Int
  }

  init(from before: SeasonState, to now: SeasonState, in view: SeasonView, _ revisions: [Revision]) {
    self.before = before
    self.now = now
    let isNew = { (day: CalendarDate) in before.day.map { day > $0 } ?? true }
    newFiles = view.files.count { isNew($0.delivery.receivedOn) }
    revised = revisions.filter { isNew($0.receivedOn) }.map(\.unit).uniqued.sorted()
    passed = Self.passed(since: before.day, in: view)
  }

  private static func passed(since day: CalendarDate?, in view: SeasonView) -> [PassedDate] {
    var counts: [[Int]: (units: Int, missing: Int, due: SubmissionCalendar.Due)] = [:]
    for unit in view.office.registry.units {
      let dues = view.office.calendar.dues(of: unit).filter { due in
        view.isDue(due.dueOn) && !(day.map { due.dueOn < $0 } ?? false)
      }
      guard !dues.isEmpty else { continue }
      let tables = Set(view.receipts.of(unit.code).lazy.filter(\.state.counts).compactMap(\.table))
      for due in dues {
        let old = counts[[due.dueOn.daysSinceEpoch, due.table.index]]
        counts[[due.dueOn.daysSinceEpoch, due.table.index]] = (
          (old?.units ?? 0) + 1, (old?.missing ?? 0) + (tables.contains(due.table) ? 0 : 1), due
        )
      }
    }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, count in
      PassedDate(table: count.due.table, dueOn: count.due.dueOn, units: count.units, missing: count.missing)
    }
  }
}
