import Assessment
import Findings
import Judging
import Tabular
import Testing

@testable import Publication

/// The sentences of pages and letters about a season with responses: intervals, ranges of ranks and the items to begin with.
struct CertaintyPageTests {
  private static let season = Result { try SeasonCase("errors", tables: []).results() }

  private static func results() throws -> Results { try season.get() }

  @Test func `each range of ranks is drawn and said, and the centre alone has none`() throws {
    let results = try Self.results()
    let html = ReportSection.certainty.html(ReportMaterial(results)).markup
    let known = results.insight.certainty.units.filter { $0.own != nil }
    #expect(!known.isEmpty)
    for unit in known {
      #expect(html.contains("<td class=n data-v=\"\(unit.own?.best ?? 0)\">\(unit.own?.text ?? "")<"))
      #expect(html.contains(try #require(unit.intervalText)))
    }
    #expect(html.contains("<details class=folded>"))
  }

  @Test func `a letter names the interval and the own ranks, and says that the result stays`() throws {
    let results = try Self.results()
    for dossier in UnitDossiers(of: results) {
      let text = LetterText(letter: UnitLetter(dossier, hasMarkedRows: false)).text
      let certainty = try #require(results.insight.certainty[dossier.unit.code])
      let isKnown = certainty.interval != nil
      #expect(text.contains("ทั้งนี้ ช่วงดังกล่าวไม่เปลี่ยนผลการประเมินที่ประกาศ") == isKnown, "\(dossier.unit.code)")
      guard let interval = certainty.intervalText?.split(separator: "–") else { continue }
      #expect(text.contains("คะแนนรวมน่าจะอยู่ระหว่าง \(interval[0]) ถึง \(interval[1])"))
    }
  }

  @Test func `at most five items are named, the greatest potential first, all of them above zero`() throws {
    for standing in try Self.results().ranking.ranked {
      let items = standing.scorecard.itemsOfMostPotential
      #expect(items.count <= 5)
      #expect(items.allSatisfy { $0.potential.coefficient > 0 })
      #expect(zip(items, items.dropFirst()).allSatisfy { !$0.potential.isLess(than: $1.potential) })
    }
  }

  @Test func `items at zero are those of what is checked, never those of a survey`() throws {
    let groups = try Self.results().ranking.ranked.flatMap(\.scorecard.checkedItemsAtZero)
    #expect(groups.allSatisfy { ExtractTable(instrument: $0.instrument.code)?.isSurvey != true })
  }
}
