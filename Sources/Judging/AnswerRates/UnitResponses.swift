import Assessment
import Findings
import Intake
import Office
import Tabular

/// The rows of survey files that were received and do not count, by file and unit.
struct RefusedResponses {
  private struct Subject: Hashable {
    let file: String
    let unit: Code<Unit>?
  }

  private var rows: [Subject: Int] = [:]
  /// The subjects with an unknown number of refused rows.
  private var uncounted: Set<Subject> = []

  /// The codes of the checks that refuse a whole row of answers instead of a cell.
  private static let ofRows = Set([Check.keyRepeated, .rowTooLong, .rowTooShort, .codeBecameNumber].map(\.code))

  init(in view: SeasonView) {
    for finding in view.findings where finding.severity == .mustMend {
      let (code, column) = (finding.check.code, finding.place.column)
      let subject = Subject(file: finding.place.file, unit: finding.unit)
      if finding.check.hidesRows || column == "unit_code" || column == "fiscal_year" {
        uncounted.insert(subject)
      } else if Self.ofRows.contains(code) {
        rows[subject, default: 0] += finding.count
      }
    }
  }

  /// The number of refused rows of a unit in a file, including rows without a known unit; nil if they cannot be
  /// counted.
  func count(in file: String, of unit: Code<Unit>) -> Int? {
    let (own, unattributed) = (Subject(file: file, unit: unit), Subject(file: file, unit: nil))
    guard !uncounted.contains(own), !uncounted.contains(unattributed) else { return nil }
    return (rows[own] ?? 0) + (rows[unattributed] ?? 0)
  }
}

/// One unit's survey answers, as they are compared with its answer counts and with the file that they replaced.
struct UnitResponses {
  let unit: Code<Unit>
  let counts: [AnswerCount]
  /// The receipts of survey files, by table and date.
  private let receipts: [Receipt]
  private let refused: RefusedResponses
  /// The tolerated difference in percent.
  let tolerance: Quantity

  init(of submission: Submission, in view: SeasonView, refused: RefusedResponses) {
    unit = submission.unit.code
    counts = submission.answerCounts
    receipts = view.receipts.of(unit).filter { $0.table?.isSurvey == true }
    self.refused = refused
    tolerance = view.office.reference.settings.surveyTolerance
  }

  /// The receipts that count.
  var counted: [Receipt] { receipts.filter(\.state.counts) }

  /// The receipt that a counting receipt has superseded; nil for the first one of a deliverer.
  func superseded(by receipt: Receipt) -> Receipt? {
    receipts.last {
      $0.table == receipt.table && $0.delivery.deliverer == receipt.delivery.deliverer && $0.hasBeenInForce
        && $0.delivery.receivedOn < receipt.delivery.receivedOn
    }
  }

  /// The number of people whose answers were received, including rows that must be mended; nil if it is unknown.
  func received(in receipt: Receipt) -> Int? {
    refused.count(in: receipt.delivery.file, of: unit).map { receipt.rows + $0 }
  }

  /// Whether a number of people is below another by more than the tolerated percentage.
  func isFarBelow(_ number: Int, _ other: Int) -> Bool { Quantity(100) * number < (.hundred - tolerance) * other }

  /// Whether a number of people is above another by more than the tolerated percentage.
  func isFarAbove(_ number: Int, _ other: Int) -> Bool { Quantity(100) * number > (.hundred + tolerance) * other }

  func finding(_ check: Check, _ receipt: Receipt, received: Int, _ values: [String: Bilingual]) -> Finding {
    let common = [
      "instrument": Bilingual(same: receipt.table?.instrument.text ?? ""),
      "received": Bilingual(same: String(received)),
    ]
    return Finding(
      check, unit: unit, place: Place(file: receipt.delivery.file),
      values: common.merging(values) { _, given in given }, effect: receipt.table?.effect ?? .nothing)
  }
}
