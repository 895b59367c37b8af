package import Assessment
import Findings
import Tabular

/// The tables of which rows of a unit may stand among those that must be mended: what follows from their lack is no
/// fault of its own.
package struct DoubtfulTables: Sendable {
  /// How many rows may be lacking.
  package enum Lack: Hashable, Sendable {
    case none
    case atMost(Int)
    /// The rest of a file, or all of it.
    case unknown
  }

  private let ofUnits: [Code<Unit>: [ExtractTable: Lack]]
  private let ofAnyUnit: Set<ExtractTable>

  /// - Parameters:
  ///   - extracts: All files that are seen.
  ///   - findings: Those of everything that counts.
  init(in extracts: [ReceivedExtract], _ findings: [Finding]) {
    let severe = Dictionary(grouping: findings.lazy.filter { $0.severity == .mustMend }, by: \.place.file)
      .mapValues { Dictionary(grouping: $0, by: \.unit) }
    var ofUnits: [Code<Unit>: [ExtractTable: Lack]] = [:]
    var ofAnyUnit: Set<ExtractTable> = []
    for extract in severe.isEmpty ? [] : extracts {
      guard let table = extract.table, let found = severe[extract.delivery.file] else { continue }
      let nobodys = found[nil] ?? []
      if nobodys.contains(where: { Self.mayHideUnits($0, table) }) { ofAnyUnit.insert(table) }
      for unit in Set(extract.parts.map(\.unit) + found.keys.compactMap(\.self)) {
        let own = nobodys + (found[unit] ?? [])
        if !own.isEmpty { ofUnits[unit, default: [:]][table, default: .none].add(own) }
      }
    }
    (self.ofUnits, self.ofAnyUnit) = (ofUnits, ofAnyUnit)
  }

  /// Whether all rows of a unit may stand where a finding is: where a file hides rows, or where rows name no unit.
  ///
  /// A unit has more than one row in a survey.
  private static func mayHideUnits(_ finding: Finding, _ table: ExtractTable) -> Bool {
    if finding.check.hidesRows { return true }
    guard finding.place.record != nil, finding.place.column == nil || finding.place.column == "unit_code" else {
      return false
    }
    return !table.isSurvey || finding.count > 1
  }

  /// Returns how many rows of a unit may be lacking in what counts of a table.
  package func lack(of table: ExtractTable, for unit: Code<Unit>) -> Lack { ofUnits[unit]?[table] ?? .none }

  /// Whether rows of units that a table seems to lack may stand in a file of the office whose rows are not all known.
  package func mayHoldOthers(_ table: ExtractTable) -> Bool { ofAnyUnit.contains(table) }
}

extension Check {
  /// Whether any number of rows may stand unread where a finding of the check is.
  package var hidesRows: Bool { Self.hidingRows.contains(self) }

  private static let hidingRows: Set = [Check.quoteUnclosed, .quoteStray, .fileCutOff, .tableBelow]
}

extension DoubtfulTables.Lack {
  fileprivate mutating func add(_ findings: [Finding]) {
    // The first of rows that contradict each other has no finding, and does not count either.
    let rows = findings.reduce(0) { $0 + ($1.check.code == Check.keyRepeated.code ? $1.count * 2 : $1.count) }
    let areKnown = findings.allSatisfy { $0.place.record != nil && $0.check.code != Check.fileCutOff.code }
    switch (self, areKnown) {
    case (.none, true): self = .atMost(rows)
    case (.atMost(let more), true): self = .atMost(more + rows)
    case (.unknown, _), (_, false): self = .unknown
    }
  }
}
