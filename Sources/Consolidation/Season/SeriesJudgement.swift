import Assessment
import Tabular

/// Decides which file of one series counts, and says what became of the others.
struct SeriesJudgement {
  let key: SeriesKey
  let due: CalendarDate?
  let isShadowed: Bool
  private(set) var receipts: [Receipt] = []
  private(set) var findings: [Finding] = []

  init(key: SeriesKey, candidates: [Candidate], due: CalendarDate?, isShadowed: Bool) {
    self.key = key
    self.due = due
    self.isShadowed = isShadowed
    let byDate = Dictionary(grouping: candidates, by: \.extract.delivery.receivedOn)
    var newer: CalendarDate?
    for date in byDate.keys.sorted(by: >) {
      let files = (byDate[date] ?? []).sorted { $0.extract.delivery.file < $1.extract.delivery.file }
      judge(files, of: date, newer: &newer)
    }
    receipts.reverse()
  }

  private mutating func judge(_ files: [Candidate], of date: CalendarDate, newer: inout CalendarDate?) {
    guard let first = files.first else { return }
    if let newer {
      for file in files.reversed() {
        add(file, .superseded)
        report(.superseded, file, ["newer": Bilingual(same: newer.description)])
      }
      return
    }
    if let other = files.first(where: { $0.extract.sha256 != first.extract.sha256 }) {
      for file in files.reversed() {
        add(file, .conflict)
        let twin = file.extract.sha256 == first.extract.sha256 ? other : first
        report(.receivedTwice, file, ["other": Bilingual(same: twin.extract.delivery.file)])
      }
      return
    }
    for copy in files.dropFirst().reversed() {
      add(copy, .identical)
      report(.identicalCopy, copy, ["other": Bilingual(same: first.extract.delivery.file)])
    }
    newer = date
    if isShadowed {
      add(first, .superseded)
      report(.deliveredByBoth, first)
    } else if let due, date > due {
      add(first, .late)
      let days = date.daysSinceEpoch - due.daysSinceEpoch
      report(
        .receivedLate, first, ["due": Bilingual(same: due.description), "days": Bilingual(same: String(days))])
    } else {
      add(first, .counted)
    }
  }

  private mutating func add(_ candidate: Candidate, _ state: ReceiptState) {
    receipts.append(Receipt(extract: candidate.extract, part: candidate.part, table: key.table, state: state))
  }

  private mutating func report(_ check: Check, _ candidate: Candidate, _ values: [String: Bilingual] = [:]) {
    let delivery = candidate.extract.delivery
    let common = [
      "table": Bilingual(same: key.table), "received": Bilingual(same: delivery.receivedOn.description),
    ]
    findings.append(
      Finding(
        check, unit: key.unit, place: Place(file: delivery.file),
        values: common.merging(values) { _, given in given }, effect: PublishedEffect.of(table: key.table)))
  }
}
