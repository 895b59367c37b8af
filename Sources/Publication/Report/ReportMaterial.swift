import Assessment
import Findings
import Judging
import Office
import Tabular

/// What the sections of the report draw from: the published tables, and what the units are called.
struct ReportMaterial {
  let results: Results
  let ranking: PageRows<Standing>
  let indicators: PageRows<Scorecard>
  let years: PageRows<YearComparison.UnitYears>
  let rollup: PageRows<GoalRollup.Node>
  let claims: PageRows<Claim>
  let submissions: PageRows<SubmissionRecord>
  let findings: PageRows<ToldFinding>
  /// The total of each unit, in the order of the ranking.
  let totals: [UnitTotal]
  /// What lies at a node of the plan only in some reading of its links.
  let possibleMembers: [PlanMembership]
  /// The English names of the district groups by their Thai ones.
  private let groups: [String: String]
  /// The levels in words, the most demanding first.
  let levelWords: [Field.Category]

  init(_ results: Results) {
    self.results = results
    ranking = PublishedTable.ranking.page(results)
    indicators = PublishedTable.indicators.page(results)
    years = PublishedTable.years.page(results)
    rollup = PublishedTable.rollup.page(results)
    claims = PublishedTable.claims.page(results)
    submissions = PublishedTable.submissions.page(results)
    findings = PublishedTable.findings.page(results)
    totals = UnitMeasures(of: results.ranking.standings).totals
    possibleMembers = results.rollup.memberships.filter { !$0.isCertain }
    groups = Dictionary(results.registry.units.map { ($0.groupThai, $0.groupEnglish) }) { first, _ in first }
    levelWords = results.levelWords
  }

  /// A unit's short name with a link to its block; the office's own matters have none.
  func link(_ code: Code<Unit>?) -> HTML {
    guard let code, let unit = results.registry[code] else { return "\(Self.office)" }
    return "<a href=#unit-\(code.text)>\(unit.shortName)</a>"
  }

  /// The contradicted claims, in the order of the table.
  var contradicted: [Claim] { claims.rows.filter { $0.verdict == .contradicted } }

  func group(_ thai: String) -> Bilingual {
    Bilingual(thai, groups[thai] ?? thai)
  }

  /// What a table of the extracts is called.
  func words(ofExtract table: ExtractTable?) -> Bilingual {
    table.flatMap { results.schemas[$0]?.words } ?? Bilingual(same: "–")
  }

  static let office = Bilingual("สำนักงาน ก.ก.", "The office")
}

extension ReportMaterial {
  /// Scores are shaded by the minima of the levels that have a letter, else of the scheme in force.
  var heat: Heat {
    let schemes = results.methodologies.all.compactMap { $0.otherScheme ?? $0.schemeInForce }
    let minima = (schemes.first?.levels ?? []).map(\.minimumTotal).filter { $0 > .zero }.uniqued
    return Heat(minima: minima.map { Numeral($0, decimals: results.decimals) })
  }

  /// The total that each district is to reach.
  var target: Numeral? {
    results.districts.first.map { Numeral($0.scorecard.methodology.settings.targetScore, decimals: results.decimals) }
  }
}

extension Unit {
  /// As charts and tables name it: "บางคอแหลม", "Bang Kho Laem"; the centre so that nobody takes it for the whole city.
  var shortName: Bilingual {
    if isCentre { return Bilingual("\(nameThai) (ส่วนกลาง)", "\(nameEnglish) (centre)") }
    let (thai, english) = ("สำนักงานเขต", " District Office")
    return Bilingual(
      nameThai.hasPrefix(thai) ? String(nameThai.dropFirst(thai.count)) : nameThai,
      nameEnglish.hasSuffix(english) ? String(nameEnglish.dropLast(english.count)) : nameEnglish)
  }
}
