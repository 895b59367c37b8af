import Assessment
import Findings
import Judging
import Office
import Tabular

/// The section with the range in which each rank could differ, had other people answered.
extension ReportSection {
  static let certainty = Self(
    id: "certainty", short: Bilingual("ความแน่นอน", "Certainty"),
    heading: Bilingual("ความแน่นอนของคะแนนและอันดับ", "How sure are scores and ranks?"),
    lead: Bilingual(
      "ช่วงนี้บอกว่าผลจะต่างไปได้เพียงใดหากผู้ตอบเป็นคนกลุ่มอื่น ไม่เปลี่ยนผลการประเมินที่ประกาศ",
      "The ranges show by how much results could differ if other people had answered. The announced results do not change."
    ),
    isNeeded: { !$0.results.ranking.ranked.isEmpty },
    body: { material in
      let charts = CertaintyChart.all(of: material)
      let whole = material.whole(
        PublishedTable.certainty, material.certainty, unit: { $0.standing.unit }, notes: \.notes)
      return "\(charts.map(\.html))\(material.unknownErrors(except: charts))\(whole)"
    })
}

/// The peers of one edition, a row for each, with the possible ranks of each.
private struct CertaintyChart {
  let material: ReportMaterial
  /// The ranked units of the edition, in the ranking's order.
  let peers: [UnitCertainty]
  /// Index of the chart on the page.
  let index: Int

  /// The charts: one for each edition with a known rank set, in the order of the editions' first units.
  static func all(of material: ReportMaterial) -> [Self] {
    let ranked = material.certainty.rows.filter { $0.standing.rank != nil }
    return ranked.map(\.standing.unit.edition).uniqued.enumerated()
      .map { index, edition in
        Self(material: material, peers: ranked.filter { $0.standing.unit.edition == edition }, index: index)
      }
      .filter { chart in chart.peers.contains { $0.own != nil } }
  }

  var html: HTML {
    let confidence = peers[0].confidence
    let legend = RankRows.legend(
      dot: Bilingual(
        "อันดับในรูปแบบเดียวกัน",
        "The published rank among peers"),
      bar: Bilingual(
        "อันดับที่เป็นไปได้ เมื่อกล่าวถึงหน่วยงานเดียว (ความเชื่อมั่นร้อยละ \(confidence))",
        "Possible ranks of one unit taken alone (\(confidence) % confidence)"),
      line: Bilingual("เมื่อกล่าวถึงทุกหน่วยงานพร้อมกัน", "Possible ranks of all units taken together"))
    let reading = Bilingual(
      "ผลมาจากผู้ตอบเพียงบางส่วน หากเก็บแบบตอบใหม่จากประชากรกลุ่มเดิมหลายครั้ง ช่วงที่คำนวณด้วยวิธีนี้จะครอบคลุมค่าจริงประมาณร้อยละ \(confidence) ของจำนวนครั้ง ช่วงที่ซ้อนกันไม่ได้แปลว่าผลเท่ากัน",
      "Only some of the people answered. If the survey were repeated many times in the same population, ranges computed in this way would contain the true value about \(confidence) % of the time. Overlapping ranges do not mean equal results."
    )
    return
      "<p class=folded>\(reading)</p>\n\(best)\(legend)\(material.remark(ofEnds: peers.count, in: "certainty.csv"))\(table.html)"
  }

  /// The numbers of units that are certainly and possibly among the best.
  private var best: HTML {
    let count = { (certainty: Certainty) in peers.count { $0.amongBest == certainty } }
    let best = peers[0].standing.scorecard.methodology.settings.bestUnits
    guard peers.count > best else { return "" }
    let (certain, possible) = (count(.certain), count(.possible))
    let text = Bilingual(
      "อยู่ใน \(best) อันดับแรกแน่ชัด \(certain) หน่วยงาน และอาจอยู่อีก \(possible) หน่วยงาน จาก \(peers.count) หน่วยงาน (นับตามช่วงทั้งตาราง)",
      "\(certain) of \(peers.count) units are certainly among the best \(best), and \(possible) more may be (by the ranges of all units taken together)."
    )
    return "<p>\(text)</p>\n"
  }

  private typealias Column = PageTable<UnitCertainty>.Column

  private var table: PageTable<UnitCertainty> {
    let (rows, total) = (material.certainty, material.results.total.text)
    let drawing = RankRows(last: peers.count)
    return PageTable(
      id: "t-certainty-\(index)", caption: rows.title,
      columns: [
        .named("peer_rank", of: rows, heading: Bilingual("อันดับ", "Rank")),
        Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.standing.unit.code)) },
        Column(Bilingual("อันดับที่เป็นไปได้", "Possible ranks"), drawing: drawing.axis) { unit in
          PageCell(Self.drawn(unit, on: drawing), key: unit.standing.rank.map { "\($0.amongPeers)" })
        },
        .ranks(Bilingual("หน่วยงานเดียว", "One unit")) { $0.own },
        .ranks(Bilingual("ทุกหน่วยงาน", "All units")) { $0.all },
        .named(total, of: rows, heading: Bilingual(same: total)),
        Column(Bilingual("ช่วงคะแนน", "Range of the total"), style: "n") { PageCell("\($0.intervalText ?? "–")") },
        .named("at_target", of: rows, heading: Bilingual("ถึงเป้าหมาย", "At target")),
      ], rows: material.ends(of: peers))
  }

  /// The rank with its ranges and notes, or the reason why there are none.
  private static func drawn(_ unit: UnitCertainty, on drawing: RankRows) -> HTML {
    guard let rank = unit.standing.rank?.amongPeers else { return .nothing }
    let row = drawing.html(rank: rank, range: unit.own?.range, outer: unit.all?.range)
    return unit.notes.joined.map { "\(row)<span class=soft>\($0)</span>" } ?? row
  }
}

extension PageTable<UnitCertainty>.Column {
  /// The column with the ranks of a set in words, sorted by the best rank.
  fileprivate static func ranks(
    _ heading: Bilingual, _ set: @escaping @Sendable (UnitCertainty) -> RankSet?
  ) -> Self {
    Self(heading, style: "n") { unit in
      PageCell("\(set(unit)?.text ?? "–")", key: set(unit).map { "\($0.best)" })
    }
  }
}

extension ReportMaterial {
  /// The ranked units that are in no chart, each with the reason.
  fileprivate func unknownErrors(except charts: [CertaintyChart]) -> HTML {
    let drawn = Set(charts.flatMap { $0.peers.map(\.standing.unit.edition) })
    let left = certainty.rows.filter { $0.standing.rank != nil && !drawn.contains($0.standing.unit.edition) }
    guard !left.isEmpty else { return "" }
    let names = left.prefix(Self.named).map { unit -> HTML in
      "<li>\(link(unit.standing.unit.code)): \(unit.notes.joined?.html ?? "")"
    }
    let more = left.count - names.count
    let rest: HTML = more > 0 ? "<li>\(Bilingual("และอีก \(more) หน่วยงาน", "and \(more) more"))" : ""
    return "<p>\(Bilingual("ไม่มีช่วงอันดับ:", "Without a range of ranks:"))</p>\n<ul>\(names)\(rest)</ul>\n"
  }

  /// The maximum number of units without a chart that are named.
  private static let named = 6
}
