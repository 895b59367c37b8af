package import Assessment
import Findings
import Tabular

/// Files of scores, answer counts and projects in which no row counts.
///
/// The file before such a file stays in force, but may not show the end of the season any more.
struct RefusedFiles {
  private struct Series: Hashable {
    let unit: Code<Unit>?
    let table: ExtractTable
  }

  /// The last day on which such a file was received, by sender and table; the sender is nil for the office.
  private var days: [Series: CalendarDate] = [:]

  /// Collects the days of such files.
  ///
  /// - Parameter extracts: The extracts in which no row counts for their unit, or for any unit if the office sent them.
  init(_ extracts: [ReceivedExtract]) {
    for extract in extracts {
      for table in extract.namedTables where [.scores, .participation, .projects].contains(table) {
        let series = Series(unit: extract.delivery.deliverer.unit, table: table)
        days[series] = max(days[series] ?? extract.delivery.receivedOn, extract.delivery.receivedOn)
      }
    }
  }

  /// Whether the receipt's deliverer sent such a file on the day of the receipt or later.
  func mayReplace(_ receipt: Receipt) -> Bool {
    guard !days.isEmpty, let table = receipt.table else { return false }
    return days[Series(unit: receipt.delivery.deliverer.unit, table: table)]
      .map { receipt.delivery.receivedOn <= $0 } ?? false
  }
}

extension ReceivedExtract {
  /// The tables that the file has or that its name promises: every table of the form for a workbook that must be
  /// mended.
  package var namedTables: [ExtractTable] {
    if let table = table ?? delivery.namedTable { return [table] }
    return delivery.isWorkbook && findings.contains { $0.severity == .mustMend } ? ExtractTable.forms : []
  }
}
