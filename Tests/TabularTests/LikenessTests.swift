import Testing

@testable import Tabular

/// Suggestions of the title of the form that an unknown title probably means.
struct LikenessTests {
  private static let form = Likeness(
    ["จำนวนประชากร", "จำนวนขั้นต่ำ", "จำนวนผู้ตอบ", "ร้อยละการตอบ", "ตัววัด", "rate", "level", "q1"].map { ($0, $0) })

  @Test(arguments: [
    ("ขั้นต่ำ", "จำนวนขั้นต่ำ"), ("จำนวนผู้ตอบ (คน)", "จำนวนผู้ตอบ"), ("ร้อยละ", "ร้อยละการตอบ"),
    ("ตัวชี้วัด", "ตัววัด"), ("จำนวนผู้ตอบแบบวัดทั้งหมดของหน่วยงาน", "จำนวนผู้ตอบ"), ("Rates", "rate"),
    ("จำนวนประชากรณ์", "จำนวนประชากร"),
  ])
  func `a title resembles one that it contains, that contains it, or that differs in a stretch or a slip`(
    title: String, meant: String
  ) {
    #expect(Self.form.meaning(of: title) == meant)
  }

  @Test(arguments: ["จำนวน", "corporate", "output_level_of_all", "q1_2", "q", "", "โทรศัพท์", "rate"])
  func `a title resembles none if several share as much with it, or if little is shared`(title: String) {
    #expect(Self.form.meaning(of: title) == nil)
  }

  @Test func `a narrative instead of a title resembles none`() {
    #expect(Self.form.meaning(of: String(repeating: "จำนวนผู้ตอบ", count: 1000)) == nil)
  }
}
