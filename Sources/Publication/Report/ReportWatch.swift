import Assessment
import Judging
import Tabular

/// The section with the units that an experienced person should look at again.
extension ReportSection {
  static let watch = Self(
    id: "watch", short: Bilingual("ควรพิจารณา", "Look again"),
    heading: Bilingual("รายการที่ควรพิจารณา", "Worth a second look"),
    lead: Bilingual(
      "เป็นเพียงเหตุที่ควรดูอีกครั้ง ไม่ใช่รายการที่ต้องแก้ไขหรือชี้แจง ไม่ใช่ความผิดของหน่วยงาน และไม่นับในหนังสือถึงหน่วยงาน",
      "Reasons to look again: not findings, not faults of a unit, and not counted in any letter."),
    isNeeded: { $0.isWhole && !$0.watch.rows.isEmpty },
    body: { material in
      let rows = material.watch
      let table = PageTable(
        id: "t-watch", caption: rows.title,
        columns: [
          PageTable.Column(rows.heading("unit_name_th"), namesRow: true) { PageCell(material.link($0.unit.code)) },
          .named("screen", of: rows), .named("measure", of: rows), .named("value", of: rows),
          .named("reference", of: rows), .named("distance", of: rows),
          PageTable.Column(rows.heading("other_units")) { row in
            PageCell(row.others.isEmpty ? .nothing : HTML(material.names(of: row.others)))
          },
        ], rows: rows.rows, most: ReportMaterial.mostWatched, rest: "watch.csv")
      return "\(material.screens)\(table.html)"
    })
}

extension ReportMaterial {
  /// The screens that found something, each with its condition.
  fileprivate var screens: HTML {
    let found = WatchRow.Screen.allCases.compactMap { screen in watch.rows.first { $0.screen == screen } }
    let text = found.map { row -> HTML in "<li>\(watch.html("screen", of: row)) \(row.screen.text)" }
    return "<ul>\(text)</ul>\n"
  }

  /// The maximum number of rows of the list, and of units that a row names.
  fileprivate static let (mostWatched, mostNamed) = (20, 3)

  /// Links to units, joined with commas.
  fileprivate func names(of units: [Unit]) -> [HTML] {
    let names = units.prefix(Self.mostNamed).enumerated()
      .map { index, unit -> HTML in "\(index > 0 ? ", " : "")\(link(unit.code))" }
    let more = units.count - names.count
    return more > 0 ? names + [" \(Bilingual("และอีก \(more)", "and \(more) more"))"] : names
  }
}

extension WatchRow.Screen {
  /// The condition that the screen looks for.
  fileprivate var text: Bilingual {
    switch self {
    case .nearLevel:
      Bilingual(
        "ผลจะข้ามเกณฑ์ หากทศนิยมสุดท้ายหรือคำตอบของคนเพียงคนเดียวต่างไป",
        "one unit of the last decimal, or the answers of one person, would change the result")
    case .sameScores:
      Bilingual("คะแนนแบบสำรวจเท่ากันทุกแบบกับหน่วยงานอื่น", "every survey score equals that of another unit")
    case .sameAnswers:
      Bilingual("จำนวนคำตอบเท่ากับของหน่วยงานอื่นทุกข้อ", "the counts of answers to every item equal those of another unit")
    case .allAtMaximum:
      Bilingual("ผู้ตอบตั้งแต่ 30 คนตอบคำตอบที่ดีที่สุดทุกข้อ", "30 people or more answered, and every answer is the best one")
    case .farApart:
      Bilingual(
        "คะแนนสองแบบสำรวจห่างกันมากกว่าที่พบในหน่วยงานอื่น", "its two surveys differ more than those of other units")
    case .fewerItems:
      Bilingual("คะแนนเต็ม 100 แต่ได้รับผลรายข้อไม่ครบ", "a full score, although results of some items are missing")
    }
  }
}
