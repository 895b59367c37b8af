import Assessment
import Judging
import Tabular

extension PublishedTable {
  /// The table of every measure of every unit: announced, stated, computed and published, with the verdicts on them.
  ///
  /// The rows are in the order of the ranking, then of the tree.
  static let measures = TypedTable(
    "measures", for: .everyone,
    rows: { UnitMeasures(of: $0.ranking.standings) },
    columns: { results in
      [
        .code("unit_code", ready: { $0.unit.readyCode }) { $0.unit.code },
        .code("measure", ready: { $0.unit.labels.readyCodes[$0.place] }) { $0.unit.labels.codes[$0.place] },
        .code("parent", ready: { row in row.parent.flatMap { row.unit.labels.readyCodes[$0] } }) { row in
          row.parent.map { row.unit.labels.codes[$0] }
        },
        .number("official") { $0.printed.official },
        .number("stated") { $0.printed.stated },
        .number("computed") { $0.printed.computed },
        .number("published") { $0.printed.published },
        .text("basis", ready: { $0.printed.basis?.ready }) { $0.printed.basis?.rawValue },
        .number("contribution", by: results.measureContributions) { $0.printed.contribution },
        .number("low") { $0.printed.low },
        .number("high") { $0.printed.high },
        .text("verdict_parts", ready: { $0.printed.partsVerdict.ready }) { $0.printed.partsVerdict.rawValue },
        .text("verdict_answers", ready: { $0.printed.answersVerdict.ready }) { $0.printed.answersVerdict.rawValue },
        .integer("answers") { $0.printed.answers },
        .text("source") { row, text in row.unit.writeSource(of: row.place, to: &text) },
        .text("note") { $0.note?.thai },
        .year("fiscal_year") { _ in results.fiscalYear },
        .number("potential") { $0.printed.potential },
      ]
    })
}

extension UnitMeasure {
  /// The index of the parent in the tree; nil for the root.
  fileprivate var parent: Int? { unit.labels.parents[place] }

  /// The reason why a figure is missing or was converted from another scale.
  var note: Bilingual? {
    if printed.isContribution {
      return Bilingual("คำนวณจากคะแนนถ่วงน้ำหนักที่ได้รับ", "received as a contribution, and divided by its weight")
    }
    if printed.published == nil {
      return Bilingual("ยังไม่มีคะแนน", "no figure")
    }
    guard printed.computed == nil else { return nil }
    let tree = unit.methodology.tree
    if tree[place].isOnlyAnnounced {
      return Bilingual("มีเฉพาะคะแนนที่ประกาศ", "only announced")
    }
    let lacking = tree.items(under: place).count { unit.printed[$0].computed == nil }
    return lacking > 0
      ? Bilingual("คำนวณไม่ได้ ขาดข้อมูล \(lacking) ข้อ", "not computed: \(lacking) items have no data")
      : Bilingual("คำนวณไม่ได้ มีส่วนที่มีเฉพาะคะแนนที่ประกาศ", "not computed: a part is only announced")
  }
}
