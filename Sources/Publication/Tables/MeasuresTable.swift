import Assessment
import Judging
import Tabular

extension PublishedTable {
  /// The table of every measure of every unit: announced, stated, computed and published, with the verdicts on them.
  ///
  /// The rows are in the order of the ranking, then of the tree.
  static let measures = TypedTable(
    "measures", for: .everyone,
    rows: { $0.unitMeasures },
    columns: { results in
      [
        .code("unit_code") { $0.unit.code },
        .code("measure") { $0.unit.labels.codes[$0.index] },
        .code("parent") { row in row.parent.map { row.unit.labels.codes[$0] } },
        .number("official") { $0.row.official },
        .number("stated") { $0.row.stated },
        .number("computed") { $0.row.computed },
        .number("published") { $0.row.published },
        .text("basis") { $0.row.basis?.rawValue },
        .number("contribution", by: results.measureContributions) { $0.row.contribution },
        .number("low") { $0.row.low },
        .number("high") { $0.row.high },
        .text("verdict_parts") { $0.row.partsVerdict.rawValue },
        .text("verdict_answers") { $0.row.answersVerdict.rawValue },
        .integer("answers") { $0.row.answers },
        .text("source") { $0.unit.sources[$0.index] },
        .text("note") { $0.note?.thai },
        .year("fiscal_year") { _ in results.fiscalYear },
        .number("potential") { $0.row.potential },
      ]
    })
}

extension Results {
  /// The measures of all units in the order of the standings, then of the tree.
  fileprivate var unitMeasures: GroupedRows<UnitMeasure> {
    let labels = MeasureLabels.byEdition(ranking.standings)
    return GroupedRows(
      of: ranking.standings, count: { $0.scorecard.methodology.tree.measures.count },
      rows: { standing in
        let unit = MeasuredUnit(standing.scorecard, labels: labels)
        return unit.rows.indices.map { UnitMeasure(unit: unit, index: $0) }
      })
  }

  /// The total of each unit in the order of the standings.
  var unitTotals: [UnitTotal] {
    let labels = MeasureLabels.byEdition(ranking.standings)
    return ranking.standings.map { standing in
      UnitTotal(UnitMeasure(unit: MeasuredUnit(standing.scorecard, labels: labels), index: 0))
    }
  }
}

extension UnitMeasure {
  /// The index of the parent in the tree; nil for the root.
  fileprivate var parent: Int? { unit.labels.parents[index] }

  /// The reason why a figure is missing or was converted from another scale.
  var note: Bilingual? {
    if row.isContribution {
      return Bilingual("คำนวณจากคะแนนถ่วงน้ำหนักที่ได้รับ", "received as a contribution, and divided by its weight")
    }
    if row.published == nil {
      return Bilingual("ยังไม่มีคะแนน", "no figure")
    }
    guard row.computed == nil else { return nil }
    let tree = unit.methodology.tree
    if tree[index].isOnlyAnnounced {
      return Bilingual("มีเฉพาะคะแนนที่ประกาศ", "only announced")
    }
    let lacking = tree.items(under: index).count { unit.rows[$0].computed == nil }
    return lacking > 0
      ? Bilingual("คำนวณไม่ได้ ขาดข้อมูล \(lacking) ข้อ", "not computed: \(lacking) items have no data")
      : Bilingual("คำนวณไม่ได้ มีส่วนที่มีเฉพาะคะแนนที่ประกาศ", "not computed: a part is only announced")
  }
}
