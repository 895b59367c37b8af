import Assessment
import Findings
import Intake
import Office
import Publication
import Tabular
import Testing

@testable import Judging

/// The results of a year with two units, built by hand from their totals in hundredths, without files.
struct TwoUnits: Sendable {
  /// The totals of Bang Kho Laem (5030) and Chatuchak (5026); nil for a unit that has sent nothing.
  var totals: (bangKhoLaem: Int?, chatuchak: Int?) = (97_21, 87_83)
  /// The totals of the year before.
  var before: (bangKhoLaem: Int?, chatuchak: Int?)?
  /// The instruments and indicators of Chatuchak, without its total.
  var instruments: KeyValuePairs<String, Int> = [:]
  var kpis: [KPIPage] = []
  var findings: [Finding] = []
  var contact = OfficeContact()
  /// The first day of receipt from which workbooks count.
  var workbooksFrom: CalendarDate?
  /// The effective date.
  var day: CalendarDate?
  var news: SeasonNews?
  var submissions: [SubmissionRecord] = []
  /// The instruments and indicators of Chatuchak the year before.
  var instrumentsBefore: KeyValuePairs<String, Int> = [:]

  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  static let source = Source(file: "extracts/2566/5026/2023-09-06/scores.csv", line: 2, record: 1, column: "score")

  func results() throws -> Results {
    let office = try Office(of: 2566, from: ReferenceData(from: DataFolder(path: "\(Self.root)/data")))
    let registry = UnitRegistry(units: try ["5026", "5030"].map { try #require(office.registry[$0]) })
    let ranking = try ranking(of: totals, instruments, kpis, registry, office)
    let earlier = try before.map { try self.ranking(of: $0, instrumentsBefore, [], registry, office) }
    let view = SeasonView(of: try Season(of: [], for: office, jobs: 1), on: nil)
    return Results(
      fiscalYear: 2566, effectiveDate: day, registry: registry, contact: contact,
      workbooksFrom: workbooksFrom, licence: nil, schemas: office.schemas, plan: CityPlan(nodes: []),
      tiles: office.reference.tiles, methodologies: office.methodologies, ranking: ranking,
      comparison: YearComparison(of: ranking, with: earlier), insight: Insight(of: ranking, before: earlier),
      rollup: GoalRollup(of: ranking, over: CityPlan(nodes: []), decimals: 2), revisions: [], seal: nil,
      news: news,
      submissions: submissions,
      findings: findings.map { AnsweredFinding($0) }, possibilities: [],
      quotedRows: QuotedRows(of: [], from: QuotableRows(in: [])),
      sheets: view.sheets(of: []),
      inputs: [], unread: [],
      earlierYears: [], referenceFiles: [])
  }

  private func ranking(
    of totals: (bangKhoLaem: Int?, chatuchak: Int?), _ instruments: KeyValuePairs<String, Int>, _ kpis: [KPIPage],
    _ registry: UnitRegistry, _ office: Office
  ) throws -> Ranking {
    let methodology = try #require(office.methodologies[.bangkok])
    let card = { (code: Code<Unit>, total: Int?, parts: KeyValuePairs<String, Int>, kpis: [KPIPage]) in
      var figures = try parts.reduce(into: AnnouncedFigures()) { $0[Code($1.key)] = try Self.figure($1.value) }
      figures["ITA"] = try total.map(Self.figure)
      return methodology.scorecard(
        for: Submission(
          unit: try #require(registry[code]), official: figures, stated: [:], answers: AnswerTallies(),
          responses: [:], answerCounts: [], kpis: kpis, projects: [], presence: total == nil ? .missing : .sent))
    }
    return Ranking(of: [
      try card("5030", totals.bangKhoLaem, [:], []), try card("5026", totals.chatuchak, instruments, kpis),
    ])
  }

  private static func figure(_ hundredths: Int) throws -> AnnouncedFigure {
    AnnouncedFigure(
      value: try #require(Quantity(coefficient: Int128(hundredths), fractionDigits: 2)), basis: .score,
      isBasisDeclared: true, stage: .announced, level: nil, announcedOn: nil, reference: nil, reason: nil,
      receivedOn: Day(sinceEpoch: 19_606), source: source, levelSource: nil)
  }
}
