import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// The data that the sections of the report use: the published tables, and the names of the units.
struct ReportMaterial {
  let results: Results
  /// Whether every unit is due; until then, comparisons of units do not describe the end of the season.
  var isWhole: Bool { !results.ranking.standings.contains { $0.status == .notDue } }
  let ranking: PageRows<Standing>
  let indicators: PageRows<Scorecard>
  let years: PageRows<YearComparison.UnitYears>
  let rollup: PageRows<GoalRollup.Node>
  let claims: PageRows<Claim>
  let submissions: PageRows<SubmissionRecord>
  let findings: PageRows<FindingRow>
  let certainty: PageRows<UnitCertainty>
  let movement: PageRows<UnitMovement>
  let balance: PageRows<MeasureBalance>
  let weights: PageRows<UnitWeights>
  let watch: PageRows<WatchRow>
  let matrix: SubmissionMatrix
  /// The total of each unit, in the order of the ranking.
  let totals: [UnitTotal]
  /// The members that belong to a node of the plan only in some readings of their links.
  let possibleMembers: [PlanMembership]
  /// The English names of the district groups, by their Thai names.
  private let groups: [String: String]
  private let groupIndices: [String: Int]
  /// The levels in words, the most demanding first.
  let levelCategories: [Field.Category]
  /// Whether the page is the one with the blocks of the units.
  private let isUnitPage: Bool

  init(_ results: Results, isUnitPage: Bool = false) {
    self.results = results
    self.isUnitPage = isUnitPage
    ranking = PublishedTable.ranking.page(results)
    indicators = PublishedTable.indicators.page(results)
    years = PublishedTable.years.page(results)
    rollup = PublishedTable.rollup.page(results)
    claims = PublishedTable.claims.page(results)
    submissions = PublishedTable.submissions.page(results)
    findings = PublishedTable.findings.page(results)
    certainty = PublishedTable.certainty.page(results)
    movement = PublishedTable.movement.page(results)
    balance = PublishedTable.balance.page(results)
    weights = PublishedTable.weights.page(results)
    watch = PublishedTable.watch.page(results)
    matrix = SubmissionMatrix(of: results)
    totals = results.unitTotals
    possibleMembers = results.rollup.memberships.filter { !$0.isCertain }
    groups = Dictionary(results.registry.units.map { ($0.groupThai, $0.groupEnglish) }) { first, _ in first }
    groupIndices = Dictionary(results.districtGroups.enumerated().map { ($1.name, $0) }) { first, _ in first }
    levelCategories = results.levelCategories
  }

  /// The file name of the page with the blocks of the units, in the folder of the report.
  static let unitPage = "units.html"
  /// The maximum number of units on a page: enough for a city; larger tables show the first rows.
  static let most = 200

  /// Whether every unit has a block and a row.
  var isShort: Bool { results.ranking.standings.count <= Self.most }

  /// A unit's short name with a link to its block, or to its letter when there are too many units for blocks.
  ///
  /// The office has a name without a link.
  func link(_ code: Code<Unit>?) -> HTML {
    guard let code, let unit = results.registry[code] else { return "\(Self.office)" }
    return "<a href=\(path(of: code))>\(unit.shortName)</a>"
  }

  /// Returns `link(_:)` with the index of the unit's group, for the table that the page filters.
  func filteredLink(_ unit: Unit) -> HTML {
    "<a href=\(path(of: unit.code)) data-g=\(index(ofGroup: unit))>\(unit.shortName)</a>"
  }

  /// The index of a unit's group among all groups.
  func index(ofGroup unit: Unit) -> Int { groupIndices[unit.groupThai] ?? 0 }

  private func path(of code: Code<Unit>) -> String {
    if isUnitPage { return "#unit-\(code.text)" }
    return isShort ? "\(Self.unitPage)#unit-\(code.text)" : "units/\(code.text)/letter.html#unit-\(code.text)"
  }

  /// The contradicted claims, in the order of the table of claims.
  var contradicted: [Claim] { claims.rows.filter { $0.verdict == .contradicted } }

  func group(_ thai: String) -> Bilingual {
    Bilingual(thai, groups[thai] ?? thai)
  }

  /// The title of a table of the extracts.
  func text(ofExtract table: ExtractTable?) -> Bilingual {
    table.flatMap { results.schemas[$0]?.text } ?? Bilingual(same: "–")
  }

  static let office = Bilingual("สำนักงาน ก.ก.", "The office")
}

extension ReportMaterial {
  /// The effective date of the page in words.
  var day: Bilingual {
    guard let day = results.effectiveDate else {
      return Bilingual("ยังไม่มีข้อมูลที่ได้รับ", "Nothing has been received yet")
    }
    return Bilingual("ข้อมูล ณ วันที่ \(day.inThai)", "Data as of \(day)")
  }

  /// The earliest due date to come of a table that was not received.
  var nextDueDate: CalendarDate? { results.submissions.lazy.filter { $0.state == .notDue }.compactMap(\.dueOn).min() }

  /// Whether due dates are still to come, or there are no scores: submissions then matter more than scores.
  var isMidSeason: Bool { nextDueDate != nil || results.ranking.ranked.isEmpty }

  /// The shading of scores, by the minima and in the colours of the levels in force.
  var heat: Heat {
    let scheme =
      results.districts.first?.scorecard.methodology.schemeInForce ?? results.methodologies.all.first?.schemeInForce
    let categories = Dictionary(levelCategories.map { ($0.value, $0) }) { first, _ in first }
    let levels = (scheme?.levels ?? []).reduce(into: [Level]()) { levels, level in
      if levels.last?.minimumTotal != level.minimumTotal { levels.append(level) }
    }
    let bands = levels.filter { $0.minimumTotal > .zero }
      .map { level in
        Heat.Band(
          from: Numeral(level.minimumTotal, decimals: results.decimals), tone: categories[level.name]?.tone ?? .quiet,
          text: Bilingual(level.nameThai, level.nameEnglish))
      }
    let lowest = levels.last { $0.minimumTotal == .zero }
    return Heat(bands: bands, lowest: lowest.map { Bilingual($0.nameThai, $0.nameEnglish) } ?? Bilingual(same: "–"))
  }

  /// The total that each district should reach.
  var target: Numeral? {
    results.districts.first.map { Numeral($0.scorecard.methodology.settings.targetScore, decimals: results.decimals) }
  }
}

extension Unit {
  /// The name in charts and tables: "บางคอแหลม", "Bang Kho Laem".
  ///
  /// The centre is marked, so that it is not taken for the whole city.
  var shortName: Bilingual {
    if isCentre { return Bilingual("\(nameThai) (ส่วนกลาง)", "\(nameEnglish) (centre)") }
    let (thai, english) = ("สำนักงานเขต", " District Office")
    return Bilingual(
      nameThai.hasPrefix(thai) ? String(nameThai.dropFirst(thai.count)) : nameThai,
      nameEnglish.hasSuffix(english) ? String(nameEnglish.dropLast(english.count)) : nameEnglish)
  }
}

extension CalendarDate {
  /// The day in both languages: "6 กันยายน 2566", "2023-09-06".
  var bilingual: Bilingual { Bilingual(inThai, description) }
}
