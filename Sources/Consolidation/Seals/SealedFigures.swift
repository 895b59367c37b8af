import Assessment
import Findings
import Judging
import Office
import Tabular

/// The figures of a fiscal year as its seal records them, by unit and measure.
///
/// They are values and not bytes of a table, so a new column is not a difference. An item is part of the measure above
/// it.
struct SealedFigures {
  /// The entries by unit code, in the order of the measure tree, then the rank; a measure without a figure has none.
  let entries: [YearSeal.Entry]

  /// The end of the entry of a unit's rank, which changes with the totals of others.
  static let rank = " rank"

  /// - Throws: `fault` when SHA-256 is not available.
  init(of season: AssessedSeason) throws(RunError) {
    var entries: [YearSeal.Entry] = []
    for index in season.ranking.byCode { entries += try Self.entries(of: season.ranking.standings[index]) }
    self.entries = entries
  }

  private static func entries(of standing: Standing) throws(RunError) -> [YearSeal.Entry] {
    let tree = standing.scorecard.methodology.tree
    var lines: [Int: [String]] = [:]
    standing.scorecard.forEachFigure { index, figure in
      if let line = line(of: index, figure, standing) {
        lines[tree.indexOfMeasure(above: index), default: []].append(line)
      }
    }
    var entries: [YearSeal.Entry] = []
    for index in tree.measures.indices {
      guard let lines = lines[index] else { continue }
      let what = "\(standing.unit.code) \(tree[index].code)"
      entries.append(YearSeal.Entry(what: what, digest: try Self.digest(of: lines)))
    }
    if let rank = standing.rank {
      entries.append(
        YearSeal.Entry(what: "\(standing.unit.code)\(Self.rank)", digest: try Self.digest(of: ["\(rank.overall)"])))
    }
    return entries
  }

  /// The values of a figure as one text; nil when the measure has no figure.
  private static func line(of index: Int, _ figure: MeasureFigure, _ standing: Standing) -> String? {
    let card = standing.scorecard
    let rounded = { (figure: Quantity?) in figure.map { "\(Numeral($0, decimals: card.decimals))" } }
    let announced = { (figure: AnnouncedFigure?) in figure.map { "\($0.basis.rawValue) \($0.value.sealedText)" } }
    let values = [
      announced(figure.official), announced(figure.stated), rounded(figure.computed), rounded(figure.published),
    ]
    guard values.contains(where: { $0 != nil }) else { return nil }
    let level = index == 0 ? card.level(in: card.methodology.schemeInForce).map { "\($0)" } : nil
    let texts = (values + (index == 0 ? [level] : [])).map { $0 ?? "" }
    return ([card.methodology.tree[index].code.text] + texts).joined(separator: "|")
  }

  private static func digest(of lines: [String]) throws(RunError) -> String {
    do throws(DigestFault) {
      return try SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
    } catch {
      throw .withoutDigests
    }
  }
}

extension Quantity {
  /// The text of a quantity in the digests of seals, which must be the same for every version of the program.
  fileprivate var sealedText: String {
    "Quantity(high: \(units >> 64), low: \(UInt64(truncatingIfNeeded: units)))"
  }
}

extension MeasureTree {
  /// The index of a measure, or of the nearest measure above an item.
  fileprivate func indexOfMeasure(above index: Int) -> Int {
    var index = index
    while self[index].isItem, let parent = self[index].parent { index = parent }
    return index
  }
}
