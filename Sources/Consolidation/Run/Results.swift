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
  private let received: ReceivedFile
  private let became: ReceiptStates

  init(_ file: ReceivedFile, became states: ReceiptStates) {
    received = file
    became = states
  }

  package var file: String { received.delivery.file }
  /// Nil where the file could not be read.
  var digest: SHA256.Digest? { received.digest }
  /// Hexadecimal; empty where the file could not be read.
  package var sha256: String { digest?.hex ?? "" }
  package var rows: Int { received.rows }
  package var encoding: String { received.encoding?.name ?? "" }
  package var table: String? { received.table }
  /// In the order of the states' declaration, each once.
  package var states: [ReceiptState] { became.all }
}
