package import Assessment
package import Intake
package import Tabular

/// One row of the register of submissions: a unit's table, or a file that does not count.
package struct SubmissionRecord: Sendable {
  package let unit: Unit?
  private let origin: Origin
  package let state: ReceiptState
  package let dueOn: CalendarDate?
  package let rows: Int?
  package let mustMend: Int
  package let mustExplain: Int
  private let explanations: Explanations

  /// The explanations that a file needs or has.
  enum Explanations: Sendable {
    /// The file is not read, or belongs to no unit.
    case none
    /// Number of the file's findings that the unit has explained.
    case answered(Int)
    /// Number of explanations in the file whose value has changed or is gone.
    case lapsed(Int)
  }

  /// Describes a file that was read.
  init(
    _ file: ReceivedFile, unit: Unit?, state: ReceiptState, dueOn: CalendarDate?, rows: Int, mustMend: Int,
    mustExplain: Int, explanations: Explanations
  ) {
    (self.unit, origin, self.state, self.dueOn, self.rows) = (unit, .received(file), state, dueOn, rows)
    (self.mustMend, self.mustExplain, self.explanations) = (mustMend, mustExplain, explanations)
  }

  /// Describes a table that was not received, without a file, or a file that is not read, without a table.
  init(
    unit: Unit?, table: ExtractTable?, deliverer: String, state: ReceiptState, receivedOn: CalendarDate?,
    dueOn: CalendarDate?, file: String, mustMend: Int
  ) {
    let unread = UnreadFile(table: table, deliverer: deliverer, file: file, receivedOn: receivedOn)
    (self.unit, origin, self.state, self.dueOn, rows) = (unit, .unread(unread), state, dueOn, nil)
    (self.mustMend, mustExplain, explanations) = (mustMend, 0, .none)
  }

  /// Number of findings that the unit has explained; nil for a file of explanations.
  package var answered: Int? {
    if case .answered(let count) = explanations { count } else { nil }
  }

  /// Number of findings that the unit must still explain; nil for a file of explanations.
  package var open: Int? {
    if case .answered = explanations { mustExplain } else { nil }
  }

  /// Number of explanations whose value has changed or is gone; nil for any other file.
  package var lapsed: Int? {
    if case .lapsed(let count) = explanations { count } else { nil }
  }

  package var table: ExtractTable? {
    switch origin {
    case .received(let file): file.table
    case .unread(let file): file.table
    }
  }

  package var deliverer: String {
    switch origin {
    case .received(let file): file.delivery.deliverer.name
    case .unread(let file): file.deliverer
    }
  }

  package var file: String {
    switch origin {
    case .received(let file): file.delivery.file
    case .unread(let file): file.file
    }
  }

  package var receivedOn: CalendarDate? {
    switch origin {
    case .received(let file): file.delivery.receivedOn
    case .unread(let file): file.receivedOn
    }
  }

  /// The encoding of the file; empty for a file that was not read.
  package var encoding: String {
    switch origin {
    case .received(let file): file.encoding?.name ?? ""
    case .unread: ""
    }
  }

  /// Days between the due date and the receipt; nil unless the file was late.
  package var daysLate: Int? {
    guard let receivedOn, let dueOn, receivedOn > dueOn else { return nil }
    return receivedOn.daysSinceEpoch - dueOn.daysSinceEpoch
  }
}

extension SubmissionRecord {
  /// The file of a record, or the description of one that was not read.
  private enum Origin: Sendable {
    case received(ReceivedFile)
    case unread(UnreadFile)
  }

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
}
