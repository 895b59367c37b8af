package import Assessment
package import Tabular

/// All that one run found out about a fiscal year: what every table, explanation and summary is made from.
package struct Results: Sendable {
  package let fiscalYear: Int
  /// The latest receipt or due date that is not after the day of the run; nil where there is neither.
  package let effectiveDate: CalendarDate?
  package let registry: UnitRegistry
  /// What tables and columns are called.
  package let schemas: SchemaLibrary
  package let plan: CityPlan
  package let methodologies: MethodologyLibrary
  package let ranking: Ranking
  package let comparison: YearComparison
  package let rollup: GoalRollup
  package let revisions: [Revision]
  package let submissions: [SubmissionRecord]
  /// By unit, file, line, column and code.
  package let findings: [Finding]
  /// What the office may look for where an announcement contradicts itself: no finding of a unit, and never counted.
  package let possibilities: [Finding]
  /// The rows that the units' findings stand in.
  package let quotedRows: QuotedRows
  /// Every file of the inbox, in its order.
  package let inputs: [InputRecord]
  /// What stands in the inbox where nothing is read, by path.
  package let unread: [String]
  /// Every file of the year before, which this year is compared with.
  package let inputsBefore: [InputRecord]
}

extension Results {
  /// The decimals of figures that stand for several units.
  var decimals: Int { methodologies.decimals }

  /// The code of the total, the same in every edition.
  var total: Code<Measure> { methodologies.all.first?.tree[0].code ?? "" }

  /// The instruments of all editions, in the order of their trees.
  var instruments: [Code<Measure>] {
    methodologies.all.flatMap { methodology in methodology.tree.instruments.map { methodology.tree[$0].code } }
      .uniqued
  }

  /// Whether every unit's result is final; until then each output is headed ผลเบื้องต้น (provisional).
  package var isFinal: Bool { ranking.isFinal }

  /// The district offices, in the ranking's order.
  var districts: [Standing] { ranking.standings.filter { $0.unit.edition == .bangkok } }

  /// What the office's own list of findings holds, in the order of the findings.
  package var officeFindings: [Finding] { (findings + possibilities).sorted(by: Finding.precedes) }

  package func count(_ severity: Severity) -> Int { findings.count(severity) }

  /// Units that are due and have no place in the ranking.
  package var overdue: Int { ranking.standings.count { $0.status == .missing || $0.status == .heldBack } }

  /// 1 while a unit that is due is missing or held back, or something must be mended (`strict`: or explained).
  package func exitCode(strict: Bool) -> RunExit {
    let isToMend = overdue > 0 || count(.mustMend) > 0 || (strict && count(.mustExplain) > 0)
    return isToMend ? .toMend : .done
  }
}

/// One file that was received, and what became of it.
package struct InputRecord: Sendable {
  private let extract: ReceivedExtract
  private let became: ReceiptStates

  init(_ extract: ReceivedExtract, became states: ReceiptStates) {
    self.extract = extract
    became = states
  }

  package var file: String { extract.delivery.file }
  /// Nil where the file could not be read.
  var digest: SHA256.Digest? { extract.digest }
  /// Hexadecimal; empty where the file could not be read.
  package var sha256: String { digest?.hex ?? "" }
  package var rows: Int { extract.rows }
  package var encoding: String { extract.encoding?.name ?? "" }
  package var table: String? { extract.table }
  /// In the order of the states' declaration, each once.
  package var states: [ReceiptState] { became.all }
}

/// One row of the register of submissions: a unit's table, or a file that does not count.
package struct SubmissionRecord: Sendable {
  package let unit: Unit?
  package let table: String
  package let deliverer: String
  package let file: String
  package let receivedOn: CalendarDate?
  package let dueOn: CalendarDate?
  private let shortRows: ShortCount
  private let shortMustMend: ShortCount
  private let shortMustExplain: ShortCount
  private let shortAnswered: ShortCount
  private let shortOpen: ShortCount
  private let shortLapsed: ShortCount
  package let state: ReceiptState
  private let textEncoding: TextEncoding?

  init(
    unit: Unit?, table: String, deliverer: String, state: ReceiptState, receivedOn: CalendarDate?,
    dueOn: CalendarDate?, file: String, rows: Int?, encoding: TextEncoding?, mustMend: Int, mustExplain: Int,
    answered: Int?, open: Int?, lapsed: Int?
  ) {
    (self.unit, self.table, self.deliverer, self.file) = (unit, table, deliverer, file)
    (self.receivedOn, self.dueOn, self.state, textEncoding) = (receivedOn, dueOn, state, encoding)
    (shortRows, shortMustMend, shortMustExplain) = (ShortCount(rows), ShortCount(mustMend), ShortCount(mustExplain))
    (shortAnswered, shortOpen, shortLapsed) = (ShortCount(answered), ShortCount(open), ShortCount(lapsed))
  }

  package var rows: Int? { shortRows.count }
  package var encoding: String { textEncoding?.name ?? "" }
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

/// A count or none in four bytes: a nation has tens of thousands of records, and no file as many bytes as these count.
private struct ShortCount: Sendable {
  private let number: Int32

  /// `count`: from 0.
  init(_ count: Int?) {
    number = count.map { Int32(clamping: $0) } ?? -1
  }

  var count: Int? { number < 0 ? nil : Int(number) }
}
