import Assessment
import Judging
import Office
import Tabular

/// One published measure of one unit in one fiscal year.
struct YearFigure: Sendable {
  let fiscalYear: Int
  let standing: Standing
  /// The measure's index in the tree of the unit's edition.
  let index: Int

  var card: Scorecard { standing.scorecard }
  var code: Code<Measure> { card.methodology.tree[index].code }
  /// Whether the measure is the total, which alone has levels and ranks.
  var isTotal: Bool { index == 0 }
  var rank: Rank? { isTotal ? standing.rank : nil }
}

/// The totals, instruments and indicators of every unit in every year, by fiscal year, unit code, and tree order.
struct YearFigures: RandomAccessCollection, Sendable {
  private let years: [(fiscalYear: Int, ranking: Ranking)]
  /// For each row the index of its year, of its standing in that year's ranking, and of its measure in the tree.
  private let indices: [(year: Int32, standing: Int32, measure: Int32)]

  init(of results: Results) {
    let years =
      results.earlierYears.map { (fiscalYear: $0.fiscalYear, ranking: $0.ranking) }
      + [(fiscalYear: results.fiscalYear, ranking: results.ranking)]
    self.years = years
    var shown: [ObjectIdentifier: [Int]] = [:]
    indices = years.indices.flatMap { year in
      let ranking = years[year].ranking
      return ranking.byCode.flatMap { standing in
        let methodology = ranking.standings[standing].scorecard.methodology
        let measures = shown[ObjectIdentifier(methodology)] ?? methodology.tree.indicesAboveParts
        shown[ObjectIdentifier(methodology)] = measures
        return measures.map { (Int32(clamping: year), Int32(clamping: standing), Int32(clamping: $0)) }
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { indices.count }

  subscript(index: Int) -> YearFigure {
    let (year, standing, measure) = indices[index]
    let (fiscalYear, ranking) = years[Int(year)]
    return YearFigure(
      fiscalYear: fiscalYear, standing: ranking.standings[Int(standing)], index: Int(measure))
  }
}

extension MeasureTree {
  /// The root, then each instrument with its indicators, in the order of the tree.
  fileprivate var indicesAboveParts: [Int] { [0] + instruments.flatMap { [$0] + indicators(under: $0) } }
}

extension PublishedTable {
  /// The table of the measures in all years with extracts and a methodology, up to this year, for time series.
  static let history = TypedTable(
    "history", for: .everyone, rows: { YearFigures(of: $0) },
    columns: { results in
      [
        .year("fiscal_year") { $0.fiscalYear },
        .code("edition") { $0.standing.unit.edition.name },
        .code("unit_code") { $0.standing.unit.code.text },
        .code("geo_code") { $0.standing.unit.geocode },
        .text("unit_name_th") { $0.standing.unit.nameThai },
        .text("unit_name_en") { $0.standing.unit.nameEnglish },
        .text("group_th") { $0.standing.unit.groupThai },
        .code("measure") { $0.code.text },
        .number("published") { $0.card.score(of: $0.code) },
        .text("basis") { $0.card.figures[$0.index].basis?.rawValue },
        .text("status") { $0.standing.status.rawValue },
        .word("level", of: results.levelWordsOfAllYears) { $0.isTotal ? $0.standing.level?.name : nil },
        .integer("rank") { $0.rank?.overall },
        .integer("peer_rank") { $0.rank?.amongPeers },
        .integer("group_rank") { $0.rank?.inGroup },
      ]
    })
}
