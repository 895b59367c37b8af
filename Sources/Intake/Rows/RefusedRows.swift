import Assessment
import Findings
import Tabular

/// The rows of answer counts and project reports that do not count until they are mended.
///
/// Only the last row of a series shows how it ended. An older row does not replace a refused row that may be the last.
struct RefusedRows {
  /// The identity of a series of rows; nil for the parts that the cells of a row do not give.
  private struct Series: Hashable {
    let unit: Code<Unit>?
    let subject: String?
    let category: String?
  }

  private let columns: TableColumns
  /// The only unit that the file is for; nil for a file of the office.
  private let deliverer: Code<Unit>?
  /// The greatest position among the refused rows of each series.
  private var latest: [Series: Int] = [:]

  init(_ columns: TableColumns, of deliverer: Code<Unit>?) {
    self.columns = columns
    self.deliverer = deliverer
  }

  /// Takes note of a row that does not count.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - isLegible: Whether its cells are in their own columns and name a series that exists.
  mutating func note(_ row: Row, isLegible: Bool = true) {
    guard columns.table == .participation || columns.table == .projects else { return }
    // A file of one unit is for that unit, whatever its rows name.
    let unit = deliverer == nil ? row.key(at: columns.unitCode).map { Code<Unit>($0) } : nil
    if columns.table == .projects {
      let serial = Self.serial(of: row.raw(at: columns.projectCode))
      note(Series(unit: unit, subject: serial, category: ""), isLegible ? row.integer(at: columns.round) : nil)
    } else if !isLegible {
      note(Series(unit: unit, subject: nil, category: nil), nil)
    } else {
      let category = row.isFaulty(at: columns.category) ? nil : row.text(at: columns.category) ?? ""
      note(
        Series(unit: unit, subject: row.key(at: columns.instrument), category: category),
        row.date(at: columns.asOf).map { Day($0).sinceEpoch })
    }
  }

  /// The number after the dash of a project's code, which identifies it even if the unit is misspelt; nil without one.
  static func serial(of code: String) -> String? {
    let parts = ThaiDigits.folded(code.trimmedCell).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return String(parts[1])
  }

  /// Takes note of rows that cannot be read, which may belong to any series.
  mutating func noteHidden() { note(Series(unit: nil, subject: nil, category: nil), nil) }

  private mutating func note(_ series: Series, _ position: Int?) {
    latest[series] = max(latest[series] ?? .min, position ?? .max)
  }

  /// Whether a refused row may belong to a series, at the given position or later.
  private func mayContain(_ unit: Code<Unit>, _ subject: String, _ category: String, from position: Int) -> Bool {
    guard !latest.isEmpty else { return false }
    return [unit, nil].contains { unit in
      [subject, nil].contains { subject in
        [category, nil].contains { category in
          latest[Series(unit: unit, subject: subject, category: category)].map { $0 >= position } ?? false
        }
      }
    }
  }

  /// Whether a project may have a later round, or another print of its last round.
  func mayContain(laterThan round: Int, of project: String, unit: Code<Unit>) -> Bool {
    mayContain(unit, Self.serial(of: project) ?? project, "", from: round)
  }

  /// Marks the last count of each series that may have a later one.
  func markLast(of counts: inout [AnswerCount], unit: Code<Unit>) {
    guard !latest.isEmpty else { return }
    let series = Dictionary(grouping: counts.indices) { index in
      Series(unit: unit, subject: counts[index].instrument.text, category: counts[index].category ?? "")
    }
    for (series, indices) in series {
      guard let last = indices.max(by: { counts[$0].asOf < counts[$1].asOf }) else { continue }
      counts[last].mayBeOutdated = mayContain(
        unit, series.subject ?? "", series.category ?? "", from: counts[last].asOf.sinceEpoch + 1)
    }
  }
}
