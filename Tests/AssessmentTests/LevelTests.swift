import Assessment
import Testing

/// The two vocabularies of levels, their bands and their minima.
@Suite struct LevelTests {
  @Test(arguments: [
    ("100", "AA"), ("95.00", "AA"), ("94.99", "A"), ("85.00", "A"), ("84.99", "B"), ("75", "B"), ("74.99", "C"),
    ("65", "C"), ("64.99", "D"), ("55", "D"), ("54.99", "E"), ("50", "E"), ("49.99", "F"), ("0", "F"),
  ])
  func `letters depend on the total alone`(total: String, level: String) throws {
    #expect(LevelScheme.letters.reading(total: try .read(total), instruments: [nil, nil, nil]) == .level(level))
  }

  @Test(
    arguments: [
      (total: "95.00", instruments: [nil, nil, nil], reading: .level("ผ่านดีเยี่ยม")),
      (total: "94.99", instruments: ["85.00", "99.00", "100"], reading: .level("ผ่านดี")),
      (total: "94.99", instruments: ["84.99", "99.00", "100"], reading: .level("ผ่าน")),
      (total: "85.00", instruments: ["84.99", nil, "100"], reading: .level("ผ่าน")),
      (total: "85.00", instruments: ["85.00", nil, "100"], reading: .cannotTell),
      (total: "85.00", instruments: [nil, nil, nil], reading: .cannotTell),
      (total: "84.99", instruments: [nil, nil, nil], reading: .level("ต้องปรับปรุง")),
      (total: "70.00", instruments: ["99", "99", "99"], reading: .level("ต้องปรับปรุง")),
      (total: "69.99", instruments: ["99", "99", "99"], reading: .level("ต้องปรับปรุงโดยด่วน")),
    ] as [(String, [String?], LevelReading)])
  func `words depend on every instrument too, and are unknown if a deciding instrument is`(
    total: String, instruments: [String?], reading: LevelReading
  ) throws {
    let known = try instruments.map { try $0.map(Quantity.read) }
    #expect(LevelScheme.words.reading(total: try .read(total), instruments: known) == reading)
  }

  @Test func `the bands apply to rounded scores, so nothing falls between 84.99 and 85.00`() throws {
    for total in ["84.994", "84.995", "84.996"] {
      let official = try Sample.figures(["IIT": total, "EIT": total, "OIT": total])
      let card = Sample.methodology(rounding: .once).scorecard(for: Sample.submission(official: official))
      #expect(card.level(in: .words) == .level(total == "84.994" ? "ต้องปรับปรุง" : "ผ่านดี"))
    }
  }

  @Test func `both vocabularies cover 0 to 100 once each`() {
    #expect(LevelScheme.letters.tiles)
    #expect(LevelScheme.words.tiles)
    #expect(LevelScheme.words.levels.map(\.name).first == "ผ่านดีเยี่ยม")
    #expect(LevelScheme.words.level(named: "ผ่าน")?.passes == true)
    #expect(LevelScheme.words.level(named: "AA") == nil)
  }

  @Test(arguments: [
    (levels: [], tiles: false),
    (levels: [LevelScheme.level("F", 1)], tiles: false),
    (levels: [LevelScheme.level("F", 0, instrument: 50)], tiles: false),
    (levels: [LevelScheme.level("F", 0)], tiles: true),
    (levels: [LevelScheme.level("A", 85), LevelScheme.level("B", 85), LevelScheme.level("F", 0)], tiles: false),
    (
      levels: [
        LevelScheme.level("F", 0), LevelScheme.level("B", 85), LevelScheme.level("A", 85, instrument: 85),
      ], tiles: true
    ),
  ])
  func `levels with a gap or with equal minima do not tile`(levels: [Level], tiles: Bool) {
    #expect(LevelScheme(code: "test", levels: levels).tiles == tiles)
  }

  @Test func `a total below every level of a scheme has no known level`() {
    let high = LevelScheme(code: "test", levels: [LevelScheme.level("A", 85)])
    #expect(high.reading(total: Quantity(84), instruments: []) == .cannotTell)
  }
}
