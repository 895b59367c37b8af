package import Assessment
package import Intake
package import Tabular

/// One row of the register of submissions: a unit's table, or a file that does not count.
package struct SubmissionRecord: Sendable {
  package let unit: Unit?
  private let origin: Origin
  package let dueOn: CalendarDate?
  // Declared here and not at the end, where padding would make it take a word of its own.
  package let state: ReceiptState
  private let shortRows: ShortCount
  private let shortMustMend: ShortCount
  private let shortMustExplain: ShortCount
  private let shortAnswered: ShortCount
  private let shortOpen: ShortCount
  private let shortLapsed: ShortCount

  /// Describes a file that was read.
  init(
    _ file: ReceivedFile, unit: Unit?, state: ReceiptState, dueOn: CalendarDate?, rows: Int, mustMend: Int,
    mustExplain: Int, answered: Int?, open: Int?, lapsed: Int?
  ) {
    (self.unit, origin, self.state, self.dueOn) = (unit, .received(file), state, dueOn)
    (shortRows, shortMustMend, shortMustExplain) = (ShortCount(rows), ShortCount(mustMend), ShortCount(mustExplain))
    (shortAnswered, shortOpen, shortLapsed) = (ShortCount(answered), ShortCount(open), ShortCount(lapsed))
  }

  /// Describes a table that was not received, without a file, or a file that is not read, without a table.
  init(
    unit: Unit?, table: ExtractTable?, deliverer: String, state: ReceiptState, receivedOn: CalendarDate?,
    dueOn: CalendarDate?, file: String, mustMend: Int
  ) {
    let unread = UnreadFile(table: table, deliverer: deliverer, file: file, receivedOn: receivedOn)
    (self.unit, origin, self.state, self.dueOn) = (unit, .unread(unread), state, dueOn)
    (shortRows, shortMustMend, shortMustExplain) = (ShortCount(nil), ShortCount(mustMend), ShortCount(0))
    (shortAnswered, shortOpen, shortLapsed) = (ShortCount(nil), ShortCount(nil), ShortCount(nil))
  }

  /// The source of the record, in one word: a country has tens of thousands of records.
  private enum Origin: Sendable {
    case received(ReceivedFile)
    case unread(UnreadFile)
  }

  package var table: ExtractTable? {
    switch origin {
    case .received(let file): file.table
    case .unread(let origin): origin.table
    }
  }
  package var deliverer: String {
    switch origin {
    case .received(let file): file.delivery.deliverer.name
    case .unread(let origin): origin.deliverer
    }
  }
  package var file: String {
    switch origin {
    case .received(let file): file.delivery.file
    case .unread(let origin): origin.file
    }
  }
  package var receivedOn: CalendarDate? {
    switch origin {
    case .received(let file): file.delivery.receivedOn
    case .unread(let origin): origin.receivedOn
    }
  }
  package var encoding: String {
    switch origin {
    case .received(let file): file.encoding?.name ?? ""
    case .unread: ""
    }
  }

  package var rows: Int? { shortRows.count }
  package var mustMend: Int { shortMustMend.count ?? 0 }
  package var mustExplain: Int { shortMustExplain.count ?? 0 }
  /// Findings that the unit has explained, and in `open` those that it still must; nil for a file of explanations.
  package var answered: Int? { shortAnswered.count }
  package var open: Int? { shortOpen.count }
  /// Explanations whose value has changed or is gone; nil for any other file.
  package var lapsed: Int? { shortLapsed.count }

  /// Days between the due date and the receipt; nil unless the file was late.
  package var daysLate: Int? {
    guard let receivedOn, let dueOn, receivedOn > dueOn else { return nil }
    return receivedOn.daysSinceEpoch - dueOn.daysSinceEpoch
  }
}

/// The data of a record without a file that was read.
private final class UnreadFile: Sendable {
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

/// An optional count in four bytes.
///
/// A country has tens of thousands of records. The limit of 32 bits is enough, since no file has so many bytes.
private struct ShortCount: Sendable {
  private let number: Int32

  /// Packs a count.
  ///
  /// - Parameter count: The count, at least 0; nil for none.
  init(_ count: Int?) {
    number = count.map { Int32(clamping: $0) } ?? -1
  }

  var count: Int? { number < 0 ? nil : Int(number) }
}
