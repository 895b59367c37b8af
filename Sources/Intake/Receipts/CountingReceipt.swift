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
  /// The sheets that differ from a CSV file of their day, which counts in their place.
  private(set) var differences: [FileConflict] = []

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
      // Nearly every series is a single file.
      rest = files.count == rest.count ? [] : rest.filter { $0.extract.delivery.receivedOn != date }[...]
      judge(files, of: date, before: rest, newer: &newer)
    }
    receipts.reverse()
  }

  /// Judges the files of a day.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - date: The day.
  ///   - older: The files of all days before it.
  ///   - newer: The day on which a later version was received; nil as long as there is none.
  private mutating func judge(
    _ files: [ReceiptCandidate], of date: CalendarDate, before older: ArraySlice<ReceiptCandidate>,
    newer: inout CalendarDate?
  ) {
    // Where a day has a CSV file and a sheet of one table, the CSV file counts.
    let files = files.filter { !$0.isSheet } + files.filter(\.isSheet)
    guard let first = files.first else { return }
    let differing = files.filter { !$0.isCopy(of: first) }
    let other = first.isSheet ? differing.first : differing.first { !$0.isSheet }
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
        let twin = file.isCopy(of: first) ? other : first
        conflicts.append(conflict(of: file, with: twin))
      }
      return
    }
    for copy in files.dropFirst().reversed() {
      let isCopy = copy.isCopy(of: first)
      add(copy, isCopy ? .identical : .superseded, hasBeenInForce: false)
      if isCopy { reportCopy(copy, of: first) } else { differences.append(conflict(of: copy, with: first)) }
    }
    newer = date
    if isShadowed {
      add(first, .superseded, hasBeenInForce: false)
      reportShadowed(first)
    } else if let due, date > due, Self.firstDay(of: first, among: older) > due {
      add(first, .late, hasBeenInForce: true)
      reportLate(first, on: date, due: due)
    } else {
      add(first, .counted, hasBeenInForce: true)
    }
  }

  /// The first day since which the rows of a file have been in force without a change.
  ///
  /// A form is sent again with more and more sheets filled in: a table that did not change meanwhile stays punctual.
  private static func firstDay(of file: ReceiptCandidate, among older: ArraySlice<ReceiptCandidate>) -> CalendarDate {
    var first = file.extract.delivery.receivedOn
    for day in Set(older.map(\.extract.delivery.receivedOn)).sorted(by: >) {
      let all = older.filter { $0.extract.delivery.receivedOn == day }
      let files = all.contains { !$0.isSheet } ? all.filter { !$0.isSheet } : all
      guard files.allSatisfy({ $0.isSheet || file.isSheet }), files.allSatisfy({ $0.isCopy(of: file) }) else { break }
      first = day
    }
    return first
  }

  private func conflict(of file: ReceiptCandidate, with other: ReceiptCandidate) -> FileConflict {
    FileConflict(
      key: key, title: title, delivery: file.extract.delivery, other: other.extract.delivery.file,
      lines: other.extract.content.flatMap { file.extract.content?.lines(besides: $0) } ?? [])
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

extension ReceiptCandidate {
  fileprivate var isSheet: Bool { extract.delivery.sheet != nil }

  /// Whether two files are copies: two CSV files have the same bytes, a sheet and another file the same rows.
  fileprivate func isCopy(of other: ReceiptCandidate) -> Bool {
    guard isSheet || other.isSheet else { return extract.digest == other.extract.digest }
    guard let rows = extract.content, let others = other.extract.content else { return false }
    return rows.isCopy(of: others)
  }
}
