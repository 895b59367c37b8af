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
  /// The places of the entries for every unit of an edition, and of those for one unit.
  private let common: [Edition: [Int]]
  private let own: [Code<Unit>: [Int]]

  init(entries: [Entry]) {
    self.entries = entries
    common = Dictionary(grouping: entries.indices.filter { entries[$0].unit == nil }) { entries[$0].edition }
    var own: [Code<Unit>: [Int]] = [:]
    for place in entries.indices {
      if let unit = entries[place].unit { own[unit, default: []].append(place) }
    }
    self.own = own
  }

  /// The day by which a unit's table has to be received; nil where it is not asked for.
  ///
  /// A unit's own row goes before its edition's.
  package func dueDate(of table: String, for unit: Unit) -> CalendarDate? {
    for place in ownPlaces(of: unit) where entries[place].table == table { return entries[place].dueOn }
    for place in common[unit.edition] ?? [] where entries[place].table == table { return entries[place].dueOn }
    return nil
  }

  /// Every table that is asked for of an edition, in the order of the calendar.
  package func tables(for unit: Unit) -> [String] {
    let places = ownPlaces(of: unit) + (common[unit.edition] ?? [])
    var tables: [String] = []
    for place in own.isEmpty ? places : places.sorted() where !tables.contains(entries[place].table) {
      tables.append(entries[place].table)
    }
    return tables
  }

  private func ownPlaces(of unit: Unit) -> [Int] {
    (own[unit.code] ?? []).filter { entries[$0].edition == unit.edition }
  }
}
