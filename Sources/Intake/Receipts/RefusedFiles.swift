import Assessment
import Tabular

/// Files of scores, answer counts and projects in which no row counts: the file before stays in force, but may no more
/// say how the season ended.
struct RefusedFiles {
  private struct Series: Hashable {
    let unit: Code<Unit>?
    let table: ExtractTable
  }

  /// The last day on which such a file was received; the units of the office's files are unknown.
  private var days: [Series: CalendarDate] = [:]

  /// - Parameter extracts: Those in which no row counts for the unit that sent them, or for any.
  init(_ extracts: [ReceivedExtract]) {
    for extract in extracts {
      guard let table = extract.table ?? extract.delivery.namedTable,
        [.scores, .participation, .projects].contains(table)
      else { continue }
      let series = Series(unit: extract.delivery.deliverer.unit, table: table)
      days[series] = max(days[series] ?? extract.delivery.receivedOn, extract.delivery.receivedOn)
    }
  }

  /// Whether one came of a receipt's deliverer on its day or after it.
  func mayReplace(_ receipt: Receipt) -> Bool {
    guard !days.isEmpty, let table = receipt.table else { return false }
    return days[Series(unit: receipt.delivery.deliverer.unit, table: table)]
      .map { receipt.delivery.receivedOn <= $0 } ?? false
  }
}
