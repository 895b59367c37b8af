import Assessment
import Findings
import Judging
import Office
import Tabular

/// The section with the rank of each unit under weights near those of the method.
extension ReportSection {
  static let weights = Self(
    id: "weights", short: Bilingual("น้ำหนัก", "Weights"),
    heading: Bilingual("อันดับเมื่อเปลี่ยนน้ำหนัก", "Ranks under other weights"),
    lead: Bilingual(
      "ใช้ภายในเพื่อตอบคำถามเรื่องน้ำหนักเท่านั้น ไม่ใช่การจัดอันดับอีกแบบหนึ่ง อันดับที่ประกาศไม่เปลี่ยน",
      "For questions about the weights, inside the office only. This is not a second ranking; the announced ranks do not change."
    ),
    isNeeded: { material in material.isWhole && material.weights.rows.contains { $0.range != nil } },
    body: { material in
      let ranked = material.weights.rows.filter { $0.range != nil }
      let editions = ranked.map(\.standing.unit.edition).uniqued
      let charts = editions.map { edition in ranked.filter { $0.standing.unit.edition == edition } }
      return HTML(
        charts.enumerated().filter { $1.count > 1 }
          .map { index, peers in WeightChart(material: material, peers: peers, index: index).html })
    })
}

/// The peers of one edition, a row for each, with the best and the worst rank under other weights.
private struct WeightChart {
  let material: ReportMaterial
  /// The peers with a range, in the ranking's order.
  let peers: [UnitWeights]
  /// Index of the chart on the page.
  let index: Int

  var html: HTML {
    let points = peers[0].standing.scorecard.methodology.settings.weightRange
    let legend = RankRows.legend(
      dot: Bilingual("อันดับที่เผยแพร่", "The published rank"),
      bar: Bilingual(
        "อันดับเมื่อน้ำหนักแต่ละเครื่องมือเปลี่ยนไม่เกิน \(points) จุด",
        "Ranks when each weight changes by at most \(points) points"))
    return "\(legend)\(material.remark(ofEnds: peers.count, in: "weights.csv"))<div class=pair>\(table.html)</div>"
  }

  private typealias Column = PageTable<UnitWeights>.Column

  private var table: PageTable<UnitWeights> {
    let rows = material.weights
    let drawing = RankRows(last: peers.count)
    return PageTable(
      id: "t-weights-\(index)", caption: rows.title,
      columns: [
        .named("peer_rank", of: rows, heading: Bilingual("อันดับ", "Rank")),
        Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.standing.unit.code)) },
        Column(Bilingual("อันดับเมื่อเปลี่ยนน้ำหนัก", "Ranks under other weights"), drawing: drawing.axis) { unit in
          let drawn = unit.rank.map { drawing.html(rank: $0, range: unit.range?.range) }
          return PageCell(drawn ?? .nothing, key: unit.rank.map { "\($0)" })
        },
        Column(Bilingual("ช่วงอันดับ", "Range"), style: "n") { unit in
          PageCell("\(unit.range?.text ?? "–")", key: unit.range.map { "\($0.best)" })
        },
      ]
        + material.results.instruments.map { code in
          .named("without_\(code)", of: rows, heading: Bilingual("ไม่นับ \(code)", "Without \(code)"))
        }, rows: material.ends(of: peers))
  }
}
