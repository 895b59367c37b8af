import Assessment

/// The two vocabularies of levels that stand in files of fiscal year 2566.
extension LevelScheme {
  static let letters = Self(
    code: "letters",
    levels: [
      level("AA", 95, passes: true), level("A", 85, passes: true), level("B", 75), level("C", 65), level("D", 55),
      level("E", 50), level("F", 0),
    ])

  static let words = Self(
    code: "words",
    levels: [
      level("ต้องปรับปรุงโดยด่วน", 0), level("ต้องปรับปรุง", 70), level("ผ่าน", 85, passes: true),
      level("ผ่านดี", 85, instrument: 85, passes: true), level("ผ่านดีเยี่ยม", 95, passes: true),
    ])

  static func level(_ name: String, _ total: Int, instrument: Int? = nil, passes: Bool = false) -> Level {
    Level(
      name: name, nameThai: name, nameEnglish: name, minimumTotal: Quantity(total),
      minimumInstrument: instrument.map { Quantity($0) }, passes: passes)
  }
}
