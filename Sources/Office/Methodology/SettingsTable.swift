import Assessment
import Findings
import Tabular

extension Check {
  static let settingMissing = Check(
    "setting-missing", .mustMend,
    sentence: Bilingual("ไม่พบค่ากำหนด {key}", "the setting {key} is missing"),
    remedy: Bilingual("โปรดเพิ่มแถว {key} พร้อมค่าและแหล่งที่มา", "add the row {key} with its value and source"),
    why: Bilingual(
      "วิธีคำนวณต้องใช้ค่านี้ และไม่มีการสมมติค่าแทน", "the computation needs this value, and no value is assumed in its place"),
    wrong: .methodology(
      "settings", "key,value,source", "decimals,2,NACC ITA handbook FY2566",
      "level_scheme,words,NACC ITA handbook FY2566", "other_scheme,letters,districts still report letters in FY2566",
      "target_score,95.00,city KPI target FY2566"),
    right: settings(decimals: "2"))

  static let settingMalformed = Check(
    "setting-malformed", .mustMend,
    sentence: Bilingual("ค่ากำหนด {key} ใช้ค่า “{value}” ไม่ได้", "the setting {key} cannot be '{value}'"),
    remedy: Bilingual(
      "โปรดแก้ค่าของ {key} ให้ถูกต้องตามคำอธิบายของค่ากำหนดนี้",
      "correct the value of {key} as the description of this setting requires"),
    why: Bilingual(
      "หากอ่านค่านี้ไม่ได้ จะคำนวณและเผยแพร่คะแนนตามวิธีที่กำหนดไม่ได้",
      "while the value cannot be read, scores cannot be computed and published by the method"),
    wrong: settings(decimals: "two"),
    right: settings(decimals: "2"))

  static let settingUnknown = Check(
    "setting-unknown", .mustMend,
    sentence: Bilingual(
      "“{value}” ไม่ใช่ค่ากำหนด ค่ากำหนดที่มีคือ {list}", "'{value}' is not a setting; the settings are {list}"),
    remedy: Bilingual(
      "โปรดแก้ชื่อค่ากำหนดให้ตรงกับชื่อใดชื่อหนึ่งใน {list} หรือลบแถวนี้ออก",
      "change the key to one of {list}, or delete the row"),
    why: Bilingual(
      "ค่ากำหนดที่สะกดชื่อผิดจะไม่มีผล และตัวเลขที่ต้องใช้ค่านั้นจะว่างหรือคำนวณโดยไม่มีค่านั้น",
      "a misspelt setting has no effect, and the figures that need it stay blank or are computed without it"),
    wrong: settings(decimals: "2", headline: "targt_units"),
    right: settings(decimals: "2", headline: "target_units"))

  private static func settings(decimals: String, headline: String = "target_units") -> Example {
    .methodology(
      "settings", "key,value,source", "decimals,\(decimals),NACC ITA handbook FY2566",
      "total_rounding,contributions,assumed", "level_scheme,words,NACC ITA handbook FY2566",
      "other_scheme,letters,districts still report letters in FY2566", "target_score,95.00,city KPI target FY2566",
      "\(headline),25,city plan FY2566 headline target")
  }
}

/// The settings of an edition in `settings.csv`.
struct SettingsTable {
  /// The settings and the level schemes that they choose.
  struct Values {
    let settings: Settings
    let inForce: LevelScheme
    let other: LevelScheme?
  }

  /// The keys of all settings, in the order of the forms.
  static let keys = [
    "decimals", "total_rounding", "level_scheme", "other_scheme", "target_score", "target_units", "large_change",
    "confidence", "best_units", "weight_range",
  ]

  let table: ReferenceTable
  let findings: [Finding]
  let values: Values?

  init(_ table: ReferenceTable, schemes: [Code<LevelScheme>: LevelScheme]) {
    self.table = table
    var reader = SettingsReader(table: table, schemes: schemes)
    let decimals = reader.required("decimals") { (0...6).contains($0) ? $0 : nil }
    let rounding = reader.required("total_rounding", Methodology.TotalRounding.init(rawValue:))
    let inForce = reader.required("level_scheme") { schemes[Code($0)] }
    let other = reader.optional("other_scheme") { schemes[Code($0)] }
    // Reject a share such as 0.95, which is not a score of 95.
    let target = reader.required("target_score") { text in
      Self.score(text).flatMap { $0 < Quantity(1) && $0 != .zero ? nil : $0 }
    }
    let units = reader.optional("target_units") { Self.count($0) }
    let change = reader.optional("large_change") { Self.score($0) }
    let confidence = reader.optional("confidence") { Self.confidence($0) }
    let best = reader.optional("best_units") { text in Self.count(text).flatMap { $0 > 0 ? $0 : nil } }
    let range = reader.optional("weight_range") { text in Self.count(text).flatMap { $0 <= 100 ? $0 : nil } }
    findings = table.unknownSettings(except: Self.keys, effect: .table(.ranking)) + reader.findings
    guard let decimals, let rounding, let inForce, let target else {
      values = nil
      return
    }
    values = Values(
      settings: Settings(
        decimals: decimals, totalRounding: rounding, targetScore: target, targetUnits: units, largeChange: change,
        confidence: confidence ?? Quantity(95), bestUnits: best ?? 10, weightRange: range ?? 10),
      inForce: inForce, other: other)
  }

  /// Reads a whole number of units, at least 0; nil for any other text.
  private static func count(_ text: String) -> Int? {
    guard case .exact(let numeral) = Numeral.read(text), numeral.fractionDigits == 0, numeral.coefficient >= 0 else {
      return nil
    }
    return Int(exactly: numeral.coefficient)
  }

  /// Reads a percentage above 50 and below 100 with at most one decimal; nil for any other text.
  private static func confidence(_ text: String) -> Quantity? {
    score(text).flatMap { $0 > Quantity(50) && $0 < .hundred && $0.rounded(to: 1) == $0 ? $0 : nil }
  }

  private static func score(_ text: String) -> Quantity? {
    guard case .exact(let numeral) = Numeral.read(text), let quantity = Quantity(numeral) else { return nil }
    return (Quantity.zero...Quantity.hundred).contains(quantity) ? quantity : nil
  }
}

/// Reads the values by key and collects the findings about them.
private struct SettingsReader {
  let table: ReferenceTable
  let schemes: [Code<LevelScheme>: LevelScheme]
  var findings: [Finding] = []

  init(table: ReferenceTable, schemes: [Code<LevelScheme>: LevelScheme]) {
    self.table = table
    self.schemes = schemes
  }

  mutating func required<Value>(_ key: String, _ read: (String) -> Value?) -> Value? {
    guard row(key)?.text("value") != nil else {
      findings.append(
        table.finding(
          .settingMissing, row(key), "value", values: ["key": Bilingual(same: key)], effect: .table(.ranking)))
      return nil
    }
    return optional(key, read)
  }

  mutating func required(_ key: String, _ read: (Int) -> Int?) -> Int? {
    required(key) { (text: String) in Int(ThaiDigits.folded(text)).flatMap(read) }
  }

  mutating func optional<Value>(_ key: String, _ read: (String) -> Value?) -> Value? {
    guard let row = row(key), let text = row.text("value") else { return nil }
    if let value = read(text) { return value }
    findings.append(
      table.finding(
        .settingMalformed, row, "value", value: text, values: ["key": Bilingual(same: key)], effect: .table(.ranking)))
    return nil
  }

  private func row(_ key: String) -> Row? { table.rows.first { $0.text("key") == key } }
}
