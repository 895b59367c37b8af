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
    let repeats = candidates.contains(where: \.isSheet) ? Self.repeats(among: candidates) : [:]
    var rest = repeats.isEmpty ? candidates[...] : candidates.filter { repeats[$0.number] == nil }[...]
    while let date = rest.map(\.extract.delivery.receivedOn).max() {
      let files = rest.filter { $0.extract.delivery.receivedOn == date }
        .sorted { $0.extract.delivery.file < $1.extract.delivery.file }
      judge(files, of: date, newer: &newer)
      // Nearly every series is a single file.
      rest = files.count == rest.count ? [] : rest.filter { $0.extract.delivery.receivedOn != date }[...]
    }
    receipts.reverse()
    for candidate in candidates {
      guard let earlier = repeats[candidate.number] else { continue }
      add(candidate, .identical, hasBeenInForce: false)
      reportCopy(candidate, of: earlier)
    }
    if !repeats.isEmpty { receipts.sort { $0.delivery.receivedOn < $1.delivery.receivedOn } }
  }

  /// The sheets that repeat what was already in force on an earlier day, by the numbers of their extracts, each with
  /// the earlier file.
  ///
  /// A form is sent again with more and more sheets filled in. A table that did not change since is not sent anew: it
  /// stays punctual.
  private static func repeats(among candidates: [ReceiptCandidate]) -> [Int: ReceiptCandidate] {
    var repeats: [Int: ReceiptCandidate] = [:]
    var current: ReceiptCandidate?
    for (_, files) in Dictionary(grouping: candidates, by: \.extract.delivery.receivedOn).sorted(by: { $0.key < $1.key }
    ) {
      if let current, files.allSatisfy({ $0.isSheet && $0.isCopy(of: current) }) {
        for file in files { repeats[file.number] = current }
      } else {
        let first = files.first { !$0.isSheet } ?? files[0]
        let others = first.isSheet ? files : files.filter { !$0.isSheet }
        // Different files of one day do not count, so the version before them stays in force.
        if others.allSatisfy({ $0.isCopy(of: first) }) { current = first }
      }
    }
    return repeats
  }

  private mutating func judge(_ files: [ReceiptCandidate], of date: CalendarDate, newer: inout CalendarDate?) {
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
    } else if let due, date > due {
      add(first, .late, hasBeenInForce: true)
      reportLate(first, on: date, due: due)
    } else {
      add(first, .counted, hasBeenInForce: true)
    }
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
