import Assessment
import Findings
import Office
import Tabular

/// One measure of one unit.
struct UnitMeasure: Sendable {
  let unit: MeasuredUnit
  /// The index of the measure in the tree.
  let index: Int

  var row: MeasureRow { unit.rows[index] }
}

/// The total of one unit.
struct UnitTotal: Sendable {
  let unit: Code<Unit>
  let row: MeasureRow
  /// The reason why a figure is missing or was converted from another scale.
  let note: Bilingual?

  init(_ total: UnitMeasure) {
    (unit, row, note) = (Code(total.unit.code), total.row, total.note)
  }
}

/// A unit whose measures are rows, with the values of all these rows, made once for all of them.
final class MeasuredUnit: Sendable {
  let code: String
  let labels: MeasureLabels
  let methodology: Methodology
  /// The figures by the index of their measure in the tree.
  let rows: [MeasureRow]
  /// The source of each published figure, or of the answers that it is computed from, as file and line.
  ///
  /// Nil for a figure that the method made from parts.
  let sources: [String?]

  init(_ card: Scorecard, labels known: [ObjectIdentifier: MeasureLabels]) {
    let labels = known[ObjectIdentifier(card.methodology)] ?? MeasureLabels(of: card.methodology.tree)
    let (tree, decimals) = (card.methodology.tree, card.decimals)
    var sources: [String?] = Array(repeating: nil, count: tree.measures.count)
    card.submission.answers.forEachSource(in: card.methodology) { index, file, line in
      sources[index] = Source.text(file: file, line: line)
    }
    var rows: [MeasureRow] = []
    rows.reserveCapacity(tree.measures.count)
    card.forEachFigure { index, figure in
      rows.append(figure.row(weight: tree[index].weight, shares: labels.shares[index], decimals: decimals))
      guard figure.official != nil || figure.stated != nil else { return }
      if let source = figure.announced?.source { sources[index] = source.description }
    }
    self.rows = rows
    self.labels = labels
    self.sources = sources
    code = card.unit.code.text
    methodology = card.methodology
  }
}

/// The codes, parents and weights of the measures of one edition, by index in its tree.
final class MeasureLabels: Sendable {
  let codes: [String]
  let parents: [Int?]
  /// The weights whose product is the measure's share in the total.
  let shares: [[Weight]]

  init(of tree: MeasureTree) {
    codes = tree.measures.map(\.code.text)
    parents = tree.measures.map(\.parent)
    shares = tree.measures.indices.map { tree.shares(of: $0, in: 0) }
  }

  /// The labels of the editions of some units, by methodology.
  static func byEdition(_ standings: [Standing]) -> [ObjectIdentifier: MeasureLabels] {
    var labels: [ObjectIdentifier: MeasureLabels] = [:]
    for methodology in standings.map(\.scorecard.methodology) where labels[ObjectIdentifier(methodology)] == nil {
      labels[ObjectIdentifier(methodology)] = MeasureLabels(of: methodology.tree)
    }
    return labels
  }
}

/// The figures of a measure as published, all on the scale of scores.
struct MeasureRow: Sendable {
  let official: Numeral?
  let stated: Numeral?
  let computed: Numeral?
  let published: Numeral?
  let contribution: Numeral?
  let low: Numeral?
  let high: Numeral?
  let basis: PublishedBasis?
  let partsVerdict: ConsistencyVerdict
  let answersVerdict: ConsistencyVerdict
  let answers: Int
  /// Whether the announced figure is a contribution to the total, not a score.
  let isContribution: Bool
  /// The points of the total that a full score would add, with one decimal more than scores.
  let potential: Numeral?
}

extension ConsistencyVerdict {
  /// Whether the figure agrees with its parts; nil when there is nothing to compare.
  var agrees: Bool? {
    switch self {
    case .equal, .feasible: true
    case .truncated, .impossible: false
    case .notComparable: nil
    }
  }
}

extension MeasureFigure {
  fileprivate func row(weight: Weight, shares: [Weight], decimals: Int) -> MeasureRow {
    let own = Numeral(computed, decimals: decimals)
    let isContribution = (official ?? stated)?.basis == .contribution
    let announced = { (figure: AnnouncedFigure?) in
      Numeral(figure?.score(weight: weight, decimals: decimals), decimals: decimals)
    }
    // The range of a contribution is divided by its weight, like the contribution itself.
    let reached = { (print: Quantity?) in
      Numeral(isContribution ? print.flatMap { weight.undone(on: $0) } : print, decimals: decimals)
    }
    let reachable = parts.reachable
    // A figure that is published as computed is rounded and formatted once for both columns.
    let isComputed = if case .computed = basis { true } else { false }
    return MeasureRow(
      official: announced(official), stated: announced(stated), computed: own,
      published: isComputed ? own : Numeral(published, decimals: decimals),
      contribution: Numeral(contribution, decimals: decimals), low: reached(reachable?.low),
      high: reached(reachable?.high), basis: basis, partsVerdict: parts.verdict, answersVerdict: answersVerdict,
      answers: answers, isContribution: isContribution,
      potential: Numeral(published.map { shares.potential(of: $0) }, decimals: decimals + 1))
  }
}
