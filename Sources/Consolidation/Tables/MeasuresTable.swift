import Assessment
import Tabular

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
        .number("official") { $0.official },
        .number("stated") { $0.stated },
        .number("computed") { $0.computed },
        .number("published") { $0.published },
        .text("basis") { $0.basis?.rawValue },
        .number("contribution") { $0.contribution },
        .number("low") { $0.low },
        .number("high") { $0.high },
        .text("verdict_parts") { $0.partsVerdict.rawValue },
        .text("verdict_answers") { $0.answersVerdict.rawValue },
        .integer("answers") { $0.answers },
        .text("source") { row, text in row.source.map { text.append(part: $0) } },
        .text("note") { $0.note?.thai },
      ]
    })
}

/// One measure of one unit as it is printed: each figure once, with the decimals of the unit's edition.
struct UnitMeasure: Sendable {
  let unit: MeasuredUnit
  let place: Int
  let official: Numeral?
  let stated: Numeral?
  let computed: Numeral?
  let published: Numeral?
  let basis: PublishedBasis?
  let contribution: Numeral?
  let low: Numeral?
  let high: Numeral?
  let partsVerdict: ConsistencyVerdict
  let answersVerdict: ConsistencyVerdict
  let answers: Int
  /// Where the published figure, or what it is computed from, stands; nil for one that the method made from parts.
  let source: Source?
  /// Whether what was announced is a contribution to the total, and no score.
  private let isContribution: Bool

  init(of unit: MeasuredUnit, place: Int) {
    let (figure, weight, decimals) = (unit.figures[place], unit.methodology.tree[place].weight, unit.decimals)
    let isContribution = figure.announced?.basis == .contribution
    // On the scale of scores: an announced contribution is divided by its weight, and so is what it is held against.
    let score = { (announced: AnnouncedFigure) in
      Numeral(announced.score(weight: weight, decimals: decimals), decimals: decimals)
    }
    let reachable = { (print: Quantity) in
      Numeral(isContribution ? weight.undone(on: print) : print, decimals: decimals)
    }
    self.unit = unit
    self.place = place
    self.isContribution = isContribution
    official = figure.official.map(score)
    stated = figure.stated.map(score)
    computed = Numeral(figure.computed, decimals: decimals)
    published = Numeral(figure.published, decimals: decimals)
    basis = figure.basis
    contribution = Numeral(figure.contribution, decimals: decimals)
    low = figure.parts.reachable.flatMap { reachable($0.low) }
    high = figure.parts.reachable.flatMap { reachable($0.high) }
    partsVerdict = figure.parts.verdict
    answersVerdict = figure.answersVerdict
    answers = figure.answers
    source = figure.announced?.source ?? unit.sources[place]
  }

  /// Why a figure is missing or read on another scale.
  var note: Bilingual? {
    if isContribution {
      return Bilingual("คำนวณจากคะแนนถ่วงน้ำหนักที่ได้รับ", "divided by its weight from the contribution received")
    }
    if published == nil {
      return Bilingual("ยังไม่มีคะแนน", "no figure")
    }
    guard computed == nil else { return nil }
    let tree = unit.methodology.tree
    if tree[place].isOnlyAnnounced {
      return Bilingual("มีเฉพาะคะแนนที่ประกาศ", "only ever announced")
    }
    let lacking = tree.items(under: place).count { unit.figures[$0].computed == nil }
    return lacking > 0
      ? Bilingual("คำนวณไม่ได้ ขาดข้อมูล \(lacking) ข้อ", "not computed: \(lacking) items have no data")
      : Bilingual("คำนวณไม่ได้ มีส่วนที่มีเฉพาะคะแนนที่ประกาศ", "not computed: a part is only ever announced")
  }
}
