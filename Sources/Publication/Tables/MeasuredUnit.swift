import Assessment
import Findings
import Office
import Tabular

/// One measure of one unit.
struct UnitMeasure: Sendable {
  let unit: MeasuredUnit
  let place: Int

  var printed: PrintedMeasure { unit.printed[place] }
}

/// The total of one unit.
struct UnitTotal: Sendable {
  let unit: Code<Unit>
  let printed: PrintedMeasure
  /// The reason for which a figure is missing or read on another scale.
  let note: Bilingual?

  init(_ total: UnitMeasure) {
    (unit, printed, note) = (Code(total.unit.code), total.printed, total.note)
  }
}

/// A unit whose measures are rows, with everything that they print: made once for all of them.
final class MeasuredUnit: Sendable {
  let code: String
  let readyCode: ShortWord?
  let labels: MeasureLabels
  let methodology: Methodology
  /// By place in the tree.
  let printed: [PrintedMeasure]
  private let places: FigurePlaces

  init(_ card: Scorecard, labels: MeasureLabels) {
    let (tree, decimals) = (card.methodology.tree, card.decimals)
    var places = FigurePlaces(count: tree.measures.count)
    card.submission.answers.forEachSource(in: card.methodology) { place, file, line in
      places.set(place, file: file, line: line)
    }
    var printed: [PrintedMeasure] = []
    printed.reserveCapacity(tree.measures.count)
    card.forEachFigure { place, figure in
      printed.append(figure.printed(weight: tree[place].weight, shares: labels.shares[place], decimals: decimals))
      guard figure.official != nil || figure.stated != nil else { return }
      if let source = figure.announced?.source { places.set(place, file: source.file, line: source.line) }
    }
    self.printed = printed
    self.labels = labels
    self.places = places
    code = card.unit.code.text
    readyCode = ShortWord(code)
    methodology = card.methodology
  }

  /// Adds where the published figure, or what it is computed from, stands; nothing for one that the method made from
  /// parts.
  func writeSource(of place: Int, to text: inout CSVText) {
    guard let (file, line) = places[place] else { return }
    text.append(part: file)
    text.append(part: ":")
    text.append(line)
  }
}

/// The file and the line of each figure of a unit: a unit's hundred figures stand in half a dozen files.
private struct FigurePlaces: Sendable {
  private var files: [String] = []
  /// By place in the tree: the file's place in the list, below 0 for none, and the line.
  private var lines: [(file: Int32, line: Int32)]

  init(count: Int) {
    lines = Array(repeating: (-1, 0), count: count)
  }

  subscript(place: Int) -> (file: String, line: Int)? {
    let (file, line) = lines[place]
    return file < 0 ? nil : (files[Int(file)], Int(line))
  }

  mutating func set(_ place: Int, file: String, line: Int) {
    // Those of one file mostly come one behind the other.
    if files.last != file { files.append(file) }
    lines[place] = (Int32(files.count - 1), Int32(clamping: line))
  }
}

/// What the measures of one edition are called, by place in its tree.
final class MeasureLabels: Sendable {
  let codes: [String]
  let readyCodes: [ShortWord?]
  let parents: [Int?]
  /// The weights whose product is the measure's share in the total.
  let shares: [[Weight]]

  init(of tree: MeasureTree) {
    codes = tree.measures.map(\.code.text)
    readyCodes = codes.map { ShortWord($0) }
    parents = tree.measures.map(\.parent)
    shares = tree.measures.indices.map { tree.shares(of: $0, in: 0) }
  }
}

/// The figures of a measure as they are printed, each on the scale of scores.
struct PrintedMeasure: Sendable {
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
  /// Whether what was announced is a contribution to the total, and no score.
  let isContribution: Bool
  /// The points of the total that a full score would add, with one decimal more than scores.
  let potential: Numeral?
}

extension ConsistencyVerdict {
  /// Whether the figure agrees with its parts; nil where there is nothing to compare.
  var agrees: Bool? {
    switch self {
    case .equal, .feasible: true
    case .truncated, .impossible: false
    case .notComparable: nil
    }
  }
}

extension MeasureFigure {
  fileprivate func printed(weight: Weight, shares: [Weight], decimals: Int) -> PrintedMeasure {
    let own = Numeral(computed, decimals: decimals)
    let isContribution = (official ?? stated)?.basis == .contribution
    let announced = { (figure: AnnouncedFigure?) in
      Numeral(figure?.score(weight: weight, decimals: decimals), decimals: decimals)
    }
    // That of a contribution is divided by its weight, as the contribution is.
    let reached = { (print: Quantity?) in
      Numeral(isContribution ? print.flatMap { weight.undone(on: $0) } : print, decimals: decimals)
    }
    let reachable = parts.reachable
    // Of an item both figures are one.
    let isComputed = if case .computed = basis { true } else { false }
    return PrintedMeasure(
      official: announced(official), stated: announced(stated), computed: own,
      published: isComputed ? own : Numeral(published, decimals: decimals),
      contribution: Numeral(contribution, decimals: decimals), low: reached(reachable?.low),
      high: reached(reachable?.high), basis: basis, partsVerdict: parts.verdict, answersVerdict: answersVerdict,
      answers: answers, isContribution: isContribution,
      potential: Numeral(published.map { shares.potential(of: $0) }, decimals: decimals + 1))
  }
}
