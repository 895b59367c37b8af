package import Assessment
package import Tabular

/// What is due of whom, and by when.
package struct SubmissionCalendar: Sendable {
  /// One row of the office's calendar.
  package struct Entry: Sendable {
    package let edition: Edition
    /// Nil: every unit of the edition.
    package let unit: Code<Unit>?
    package let table: ExtractTable
    package let dueOn: CalendarDate
  }

  /// In the order of the calendar's file.
  package let entries: [Entry]
  /// The places of the entries for every unit of an edition, and of those for one unit.
  private let common: [Edition: [Int]]
  private let own: [Code<Unit>: [Int]]
  /// What is asked for of the units of an edition that have no row of their own.
  private let editionDues: [Edition: [Due]]

  init(entries: [Entry]) {
    self.entries = entries
    let common = Dictionary(grouping: entries.indices.filter { entries[$0].unit == nil }) { entries[$0].edition }
    self.common = common
    editionDues = common.mapValues { places in
      places.reduce(into: []) { dues, place in
        guard !dues.contains(where: { $0.table == entries[place].table }) else { return }
        dues.append(Due(table: entries[place].table, dueOn: entries[place].dueOn))
      }
    }
    var own: [Code<Unit>: [Int]] = [:]
    for place in entries.indices {
      if let unit = entries[place].unit { own[unit, default: []].append(place) }
    }
    self.own = own
  }

  /// The tables that are asked for of a unit, in the order of the calendar, with the days by which they have to be
  /// received.
  ///
  /// A unit's own row goes before its edition's.
  package func dues(of unit: Unit) -> [Due] {
    let places = ownPlaces(of: unit)
    let ofEdition = editionDues[unit.edition] ?? []
    guard !places.isEmpty else { return ofEdition }
    var dues: [Due] = []
    for place in (places + (common[unit.edition] ?? [])).sorted() {
      let table = entries[place].table
      guard !dues.contains(where: { $0.table == table }) else { continue }
      let own = places.first { entries[$0].table == table }
      dues.append(Due(table: table, dueOn: entries[own ?? place].dueOn))
    }
    return dues
  }

  /// The day by which a unit's table has to be received; nil where it is not asked for.
  package func dueDate(of table: ExtractTable, for unit: Unit) -> CalendarDate? {
    dues(of: unit).first { $0.table == table }?.dueOn
  }

  private func ownPlaces(of unit: Unit) -> [Int] {
    guard !own.isEmpty else { return [] }
    return (own[unit.code] ?? []).filter { entries[$0].edition == unit.edition }
  }
}

extension SubmissionCalendar {
  /// A table that is asked for.
  package struct Due: Sendable {
    package let table: ExtractTable
    package let dueOn: CalendarDate
  }
}

extension [SubmissionCalendar.Due] {
  /// The day by which a table has to be received; nil where it is not asked for.
  package subscript(table: ExtractTable) -> CalendarDate? { first { $0.table == table }?.dueOn }
}
