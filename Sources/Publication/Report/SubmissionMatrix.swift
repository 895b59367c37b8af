import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// Whether a table was received, and in time.
enum Timeliness: Int, CaseIterable {
  case onTime, late, unusable, missing, notDue

  var sign: String {
    switch self {
    case .onTime: "✓"
    case .late: "▲"
    case .unusable: "!"
    case .missing: "✗"
    case .notDue: "○"
    }
  }

  var tone: Field.Tone {
    switch self {
    case .onTime: .good
    case .late: .fair
    case .unusable, .missing: .bad
    case .notDue: .quiet
    }
  }

  var text: Bilingual {
    switch self {
    case .onTime: Bilingual("ส่งทันกำหนด", "on time")
    case .late: Bilingual("ส่งช้า", "late")
    case .unusable: Bilingual("ส่งแล้วแต่ใช้ไม่ได้", "sent, but unusable")
    case .missing: Bilingual("ยังไม่ส่ง (พ้นกำหนด)", "missing")
    case .notDue: Bilingual("ยังไม่ถึงกำหนด", "not due")
    }
  }

  /// The sign in its colour.
  var mark: HTML { "<b class=\"st s-\(tone.rawValue)\">\(sign)</b>" }
}

/// The state of every table that is due or was received, for every unit.
struct SubmissionMatrix: Sendable {
  struct Cell: Sendable {
    let state: Timeliness
    let dueOn: CalendarDate?
    let daysLate: Int?
  }

  /// A unit and its cells in the order of the tables; nil for a table that is neither due nor received.
  struct Row: Sendable {
    let unit: Unit
    let cells: [Cell?]

    /// Whether something is late, missing or unusable.
    var isOpen: Bool { cells.contains { $0.map { $0.state != .onTime && $0.state != .notDue } ?? false } }
  }

  /// The tables that are due or received for at least one unit.
  let tables: [ExtractTable]
  /// The rows in the order of the registry.
  let rows: [Row]

  init(of results: Results) {
    var records: [Code<Unit>: [ExtractTable: [SubmissionRecord]]] = [:]
    var found: Set<ExtractTable> = []
    for record in results.submissions {
      guard let unit = record.unit, let table = record.table, table != .explanations else { continue }
      records[unit.code, default: [:]][table, default: []].append(record)
      found.insert(table)
    }
    let tables = ExtractTable.allCases.filter(found.contains)
    self.tables = tables
    rows = results.registry.units.map { unit in
      Row(unit: unit, cells: tables.map { table in records[unit.code]?[table].flatMap(Self.cell) })
    }
  }

  private static func cell(of records: [SubmissionRecord]) -> Cell? {
    let states = records.map(\.state)
    let state: Timeliness? =
      if states.contains(.counted) {
        .onTime
      } else if states.contains(.late) {
        .late
      } else if states.contains(.conflict) || states.contains(.unreadable) {
        .unusable
      } else if states.contains(.missing) {
        .missing
      } else if states.contains(.notDue) {
        .notDue
      } else {
        nil
      }
    return state.map { state in
      let late = records.filter { $0.state == .late }.compactMap(\.daysLate).min()
      return Cell(state: state, dueOn: records.compactMap(\.dueOn).first, daysLate: state == .late ? late : nil)
    }
  }
}

extension SubmissionMatrix {
  /// The day on which most units have to send a table.
  ///
  /// - Parameter index: The index of the table in `tables`.
  /// - Returns: The day, the earliest among equal numbers of units; nil for a table that is not due.
  func usualDueDate(at index: Int) -> CalendarDate? {
    let dates = rows.compactMap { $0.cells[index]?.dueOn }
    let counts = Dictionary(dates.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { left, right in
      left.value != right.value ? left.value > right.value : left.key < right.key
    }?.key
  }
}

/// The tables that are due on one day, and the numbers of units by state of each table.
struct DueDay: Sendable {
  let day: CalendarDate
  let tables: [(table: ExtractTable, counts: [Timeliness: Int])]
}

extension SubmissionMatrix {
  /// The due days in order, each with its tables in their order.
  var dueDays: [DueDay] {
    var counts: [CalendarDate: [ExtractTable: [Timeliness: Int]]] = [:]
    for row in rows {
      for (table, cell) in zip(tables, row.cells) {
        guard let cell, let day = cell.dueOn else { continue }
        counts[day, default: [:]][table, default: [:]][cell.state, default: 0] += 1
      }
    }
    return counts.keys.sorted().map { day in
      DueDay(day: day, tables: tables.compactMap { table in counts[day]?[table].map { (table, $0) } })
    }
  }
}
