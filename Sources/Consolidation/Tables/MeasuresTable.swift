import Assessment
import Tabular

/// A unit whose measures are rows: shared by all of them, since to count a reference costs more than to read a figure.
final class MeasuredUnit: Sendable {
  let card: Scorecard
  let code: String
  let labels: MeasureLabels

  init(card: Scorecard, labels: MeasureLabels) {
    self.card = card
    code = card.unit.code.text
    self.labels = labels
  }
}

/// What the measures of one edition are called, by place in its tree.
final class MeasureLabels: Sendable {
  let codes: [String]
  let parents: [String?]

  init(of tree: MeasureTree) {
    codes = tree.measures.map(\.code.text)
    parents = tree.measures.map { measure in measure.parent.map { tree[$0].code.text } }
  }
}

/// One measure of one unit.
///
/// A class, since every column is handed it.
final class UnitMeasure: Sendable {
  let unit: MeasuredUnit
  let place: Int
  let figure: MeasureFigure
  /// Whether what was announced is a contribution to the total, and no score.
  let isContribution: Bool

  init(of unit: MeasuredUnit, place: Int) {
    self.unit = unit
    self.place = place
    figure = unit.card.figure(of: place)
    isContribution = figure.announced?.basis == .contribution
  }

  var card: Scorecard { unit.card }
  var measure: Measure { unit.card.methodology.tree[place] }
}

/// The measures of all units in the order of the standings, each made when it is asked for.
struct UnitMeasures: RandomAccessCollection, Sendable {
  private let units: [MeasuredUnit]
  /// Where the measures of each unit begin, and behind the last where they end.
  private let starts: [Int]

  init(of standings: [Standing]) {
    var labels: [ObjectIdentifier: MeasureLabels] = [:]
    units = standings.map { standing in
      let methodology = standing.scorecard.methodology
      let known = labels[ObjectIdentifier(methodology)] ?? MeasureLabels(of: methodology.tree)
      labels[ObjectIdentifier(methodology)] = known
      return MeasuredUnit(card: standing.scorecard, labels: known)
    }
    starts = units.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.labels.codes.count) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts[units.count] }

  subscript(index: Int) -> UnitMeasure {
    var (low, high) = (0, units.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return UnitMeasure(of: units[low], place: index - starts[low])
  }
}

extension PublishedTable {
  /// Every measure of every unit: announced, stated, computed and published side by side, with what they say of each
  /// other; in the ranking's order, then the tree's.
  static let measures = Self(
    "measures", for: .everyone,
    rows: { UnitMeasures(of: $0.ranking.standings) },
    columns: { _ in
      [
        .code("unit_code") { $0.unit.code },
        .code("measure") { $0.unit.labels.codes[$0.place] },
        .code("parent") { $0.unit.labels.parents[$0.place] },
        .number("official") { $0.card.numeral($0.score(of: $0.figure.official)) },
        .number("stated") { $0.card.numeral($0.score(of: $0.figure.stated)) },
        .number("computed") { $0.card.numeral($0.figure.computed) },
        .number("published") { $0.card.numeral($0.figure.published) },
        .text("basis") { $0.figure.basis?.rawValue },
        .number("contribution") { $0.card.numeral($0.figure.contribution) },
        .number("low") { $0.card.numeral($0.score(ofReachable: $0.figure.parts.reachable?.low)) },
        .number("high") { $0.card.numeral($0.score(ofReachable: $0.figure.parts.reachable?.high)) },
        .text("verdict_parts") { $0.figure.parts.verdict.rawValue },
        .text("verdict_answers") { $0.figure.answersVerdict.rawValue },
        .integer("answers") { $0.figure.answers },
        .text("source") { row, text in row.source.map { text.append(part: $0) } },
        .text("note") { $0.note?.thai },
      ]
    })
}

extension UnitMeasure {
  /// An announced figure on the scale of scores.
  func score(of figure: AnnouncedFigure?) -> Quantity? {
    figure?.score(weight: measure.weight, decimals: card.decimals)
  }

  /// A reachable figure on the scale of scores: that of a contribution is divided by its weight, as the contribution is.
  func score(ofReachable print: Quantity?) -> Quantity? {
    guard isContribution else { return print }
    return print.flatMap { measure.weight.undone(on: $0) }
  }

  /// Where the published figure, or what it is computed from, stands; nil for one that the method made from parts.
  var source: Source? {
    figure.announced?.source ?? card.submission.answers.source(ofItem: place, in: card.methodology)
  }

  /// Why a figure is missing or read on another scale.
  var note: Bilingual? {
    if isContribution {
      return Bilingual("คำนวณจากคะแนนถ่วงน้ำหนักที่ได้รับ", "divided by its weight from the contribution received")
    }
    if figure.published == nil {
      return Bilingual("ยังไม่มีคะแนน", "no figure")
    }
    guard figure.computed == nil else { return nil }
    if measure.isOnlyAnnounced {
      return Bilingual("มีเฉพาะคะแนนที่ประกาศ", "only ever announced")
    }
    let tree = card.methodology.tree
    let lacking = tree.items(under: place).count { card.figure(of: $0).computed == nil }
    return lacking > 0
      ? Bilingual("คำนวณไม่ได้ ขาดข้อมูล \(lacking) ข้อ", "not computed: \(lacking) items have no data")
      : Bilingual("คำนวณไม่ได้ มีส่วนที่มีเฉพาะคะแนนที่ประกาศ", "not computed: a part is only ever announced")
  }
}
