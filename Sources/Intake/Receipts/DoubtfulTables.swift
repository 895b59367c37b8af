package import Assessment
import Findings
import Tabular

/// The tables that may lack rows of a unit because those rows must be mended.
///
/// A contradiction that the missing rows can explain is not reported as a finding of its own.
package struct DoubtfulTables: Sendable {
  /// Number of rows that may be missing.
  package enum Lack: Hashable, Sendable {
    case none
    case atMost(Int)
    /// The rest of a file, or all of it, may be missing.
    case unknown
  }

  private let ofUnits: [Code<Unit>: [ExtractTable: Lack]]
  private let ofAnyUnit: Set<ExtractTable>

  /// Counts the rows that may be missing.
  ///
  /// - Parameters:
  ///   - extracts: The extracts of the view.
  ///   - findings: The findings of the view, including those about refused rows.
  init(in extracts: [ReceivedExtract], _ findings: [Finding]) {
    let severe = Dictionary(grouping: findings.lazy.filter { $0.severity == .mustMend }, by: \.place.file)
      .mapValues { Dictionary(grouping: $0, by: \.unit) }
    var ofUnits: [Code<Unit>: [ExtractTable: Lack]] = [:]
    var ofAnyUnit: Set<ExtractTable> = []
    for extract in severe.isEmpty ? [] : extracts {
      guard let table = extract.table, let found = severe[extract.delivery.file] else { continue }
      // Only files of the office have findings without a unit.
      let withoutUnit = found[nil] ?? []
      if withoutUnit.contains(where: { Self.mayHideUnits($0, table) }) { ofAnyUnit.insert(table) }
      for unit in Set(extract.parts.map(\.unit) + found.keys.compactMap(\.self)) {
        let own = withoutUnit + (found[unit] ?? [])
        if !own.isEmpty { ofUnits[unit, default: [:]][table, default: .none].add(own) }
      }
    }
    (self.ofUnits, self.ofAnyUnit) = (ofUnits, ofAnyUnit)
  }

  /// Whether a finding without a unit may cover all rows of some unit.
  ///
  /// True if the check hides rows, or if rows do not name their unit. In a survey one such row is not enough, because a
  /// unit has several.
  private static func mayHideUnits(_ finding: Finding, _ table: ExtractTable) -> Bool {
    if finding.check.hidesRows { return true }
    guard finding.place.record != nil, finding.place.column == nil || finding.place.column == "unit_code" else {
      return false
    }
    return !table.isSurvey || finding.count > 1
  }

  /// Returns the number of rows of a unit that a table may lack.
  package func lack(of table: ExtractTable, for unit: Code<Unit>) -> Lack { ofUnits[unit]?[table] ?? .none }

  /// Whether an office file of the table has rows that were not read or whose unit is unknown.
  ///
  /// Then a unit that seems to have no rows may have some among them.
  package func mayHaveRowsOfOthers(_ table: ExtractTable) -> Bool { ofAnyUnit.contains(table) }
}

extension Check {
  /// Whether a finding of the check may stand for an unknown number of rows that were not read.
  package var hidesRows: Bool { Self.hidingRows.contains(self) }

  private static let hidingRows: Set = [Check.quoteUnclosed, .quoteStray, .fileCutOff, .tableBelow]
}

extension DoubtfulTables.Lack {
  fileprivate mutating func add(_ findings: [Finding]) {
    // Besides the row of the finding, the first row with that key does not count either; it has no finding.
    let rows = findings.reduce(0) { $0 + ($1.check.code == Check.keyRepeated.code ? $1.count * 2 : $1.count) }
    let areKnown = findings.allSatisfy { $0.place.record != nil && $0.check.code != Check.fileCutOff.code }
    switch (self, areKnown) {
    case (.none, true): self = .atMost(rows)
    case (.atMost(let more), true): self = .atMost(more + rows)
    case (.unknown, _), (_, false): self = .unknown
    }
  }
}
