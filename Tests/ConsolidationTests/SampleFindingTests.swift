import Consolidation
import Findings
import Judging
import MakeSample
import Office
import Publication
import Tabular
import Testing

/// The sample is faultless but for what was planted in it: nothing else is found, and all of that is.
struct SampleFindingTests {
  /// Code, place below the year's folder, line and column, with why it is there: a real figure, or a planted slip.
  private static let planted: [(reason: String, findings: [String])] = [
    (
      "three districts appealed: their first items and scores give way",
      [
        "superseded 5006/2023-06-21/oit.csv:0:", "superseded 5006/2023-08-09/scores.csv:0:",
        "superseded 5022/2023-06-23/oit.csv:0:", "superseded 5022/2023-08-18/scores.csv:0:",
        "superseded 5043/2023-06-23/oit.csv:0:", "superseded 5043/2023-08-07/scores.csv:0:",
      ]
    ),
    ("a count was corrected", ["superseded 5011/2023-07-05/participation.csv:0:"]),
    ("real: the page of the KPI after three quarters, and after four", ["superseded 5030/2023-07-07/kpi.csv:0:"]),
    (
      "two files came late",
      ["received-late 5017/2023-08-03/participation.csv:0:", "received-late 5039/2023-10-12/projects.csv:0:"]
    ),
    ("one file came in two copies", ["identical-copy 5020/2023-07-10/oit.csv:0:"]),
    ("a printed form has a line above its header", ["header-below-titles 5024/2023-10-06/kpi.csv:2:"]),
    (
      "two items of Bueng Kum lack, since no set of items gives its real score",
      ["items-missing 5028/2023-07-05/oit.csv:0:"]
    ),
    ("one unit rounds its total once", ["stated-differs 5015/2023-09-28/scores.csv:2:score"]),
    ("one unit names the level above its own", ["level-wrong 5041/2023-09-28/scores.csv:2:level"]),
    ("real: contributions under the heading of scores", ["contribution-undeclared 5028/2023-09-12/scores.csv:2:IIT"]),
    ("real: a rate of 106.89 where 480 of 450 is 106.67", ["rate-misstated 5033/2023-07-03/participation.csv:3:rate"]),
    ("real: 398 answers of 500", ["quota-short 5033/2023-07-03/participation.csv:4:answered"]),
    ("below its quota beside the real one", ["quota-short 5045/2023-07-19/participation.csv:10:answered"]),
    ("real: goal 7.3.2 with strategy 7.3.1.3", ["strategy-not-under-goal 5030/2023-10-05/kpi.csv:2:strategy"]),
    ("real: one project in two prints under two goals", ["code-under-two-goals 5026/2023-10-02/projects.csv:14:goal"]),
    (
      "real: a project on target beside 87.83", ["claim-contradicted 5026/2023-10-02/projects.csv:14:on_target"]
    ),
    (
      "made-up claims of units below the target",
      [
        "claim-contradicted 5002/2023-10-10/projects.csv:3:on_target",
        "claim-contradicted 5036/2023-10-04/kpi.csv:2:attained",
        "claim-contradicted 5036/2023-10-04/projects.csv:3:on_target",
        "claim-contradicted 5037/2023-10-03/kpi.csv:2:attained",
        "claim-contradicted 5041/2023-10-10/kpi.csv:2:attained",
        "claim-contradicted 5041/2023-10-10/projects.csv:3:on_target",
      ]
    ),
  ]

  @Test func `a run over the sample finds what was planted, and nothing else`() throws {
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    let reference = try CorpusCase.office.get()
    let run = Consolidation(data: reference.folder, year: SampleYear.assessed, asOf: nil, today: today, jobs: 1)
    let found = try run.run(with: reference).results.findings.map { Self.text($0.finding) }
    #expect(found.sorted() == Self.planted.flatMap(\.findings).sorted())
  }

  /// Most of the sample's reports are due on 10 October 2023.
  @Test(arguments: ["2023-10-09", "2023-10-10"])
  func `up to the due date itself nobody is told that something is missing`(day: String) throws {
    let asOf = try #require(CalendarDate.read(day))
    let reference = try CorpusCase.office.get()
    let run = Consolidation(data: reference.folder, year: SampleYear.assessed, asOf: asOf, today: asOf, jobs: 1)
    let found = try run.run(with: reference).results.findings
    #expect(found.filter { $0.severity == .mustMend }.map(\.check.code) == ["rate-misstated"])
  }

  @Test func `nothing is found in the sample of the year before`() throws {
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    let folder = "\(Repository.root)/data/extracts/\(SampleYear.before)"
    let found = try Inspection(of: [folder], with: CorpusCase.office.get(), year: nil, today: today, jobs: 1).findings
    #expect(found.map { Self.text($0.finding) } == [])
  }

  private static func text(_ finding: Finding) -> String {
    let place = finding.place
    let root = "extracts/\(SampleYear.assessed)/"
    let file = place.file.hasPrefix(root) ? String(place.file.dropFirst(root.count)) : place.file
    return "\(finding.check.code) \(file):\(place.line):\(place.column ?? "")"
  }
}
