import Assessment
import Tabular

/// One measure of one unit.
struct UnitMeasure: Sendable {
  let card: Scorecard
  let place: Int

  var measure: Measure { card.methodology.tree[place] }
  var figure: MeasureFigure { card.figures[place] }
}

extension PublishedTable {
  /// Every measure of every unit: announced, stated, computed and published side by side, with what they say of each
  /// other; in the ranking's order, then the tree's.
  static let measures = Self(
    "measures", for: .everyone,
    rows: { results in
      results.ranking.standings.flatMap { standing in
        standing.scorecard.figures.indices.map { UnitMeasure(card: standing.scorecard, place: $0) }
      }
    },
    columns: { _ in
      [
        .code("unit_code") { $0.card.unit.code.text },
        .code("measure") { $0.measure.code.text },
        .code("parent") { row in row.measure.parent.map { row.card.methodology.tree[$0].code.text } },
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
        .text("source") { $0.source?.description },
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
    guard figure.announced?.basis == .contribution else { return print }
    return print.flatMap { measure.weight.undone(on: $0) }
  }

  /// Where the published figure, or what it is computed from, stands; nil for one that the method made from parts.
  var source: Source? {
    figure.announced?.source ?? card.submission.answers[measure.code]?.source
  }

  /// Why a figure is missing or read on another scale.
  var note: Bilingual? {
    if figure.announced?.basis == .contribution {
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
    let lacking = tree.items(under: place).count { card.figures[$0].computed == nil }
    return lacking > 0
      ? Bilingual("คำนวณไม่ได้ ขาดข้อมูล \(lacking) ข้อ", "not computed: \(lacking) items have no data")
      : Bilingual("คำนวณไม่ได้ มีส่วนที่มีเฉพาะคะแนนที่ประกาศ", "not computed: a part is only ever announced")
  }
}
