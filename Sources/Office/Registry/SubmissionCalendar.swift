package import Assessment
package import Tabular

/// The calendar of submissions: the tables that each unit must send, and their due dates.
package struct SubmissionCalendar: Sendable {
  /// One row of the office's calendar.
  package struct Entry: Sendable {
    package let edition: Edition
    /// The unit; nil for every unit of the edition.
    package let unit: Code<Unit>?
    package let table: ExtractTable
    package let dueOn: CalendarDate
  }

  /// The entries in the order of the calendar's file.
  package let entries: [Entry]
  /// The indices of the entries for all units of an edition; `own` has the indices of entries for one unit.
  private let common: [Edition: [Int]]
  private let own: [Code<Unit>: [Int]]
  /// The due tables of the units of an edition that have no row of their own.
  private let editionDues: [Edition: [Due]]

  init(entries: [Entry]) {
    self.entries = entries
    let common = Dictionary(grouping: entries.indices.filter { entries[$0].unit == nil }) { entries[$0].edition }
    self.common = common
    editionDues = common.mapValues { indices in
      indices.reduce(into: []) { dues, index in
        guard !dues.contains(where: { $0.table == entries[index].table }) else { return }
        dues.append(Due(table: entries[index].table, dueOn: entries[index].dueOn))
      }
    }
    var own: [Code<Unit>: [Int]] = [:]
    for index in entries.indices {
      if let unit = entries[index].unit { own[unit, default: []].append(index) }
    }
    self.own = own
  }

  /// Returns the tables that a unit must send, in the order of the calendar, with their due dates.
  ///
  /// A row for the unit replaces that of its edition.
  package func dues(of unit: Unit) -> [Due] {
    let indices = ownIndices(of: unit)
    let ofEdition = editionDues[unit.edition] ?? []
    guard !indices.isEmpty else { return ofEdition }
    var dues: [Due] = []
    for index in (indices + (common[unit.edition] ?? [])).sorted() {
      let table = entries[index].table
      guard !dues.contains(where: { $0.table == table }) else { continue }
      let own = indices.first { entries[$0].table == table }
      dues.append(Due(table: table, dueOn: entries[own ?? index].dueOn))
    }
    return dues
  }

  /// Returns the due date of a unit's table; nil if the unit does not have to send it.
  package func dueDate(of table: ExtractTable, for unit: Unit) -> CalendarDate? {
    dues(of: unit).first { $0.table == table }?.dueOn
  }

  private func ownIndices(of unit: Unit) -> [Int] {
    guard !own.isEmpty else { return [] }
    return (own[unit.code] ?? []).filter { entries[$0].edition == unit.edition }
  }
}

extension SubmissionCalendar {
  /// A table that a unit must send.
  package struct Due: Sendable {
    package let table: ExtractTable
    package let dueOn: CalendarDate
  }
}

extension [SubmissionCalendar.Due] {
  /// The due date of a table; nil if the unit does not have to send it.
  package subscript(table: ExtractTable) -> CalendarDate? { first { $0.table == table }?.dueOn }
}
