import Assessment
import Findings
import Judging
import Tabular
import Testing

@testable import Publication

/// Pages and letters of a season with responses: intervals, ranges of ranks and the items with the most potential.
struct CertaintyPageTests {
  private static let season = Result { try SeasonCase("errors", tables: []).results() }

  private static func results() throws -> Results { try season.get() }

  @Test func `the page shows the range of ranks and the interval of each unit that has one`() throws {
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

  @Test func `a letter gives a known interval and states that it does not change the result`() throws {
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

  @Test func `a scorecard names at most five items with potential, the greatest first, all above zero`() throws {
    for standing in try Self.results().ranking.ranked {
      let items = standing.scorecard.itemsOfMostPotential
      #expect(items.count <= 5)
      #expect(items.allSatisfy { $0.potential.coefficient > 0 })
      #expect(zip(items, items.dropFirst()).allSatisfy { !$0.potential.isLess(than: $1.potential) })
    }
  }

  @Test func `the checked items at zero never include items of a survey`() throws {
    let groups = try Self.results().ranking.ranked.flatMap(\.scorecard.checkedItemsAtZero)
    #expect(groups.allSatisfy { ExtractTable(instrument: $0.instrument.code)?.isSurvey != true })
  }
}
