import Assessment
import Findings
import Judging
import Tabular
import Testing

@testable import Publication

/// The sentences of pages and letters about two units without responses: why ranks moved, and what each unit lacks.
struct InsightPageTests {
  private static func sections(_ season: TwoUnits) throws -> [ReportSection] {
    ReportSection.all(for: ReportMaterial(try season.results()))
  }

  // Chatuchak was first with 90.00 and is second with 87.83.
  private static let swapped = TwoUnits(totals: (97_21, 87_83), before: (80_00, 90_00))

  @Test func `a climb and a fall are shown with their causes, the climb first`() throws {
    let html = ReportSection.movement.html(ReportMaterial(try Self.swapped.results())).markup
    let climb = try #require(html.firstRange(of: "<td class=\"n x\">+1")?.lowerBound)
    let fall = try #require(html.firstRange(of: "<td class=\"n x\">-1")?.lowerBound)
    #expect(climb < fall)
    #expect(html.contains("Own score") && html.contains("Scores of other units"))
    #expect(!html.contains("The method<") && !html.contains("Units not ranked"))
    #expect(html.contains("It is not known whether a change exceeds its error"))
  }

  @Test(
    arguments: [
      (TwoUnits(), ["movement", "weights", "watch"]),
      (TwoUnits(totals: (97_21, 87_83), before: (97_31, 80_00)), ["weights", "watch"]),
      (TwoUnits(totals: (nil, nil)), ["movement", "certainty", "balance", "weights", "watch"]),
    ])
  func `a section without anything to show is left out`(season: TwoUnits, absent: [String]) throws {
    let ids = try Self.sections(season).map(\.id)
    for id in ["movement", "certainty", "balance", "weights", "watch"] {
      #expect(ids.contains(id) == !absent.contains(id), "\(id)")
    }
  }

  @Test func `units without responses have no range of ranks, and the reason is given with their names`() throws {
    let html = ReportSection.certainty.html(ReportMaterial(try TwoUnits().results())).markup
    #expect(!html.contains("class=p2") && html.contains("Without a range of ranks"))
    #expect(html.contains("no responses to IIT, so its error is not known"))
  }

  // The target is 95.00; the second unit may still score from 0 to 100.
  @Test(arguments: [(nil, true), (87_83, false)] as [(Int?, Bool)])
  func `the first screen gives the number of districts that can reach the target while some are missing`(
    total: Int?, isShown: Bool
  ) throws {
    let material = ReportMaterial(try TwoUnits(totals: (97_21, total)).results())
    let html = ReportHeadline(material: material).html.markup
    #expect(html.contains("at least 1 and at most 2 districts will be at the target") == isShown)
  }

  // 0.30 x 90.00 + 0.30 x 80.00 + 0.40 x 90.00 = 87.00, 8.00 below the target; OIT has the greatest weight.
  private static let announced = TwoUnits(
    totals: (97_21, 87_00), instruments: ["IIT": 90_00, "EIT": 80_00, "OIT": 90_00])

  @Test func `a unit's block names the gap of each aim and the least gain that reaches it alone`() throws {
    let html = ReportSection.units.html(ReportMaterial(try Self.announced.results())).markup
    #expect(
      html.contains("level Good (total and each instrument 85.00): the total reaches the minimum; EIT is below"))
    #expect(html.contains("EIT needs the least: 5.00 points, up to 85.00"))
    #expect(
      html.contains("and the target (total 95.00): the total needs 8.00 more; more than one measure must improve"))
  }

  @Test func `a letter gives the same gap and gain in Thai, and does not mention other weights`() throws {
    let dossier = try #require(UnitDossiers(of: try Self.announced.results()).first { $0.unit.code == "5026" })
    let text = LetterText(letter: UnitLetter(dossier, hasMarkedRows: false)).text
    #expect(text.contains("ระดับผ่านดี (คะแนนรวมและทุกเครื่องมือตั้งแต่ 85.00): คะแนนรวมถึงเกณฑ์แล้ว แต่ EIT ต่ำกว่าเกณฑ์ขั้นต่ำ"))
    #expect(text.contains("ตัววัดที่ต้องเพิ่มน้อยที่สุดคือ EIT เพิ่ม 5.00 คะแนน (เป็น 85.00)"))
    #expect(text.contains("คะแนนรวมขาดอีก 8.00 คะแนน"))
    #expect(!text.contains("น้ำหนักที่"))
  }

  @Test func `a unit that has reached every aim has no section on gains`() throws {
    let dossier = try #require(UnitDossiers(of: try Self.announced.results()).first { $0.unit.code == "5030" })
    let letter = UnitLetter(dossier, hasMarkedRows: false)
    #expect(!(letter.asked + letter.details).contains { $0.title.hasPrefix(PathSentences.title) })
  }

  @Test(arguments: [(best: 6, worst: 11, text: "6–11"), (best: 1, worst: 1, text: "1")])
  func `a range of ranks names one rank once`(best: Int, worst: Int, text: String) {
    #expect(RankSet(best: best, worst: worst).text == text)
  }
}
