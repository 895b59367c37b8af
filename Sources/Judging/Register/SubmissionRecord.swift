package import Assessment
package import Intake
package import Tabular

/// One row of the register of submissions: a unit's table, or a file that does not count.
package struct SubmissionRecord: Sendable {
  package let unit: Unit?
  private let place: Place
  package let dueOn: CalendarDate?
  // Here and not at the end, where it takes a word of its own.
  package let state: ReceiptState
  private let shortRows: ShortCount
  private let shortMustMend: ShortCount
  private let shortMustExplain: ShortCount
  private let shortAnswered: ShortCount
  private let shortOpen: ShortCount
  private let shortLapsed: ShortCount

  /// A row for what was read from a file.
  init(
    _ file: ReceivedFile, unit: Unit?, state: ReceiptState, dueOn: CalendarDate?, rows: Int, mustMend: Int,
    mustExplain: Int, answered: Int?, open: Int?, lapsed: Int?
  ) {
    (self.unit, place, self.state, self.dueOn) = (unit, .received(file), state, dueOn)
    (shortRows, shortMustMend, shortMustExplain) = (ShortCount(rows), ShortCount(mustMend), ShortCount(mustExplain))
    (shortAnswered, shortOpen, shortLapsed) = (ShortCount(answered), ShortCount(open), ShortCount(lapsed))
  }

  /// A row for a table that has not come, without a file, or for a file that nobody reads, without a table.
  init(
    unit: Unit?, table: ExtractTable?, deliverer: String, state: ReceiptState, receivedOn: CalendarDate?,
    dueOn: CalendarDate?, file: String, mustMend: Int
  ) {
    let unread = UnreadPlace(table: table, deliverer: deliverer, file: file, receivedOn: receivedOn)
    (self.unit, place, self.state, self.dueOn) = (unit, .unread(unread), state, dueOn)
    (shortRows, shortMustMend, shortMustExplain) = (ShortCount(nil), ShortCount(mustMend), ShortCount(0))
    (shortAnswered, shortOpen, shortLapsed) = (ShortCount(nil), ShortCount(nil), ShortCount(nil))
  }

  /// One word: a nation has tens of thousands of records.
  private enum Place: Sendable {
    case received(ReceivedFile)
    case unread(UnreadPlace)
  }

  package var table: ExtractTable? {
    switch place {
    case .received(let file): file.table
    case .unread(let place): place.table
    }
  }
  package var deliverer: String {
    switch place {
    case .received(let file): file.delivery.deliverer.name
    case .unread(let place): place.deliverer
    }
  }
  package var file: String {
    switch place {
    case .received(let file): file.delivery.file
    case .unread(let place): place.file
    }
  }
  package var receivedOn: CalendarDate? {
    switch place {
    case .received(let file): file.delivery.receivedOn
    case .unread(let place): place.receivedOn
    }
  }
  package var encoding: String {
    switch place {
    case .received(let file): file.encoding?.name ?? ""
    case .unread: ""
    }
  }

  package var rows: Int? { shortRows.count }
  package var mustMend: Int { shortMustMend.count ?? 0 }
  package var mustExplain: Int { shortMustExplain.count ?? 0 }
  /// Findings that the unit has explained, and those that it still must; nil for a file of explanations.
  package var answered: Int? { shortAnswered.count }
  package var open: Int? { shortOpen.count }
  /// Explanations whose value has changed or gone; nil for every other file.
  package var lapsed: Int? { shortLapsed.count }

  /// Nil unless it was received after it was due.
  package var daysLate: Int? {
    guard let receivedOn, let dueOn, receivedOn > dueOn else { return nil }
    return receivedOn.daysSinceEpoch - dueOn.daysSinceEpoch
  }
}

/// What a record says that no reading made.
private final class UnreadPlace: Sendable {
  let table: ExtractTable?
  let deliverer: String
  let file: String
  let receivedOn: CalendarDate?

  init(table: ExtractTable?, deliverer: String, file: String, receivedOn: CalendarDate?) {
    self.table = table
    self.deliverer = deliverer
    self.file = file
    self.receivedOn = receivedOn
  }
}

/// A count or none in four bytes: a nation has tens of thousands of records, and no file as many bytes as these count.
private struct ShortCount: Sendable {
  private let number: Int32

  /// `count`: from 0.
  init(_ count: Int?) {
    number = count.map { Int32(clamping: $0) } ?? -1
  }

  var count: Int? { number < 0 ? nil : Int(number) }
}
