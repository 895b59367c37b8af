import Testing

@testable import Tabular

/// A title that is none of the form's, and the one of the form that it probably stands for.
struct LikenessTests {
  private static let form = Likeness(
    ["จำนวนประชากร", "จำนวนขั้นต่ำ", "จำนวนผู้ตอบ", "ร้อยละการตอบ", "ตัววัด", "rate", "level", "q1"].map { ($0, $0) })

  @Test(arguments: [
    ("ขั้นต่ำ", "จำนวนขั้นต่ำ"), ("จำนวนผู้ตอบ (คน)", "จำนวนผู้ตอบ"), ("ร้อยละ", "ร้อยละการตอบ"),
    ("ตัวชี้วัด", "ตัววัด"), ("จำนวนผู้ตอบแบบวัดทั้งหมดของหน่วยงาน", "จำนวนผู้ตอบ"), ("Rates", "rate"),
    ("จำนวนประชากรณ์", "จำนวนประชากร"),
  ])
  func `a title is like one that is part of it, that it is part of, or that differs in a stretch or a slip`(
    title: String, meant: String
  ) {
    #expect(Self.form.meaning(of: title) == meant)
  }

  @Test(arguments: ["จำนวน", "corporate", "output_level_of_all", "q1_2", "q", "", "โทรศัพท์", "rate"])
  func `a title is like none where several share as much with it, or little is shared`(title: String) {
    #expect(Self.form.meaning(of: title) == nil)
  }

  @Test func `a narrative in the place of a title is like none`() {
    #expect(Self.form.meaning(of: String(repeating: "จำนวนผู้ตอบ", count: 1000)) == nil)
  }
}
