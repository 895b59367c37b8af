import Assessment
import Judging
import Testing

@testable import Publication

/// The letters to two units.
struct LetterTests {
  private static func letter(to unit: Code<Unit>, of season: TwoUnits) throws -> UnitLetter {
    let dossiers = UnitDossiers(of: try season.results())
    return UnitLetter(try #require(dossiers.first { $0.unit.code == unit }), hasMarkedRows: false)
  }

  @Test(
    arguments: [
      ("5030", "ผู้อำนวยการเขตบางคอแหลม", "ถึงค่าเป้าหมาย", "อันดับที่ 1 จาก 2 หน่วยงาน"),
      ("5026", "ผู้อำนวยการเขตจตุจักร", "ต่ำกว่าค่าเป้าหมาย 7.17 คะแนน", "อันดับที่ 2 จาก 2 หน่วยงาน"),
    ])
  func `a letter names the director, the distance to the target and the rank`(
    unit: String, director: String, target: String, rank: String
  ) throws {
    let letter = try Self.letter(to: Code(unit), of: TwoUnits(totals: (97_21, 87_83)))
    #expect(letter.heading.contains { $0.label == "เรียน" && $0.text == director })
    let standing = letter.standing.joined(separator: "\n")
    #expect(standing.contains(" \(target)"))
    #expect(standing.contains(rank))
    #expect(letter.mark == nil)
  }

  @Test func `units with equal totals read that they share the rank`() throws {
    let letter = try Self.letter(to: "5026", of: TwoUnits(totals: (87_83, 87_83)))
    #expect(letter.standing.contains { $0.hasPrefix("อันดับที่ 1 จาก 2 หน่วยงาน (คะแนนเท่ากัน 2 หน่วยงาน)") })
  }

  @Test func `a unit that sent nothing is reminded, without figures or a rank`() throws {
    let season = TwoUnits(totals: (97_21, nil))
    let letter = try Self.letter(to: "5026", of: season)
    #expect(letter.opening.hasPrefix("ด้วยพ้นกำหนดส่งข้อมูลแล้ว"))
    #expect(letter.figures == nil)
    #expect(letter.standing.isEmpty)
    #expect(try Self.letter(to: "5030", of: season).figures != nil)
    #expect(letter.mark == "ผลเบื้องต้น")
  }
}
