import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// All results of a run about one unit that the unit gets back.
struct UnitDossier {
  let results: Results
  let standing: Standing
  /// The findings in the order of the files.
  let findings: [UnitFinding]
  let submissions: [SubmissionRecord]
  /// The steps that reach the unit's aims.
  let paths: [PathStep]
  /// The effective date in the letter; nil for a letter without a date.
  let day: CalendarDate?

  var unit: Unit { standing.unit }
  var card: Scorecard { standing.scorecard }

  fileprivate init(
    results: Results, standing: Standing, findings: [AnsweredFinding], submissions: [SubmissionRecord],
    paths: [PathStep], tables: [String: ExtractTable?]
  ) {
    self.results = results
    self.standing = standing
    self.submissions = submissions
    self.paths = paths
    day = results.effectiveDate
    let dueDays = Dictionary(submissions.compactMap { record in record.dueOn.map { (record.table, $0) } }) { first, _ in
      first
    }
    self.findings = findings.map { finding in
      let table = tables[finding.place.file] ?? nil
      let due = dueDays[table]
      let row = results.quotedRows[finding.place]
      return UnitFinding(
        finding: finding, fiscalYear: results.fiscalYear, unit: standing.unit,
        message: finding.sentences(in: results.sheets).message.thai,
        columnTitle: finding.place.column.map { column in
          row?.cells.first { $0.column == column }?.title
            ?? table.flatMap { results.schemas[$0]?.text(ofColumn: column).thai } ?? column
        }, table: table, row: row, sheetPlace: results.sheets[finding.place], calendarDay: due,
        dueOn: Self.remaining(due, on: results.effectiveDate))
    }
  }

  private init(undating dossier: UnitDossier) {
    (results, standing, submissions) = (dossier.results, dossier.standing, dossier.submissions)
    paths = dossier.paths
    findings = dossier.findings.map(\.undated)
    day = nil
  }

  /// The same dossier without anything that changes only because a day passes.
  var undated: Self { Self(undating: self) }

  /// The due date while it is still to come; nil once it has passed, which it has not on the effective date itself.
  private static func remaining(_ due: CalendarDate?, on day: CalendarDate?) -> CalendarDate? {
    guard let due, let day, due < day else { return due }
    return nil
  }

  /// Whether the due date of scores has passed and no file of the unit was received, not even an unreadable one.
  var hasSentNothing: Bool { standing.status == .missing && submissions.allSatisfy(\.isAwaited) }

  func findings(_ severity: Severity) -> [UnitFinding] { findings.filter { $0.finding.severity == severity } }

  /// The findings of a severity grouped by cause, each group with its first finding.
  func groups(_ severity: Severity) -> [(group: FindingGroup, first: UnitFinding)] {
    let findings = findings(severity)
    // Groups are in the order of their first findings. Searching each from the beginning took 12 s for 2,000 files.
    var start = 0
    return FindingGroup.groups(of: findings.map(\.finding), in: results.sheets).compactMap { group in
      let own = group.first
      let first = findings[start...].firstIndex { subject in
        subject.finding.place == own.place && subject.finding.check == own.check && subject.finding.value == own.value
      }
      start = first ?? start
      return first.map { (group, findings[$0]) }
    }
  }

  /// The findings that the unit is asked to mend or to explain.
  var asked: [UnitFinding] { findings.filter { $0.finding.severity != .note } }

  /// The number of findings of a severity, including those that are not listed one by one.
  func count(_ severity: Severity) -> Int { findings(severity).reduce(0) { $0 + $1.finding.count } }

  /// The days that are left for the unit's tasks, each once, the earliest first.
  var daysLeft: [CalendarDate] { Set(asked.compactMap(\.dueOn)).sorted() }
}

/// The dossiers of all expected units, in the order of the ranking, each made on demand.
struct UnitDossiers: RandomAccessCollection, Sendable {
  private let sorted: Sorted

  /// The findings and submissions by unit, shared by all copies of the collection.
  private final class Sorted: Sendable {
    let results: Results
    let findings: [Code<Unit>?: [AnsweredFinding]]
    /// The range of each unit's records among the submissions, which are sorted by unit.
    let submissions: [Code<Unit>?: Range<Int>]
    /// The tables of the files with findings.
    let tables: [String: ExtractTable?]

    init(_ results: Results) {
      self.results = results
      findings = Dictionary(grouping: results.findings) { $0.unit }
      var submissions: [Code<Unit>?: Range<Int>] = [:]
      for (index, record) in results.submissions.enumerated() {
        let start = submissions[record.unit?.code]?.lowerBound ?? index
        submissions[record.unit?.code] = start..<index + 1
      }
      self.submissions = submissions
      let files = Set(results.findings.map(\.place.file))
      tables = Dictionary(results.inputs.filter { files.contains($0.file) }.map { ($0.file, $0.table) }) { first, _ in
        first
      }
    }
  }

  init(of results: Results) {
    sorted = Sorted(results)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { sorted.results.ranking.standings.count }

  /// Whether a unit gets findings back, determined without making its dossier.
  func hasFindings(_ index: Int) -> Bool { sorted.findings[sorted.results.ranking.standings[index].unit.code] != nil }

  subscript(index: Int) -> UnitDossier {
    let standing = sorted.results.ranking.standings[index]
    return UnitDossier(
      results: sorted.results, standing: standing, findings: sorted.findings[standing.unit.code] ?? [],
      submissions: sorted.submissions[standing.unit.code].map { Array(sorted.results.submissions[$0]) } ?? [],
      paths: PathStep.steps(of: standing), tables: sorted.tables)
  }
}
