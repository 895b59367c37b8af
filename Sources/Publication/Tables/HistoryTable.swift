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

extension Results {
  /// The totals, instruments and indicators of every unit in every year, by fiscal year, unit code, and tree order.
  fileprivate var yearFigures: GroupedRows<YearFigure> {
    let years = earlierYears.map { ($0.fiscalYear, $0.ranking) } + [(fiscalYear, ranking)]
    let units: [(fiscalYear: Int, standing: Standing)] = years.flatMap { fiscalYear, ranking in
      ranking.byCode.map { (fiscalYear, ranking.standings[$0]) }
    }
    return GroupedRows(
      of: units, count: { $0.standing.scorecard.methodology.tree.indicesAboveParts.count },
      rows: { fiscalYear, standing in
        standing.scorecard.methodology.tree.indicesAboveParts.map {
          YearFigure(fiscalYear: fiscalYear, standing: standing, index: $0)
        }
      })
  }
}

extension MeasureTree {
  /// The root, then each instrument with its indicators, in the order of the tree.
  fileprivate var indicesAboveParts: [Int] { [0] + instruments.flatMap { [$0] + indicators(under: $0) } }
}

extension PublishedTable {
  /// The table of the measures in all years with extracts and a methodology, up to this year, for time series.
  static let history = TypedTable(
    "history", for: .everyone, rows: { $0.yearFigures },
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
