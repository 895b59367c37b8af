import Assessment
import Judging
import Office
import Tabular

/// The section with the units whose ranks moved most, and with the causes.
extension ReportSection {
  static let movement = Self(
    id: "movement", short: Bilingual("สาเหตุ", "Causes"),
    heading: Bilingual("เหตุใดอันดับจึงเปลี่ยน", "Why did ranks change?"),
    lead: Bilingual(
      "อันดับขึ้นหรือลงได้ทั้งจากคะแนนของตนเองและจากคะแนนของหน่วยงานอื่น อันดับที่ลงจึงไม่ได้แปลว่าผลงานแย่ลงเสมอไป",
      "A rank changes with the unit's own score and with the scores of others: a lower rank does not always mean worse work."
    ),
    isNeeded: { material in material.isWhole && material.movement.rows.contains { $0.ranks != nil } },
    body: { material in
      let chart = MovementChart(material: material)
      let whole = material.whole(
        PublishedTable.movement, material.movement, unit: { $0.unit }, notes: \.notes)
      return "\(chart.html)\(whole)"
    })
}

/// The ten greatest climbs and the ten greatest falls, each as a bar of its causes.
private struct MovementChart {
  let material: ReportMaterial
  /// The greatest climb first and the greatest fall last.
  private let rows: [UnitMovement]

  /// The maximum number of climbs, and of falls, in the chart.
  private static let most = 10

  init(material: ReportMaterial) {
    self.material = material
    let moved = material.movement.rows.map { (climb: $0.ranks?.climb ?? 0, row: $0) }
      .sorted { left, right in
        left.climb == right.climb ? left.row.unit.code < right.row.unit.code : left.climb > right.climb
      }
    rows =
      moved.filter { $0.climb > 0 }.prefix(Self.most).map(\.row)
      + moved.filter { $0.climb < 0 }.suffix(Self.most).map(\.row)
  }

  var html: HTML {
    let whole = Bilingual(
      "แสดงหน่วยงานที่อันดับขึ้นมากที่สุดและลงมากที่สุดไม่เกินอย่างละ \(Self.most) แห่ง แถบทางขวาดันอันดับขึ้น แถบทางซ้ายดันอันดับลง",
      "The greatest climbs and falls, at most \(Self.most) of each. Bars to the right push a rank up, bars to the left push it down."
    )
    return "<p class=soft>\(whole)</p>\n\(SignedBars.legend(legend))\(table.html)<p>\(chance)</p>\n"
  }

  /// The words for the causes; nil for a cause that moves no unit of the chart.
  private var legend: [Bilingual?] {
    let causes = [
      Bilingual("คะแนนของตนเอง", "Own score"), Bilingual("คะแนนของหน่วยงานอื่น", "Scores of other units"),
      Bilingual("วิธีคิดคะแนนที่เปลี่ยนไป", "The method"),
      Bilingual("หน่วยงานที่ไม่มีอันดับปีนี้", "Units not ranked this year"),
      Bilingual("หน่วยงานที่ไม่มีอันดับปีก่อน", "Units not ranked the year before"),
    ]
    let parts = rows.compactMap(\.ranks?.halves)
    return causes.enumerated().map { index, text in parts.contains { $0[index] != 0 } ? text : nil }
  }

  private var table: PageTable<UnitMovement> {
    let movement = material.movement
    let bars = SignedBars(of: rows.compactMap(\.ranks?.halves))
    let hasErrors = rows.contains { $0.certainty != nil }
    return PageTable(
      id: "t-movement-chart", caption: movement.title,
      columns: [
        PageTable.Column(movement.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.unit.code)) },
        .named("rank_before", of: movement), .named("rank", of: movement, heading: Bilingual("อันดับปีนี้", "Rank now")),
        PageTable.Column(Bilingual("ขึ้น/ลง", "Climb"), style: "n x") { row in
          PageCell("\(row.ranks.map { Numeral($0.climb).signed } ?? "–")")
        },
        PageTable.Column(Bilingual("เพราะเหตุใด (อันดับ)", "Cause (ranks)"), drawing: bars.axis(unit: 2)) { row in
          PageCell(row.ranks.map { bars.html($0.halves) } ?? .nothing, key: row.ranks.map { "\($0.climb)" })
        },
        PageTable.Column(movement.heading("change"), style: "n") { row in
          PageCell("\(row.now?.scorecard.numeral(row.change)?.signed ?? "–")")
        },
      ] + (hasErrors ? [.named("beyond_error", of: movement)] : []), rows: rows)
  }

  /// The number of changes that exceed their error, and the number to expect by chance alone.
  private var chance: Bilingual {
    let rows = material.movement.rows.filter { $0.certainty != nil }
    let known = rows.compactMap(\.certainty)
    guard !known.isEmpty else {
      return Bilingual(
        "ยังบอกไม่ได้ว่าคะแนนที่เปลี่ยนเกินความคลาดเคลื่อนหรือไม่ เพราะไม่มีคำตอบรายข้อครบทั้งสองปี",
        "It is not known whether a change exceeds its error: the responses of both years are not complete.")
    }
    let beyond = known.count(where: \.isBeyondError)
    let count = Bilingual(
      "คะแนนเปลี่ยนเกินความคลาดเคลื่อน \(beyond) จาก \(known.count) หน่วยงาน",
      "\(beyond) of \(known.count) changes of the total exceed their error")
    guard beyond > 0 else { return count }
    let perMille = rows.compactMap { $0.now?.scorecard.methodology.settings.confidence }
      .reduce(0) { $0 + 1000 - Int($1.coefficient(decimals: 1)) }
    let (low, high) = (perMille / 1000, (perMille + 999) / 1000)
    let expected = low == high ? Bilingual(same: "\(low)") : Bilingual("\(low) ถึง \(high)", "\(low) to \(high)")
    return Bilingual(
      "\(count.thai) ในจำนวนนี้อาจมี \(expected.thai) แห่งที่เกิดจากความบังเอิญ",
      "\(count.english); \(expected.english) may do so by chance alone.")
  }
}

extension RankParts {
  /// The parts in half ranks, the common causes first: own score, others, method, exits, entries.
  fileprivate var halves: [Int] { [ownInHalves, othersInHalves, methodInHalves, exitsInHalves, entriesInHalves] }
}
