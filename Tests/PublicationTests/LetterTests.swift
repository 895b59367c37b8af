import Assessment
import Findings
import Judging
import Office
import Tabular
import Testing

@testable import Publication

/// The letters to two units.
struct LetterTests {
  private static func dossier(of unit: Code<Unit>, in season: TwoUnits) throws -> UnitDossier {
    let dossiers = UnitDossiers(of: try season.results())
    return try #require(dossiers.first { $0.unit.code == unit })
  }

  private static func letter(to unit: Code<Unit>, of season: TwoUnits) throws -> UnitLetter {
    UnitLetter(try dossier(of: unit, in: season), hasMarkedRows: false)
  }

  private static func text(to unit: Code<Unit>, of season: TwoUnits) throws -> String {
    LetterText(letter: try letter(to: unit, of: season)).text
  }

  /// Findings of one cause in Chatuchak's scores, one on each line.
  private static func findings(on lines: [Int]) -> [Finding] {
    lines.map { line in
      Finding(
        Check.numberMalformed, unit: "5026",
        place: Place(file: TwoUnits.source.file, line: line, record: line - 1, column: "score"), value: "x\(line)",
        values: ["column": Bilingual("คะแนน", "Score"), "example": Bilingual(same: "86.20")], effect: .nothing)
    }
  }

  @Test(
    arguments: [
      ("5030", "ผู้อำนวยการเขตบางคอแหลม", "ถึงค่าเป้าหมาย", "อันดับที่ 1 จาก 2 หน่วยงาน และอันดับที่ 1 จาก 2 สำนักงานเขต"),
      (
        "5026", "ผู้อำนวยการเขตจตุจักร", "ต่ำกว่าค่าเป้าหมาย 7.17 คะแนน",
        "อันดับที่ 2 จาก 2 หน่วยงาน และอันดับที่ 2 จาก 2 สำนักงานเขต"
      ),
    ])
  func `a letter names the director, the distance to the target and the rank`(
    unit: String, director: String, target: String, rank: String
  ) throws {
    let season = TwoUnits(totals: (97_21, 87_83))
    let letter = try Self.letter(to: Code(unit), of: season)
    #expect(letter.heading.contains { $0.label == "เรียน" && $0.text == director })
    let text = try Self.text(to: Code(unit), of: season)
    #expect(text.contains(" \(target)"))
    #expect(text.contains(rank))
    #expect(letter.mark == nil)
  }

  @Test func `a letter to a unit with a tied total names the shared rank`() throws {
    let text = try Self.text(to: "5026", of: TwoUnits(totals: (87_83, 87_83)))
    #expect(text.contains("อันดับที่ 1 จาก 2 หน่วยงาน (คะแนนเท่ากัน 2 หน่วยงาน)"))
  }

  @Test func `a unit that sent nothing is reminded, without figures or a rank`() throws {
    let season = TwoUnits(totals: (97_21, nil))
    let letter = try Self.letter(to: "5026", of: season)
    #expect(letter.opening.hasPrefix("ด้วยพ้นกำหนดส่งข้อมูลแล้ว"))
    let forms = { (letter: UnitLetter) in (letter.asked + letter.details).compactMap(\.grid).map(\.form) }
    #expect(!forms(letter).contains(.figures))
    #expect(forms(try Self.letter(to: "5030", of: season)).contains(.figures))
    #expect(letter.mark == "ผลเบื้องต้น")
  }

  @Test func `a letter begins with what to do, or with the figures if there is nothing to do`() throws {
    let busy = try Self.letter(to: "5026", of: TwoUnits(findings: Self.findings(on: [2])))
    #expect(busy.asked.map(\.title) == ["รายการที่ต้องแก้ไข (1 รายการ)"])
    #expect(busy.details.map { $0.grid?.form } == [.figures, nil, .received])
    #expect(busy.closing.contains("ส่งไฟล์ที่แก้ไขแล้วให้สำนักงาน ก.ก. ภายในกำหนดส่งข้างต้น"))
    let clean = try Self.letter(to: "5030", of: TwoUnits(findings: Self.findings(on: [2])))
    #expect(clean.request.isEmpty)
    #expect(clean.opening.hasSuffix("ไม่พบรายการที่ต้องแก้ไขหรือต้องชี้แจง โดยมีผลคะแนนดังต่อไปนี้"))
    #expect(clean.asked.map { $0.grid?.form } == [.figures])
  }

  @Test func `findings of one cause are one item`() throws {
    let letter = try Self.letter(to: "5026", of: TwoUnits(findings: Self.findings(on: Array(2...31))))
    let section = try #require(letter.asked.first)
    #expect(section.title == "รายการที่ต้องแก้ไข (1 รายการ รวม 30 แห่ง)")
    #expect(section.items.count == 1)
  }

  @Test(
    arguments: [
      (contact: OfficeContact(), line: "ทาง ........................ โทร. ........................\r\n"),
      (
        contact: OfficeContact(office: "กองทดสอบ", telephone: "0 0000 0000", channel: "ita@example.org"),
        line: "ส่งที่: กองทดสอบ ทาง ita@example.org โทร. 0 0000 0000\r\n"
      ),
    ])
  func `a letter gives the address to reply to, or leaves room for it`(
    contact: OfficeContact, line: String
  ) throws {
    let text = try Self.text(to: "5026", of: TwoUnits(findings: Self.findings(on: [2]), contact: contact))
    #expect(text.contains(line))
    #expect(text.contains("ส่วนราชการ  กองทดสอบ โทร. 0 0000 0000") == (contact.office != nil))
  }

  @Test func `the digest does not depend on the day, but on the findings and the contact`() throws {
    let digest = { (season: TwoUnits) in LetterDigest(try Self.dossier(of: "5026", in: season)).hex }
    let days = [5, 6].map { CalendarDate(year: 2023, month: 10, day: $0) }
    let season = TwoUnits(findings: Self.findings(on: [2]), day: days[0])
    let first = try digest(season)
    #expect(first.count == 64)
    #expect(try digest(season) == first)
    var changed = season
    changed.day = days[1]
    #expect(try digest(changed) == first)
    #expect(try Self.text(to: "5026", of: changed) != Self.text(to: "5026", of: season))
    changed.findings = Self.findings(on: [2, 3])
    #expect(try digest(changed) != first)
    changed = season
    changed.contact = OfficeContact(channel: "ita@example.org")
    #expect(try digest(changed) != first)
  }
}
