import Assessment
import Findings
import Office
import Tabular

/// Decides which file of one series counts, and reports what became of the others.
struct CountingReceipt {
  let key: SeriesKey
  let due: CalendarDate?
  let isShadowed: Bool
  /// The title of the table.
  let title: Bilingual
  private(set) var receipts: [Receipt] = []
  private(set) var findings: [Finding] = []
  private(set) var conflicts: [FileConflict] = []

  init(key: SeriesKey, title: Bilingual, candidates: [ReceiptCandidate], due: CalendarDate?, isShadowed: Bool) {
    self.key = key
    self.due = due
    self.isShadowed = isShadowed
    self.title = title
    var newer: CalendarDate?
    var rest = candidates[...]
    while let date = rest.map(\.extract.delivery.receivedOn).max() {
      let files = rest.filter { $0.extract.delivery.receivedOn == date }
        .sorted { $0.extract.delivery.file < $1.extract.delivery.file }
      judge(files, of: date, newer: &newer)
      // Nearly every series is a single file.
      rest = files.count == rest.count ? [] : rest.filter { $0.extract.delivery.receivedOn != date }[...]
    }
    receipts.reverse()
  }

  private mutating func judge(_ files: [ReceiptCandidate], of date: CalendarDate, newer: inout CalendarDate?) {
    guard let first = files.first else { return }
    let other = files.first { $0.extract.digest != first.extract.digest }
    if let newer {
      for file in files.reversed() {
        add(
          file, .superseded, hasBeenInForce: other == nil && file.extract.delivery.file == first.extract.delivery.file)
        reportSuperseded(file, by: newer)
      }
      return
    }
    if let other {
      for file in files.reversed() {
        add(file, .conflict, hasBeenInForce: false)
        let twin = file.extract.digest == first.extract.digest ? other : first
        conflicts.append(
          FileConflict(key: key, title: title, delivery: file.extract.delivery, other: twin.extract.delivery.file))
      }
      return
    }
    for copy in files.dropFirst().reversed() {
      add(copy, .identical, hasBeenInForce: false)
      reportCopy(copy, of: first)
    }
    newer = date
    if isShadowed {
      add(first, .superseded, hasBeenInForce: false)
      reportShadowed(first)
    } else if let due, date > due {
      add(first, .late, hasBeenInForce: true)
      reportLate(first, on: date, due: due)
    } else {
      add(first, .counted, hasBeenInForce: true)
    }
  }

  /// Whether a file of the series counts.
  var counts: Bool { receipts.contains { $0.state.counts } }

  private mutating func add(_ candidate: ReceiptCandidate, _ state: ReceiptState, hasBeenInForce: Bool) {
    receipts.append(Receipt(candidate, state: state, hasBeenInForce: hasBeenInForce))
  }

  mutating func report(_ check: Check, _ candidate: ReceiptCandidate, _ values: [String: Bilingual] = [:]) {
    let delivery = candidate.extract.delivery
    let common = [
      "table": title, "received": delivery.receivedOn.text,
    ]
    findings.append(
      FindingMaker(unit: key.unit, file: delivery.file)(
        check, values: common.merging(values) { _, given in given }, effect: key.table.effect))
  }
}

/// The identity of a series: one unit, one table and one deliverer.
struct SeriesKey: Hashable, Comparable {
  let unit: Code<Unit>
  let table: ExtractTable
  let deliverer: String

  init(unit: Code<Unit>, table: ExtractTable, deliverer: String) {
    self.unit = unit
    self.table = table
    self.deliverer = deliverer
  }

  var isOffice: Bool { deliverer == Deliverer.office.name }

  static func < (left: Self, right: Self) -> Bool {
    (left.unit.text, left.table, left.deliverer) < (right.unit.text, right.table, right.deliverer)
  }
}
