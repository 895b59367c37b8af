package import Assessment
package import Intake
package import Tabular

/// One row of the register of submissions: a unit's table, or a file that does not count.
package struct SubmissionRecord: Sendable {
  package let unit: Unit?
  package let table: ExtractTable?
  package let deliverer: String
  package let state: ReceiptState
  package let receivedOn: CalendarDate?
  package let dueOn: CalendarDate?
  package let file: String
  /// The encoding of the file; empty for a file that was not read.
  package let encoding: String
  package let rows: Int?
  package let mustMend: Int
  package let mustExplain: Int
  /// Findings that the unit has explained, and in `open` those that it still must; nil for a file of explanations.
  package let answered: Int?
  package let open: Int?
  /// Explanations whose value has changed or is gone; nil for any other file.
  package let lapsed: Int?

  /// Describes a file that was read.
  init(
    _ received: ReceivedFile, unit: Unit?, state: ReceiptState, dueOn: CalendarDate?, rows: Int, mustMend: Int,
    mustExplain: Int, answered: Int?, open: Int?, lapsed: Int?
  ) {
    (self.unit, table, deliverer) = (unit, received.table, received.delivery.deliverer.name)
    (self.state, receivedOn, self.dueOn) = (state, received.delivery.receivedOn, dueOn)
    (file, encoding, self.rows) = (received.delivery.file, received.encoding?.name ?? "", rows)
    (self.mustMend, self.mustExplain) = (mustMend, mustExplain)
    (self.answered, self.open, self.lapsed) = (answered, open, lapsed)
  }

  /// Describes a table that was not received, without a file, or a file that is not read, without a table.
  init(
    unit: Unit?, table: ExtractTable?, deliverer: String, state: ReceiptState, receivedOn: CalendarDate?,
    dueOn: CalendarDate?, file: String, mustMend: Int
  ) {
    (self.unit, self.table, self.deliverer) = (unit, table, deliverer)
    (self.state, self.receivedOn, self.dueOn, self.file) = (state, receivedOn, dueOn, file)
    (encoding, rows, self.mustMend, mustExplain) = ("", nil, mustMend, 0)
    (answered, open, lapsed) = (nil, nil, nil)
  }

  /// Days between the due date and the receipt; nil unless the file was late.
  package var daysLate: Int? {
    guard let receivedOn, let dueOn, receivedOn > dueOn else { return nil }
    return receivedOn.daysSinceEpoch - dueOn.daysSinceEpoch
  }
}
