import Assessment
import Findings
import Tabular

/// `settings.csv`: the numbers and choices of an edition that stand beside its tree.
struct SettingsTable {
  /// The settings and the schemes that they choose.
  struct Values {
    let settings: Settings
    let inForce: LevelScheme
    let other: LevelScheme?
  }

  /// Every setting that there is, in the order that the forms list them.
  static let keys = [
    "decimals", "total_rounding", "level_scheme", "other_scheme", "target_score", "target_units", "large_change",
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
    let target = reader.required("target_score") { Self.score($0) }
    let units = reader.optional("target_units") { Self.count($0) }
    let change = reader.optional("large_change") { Self.score($0) }
    findings = Self.strangers(in: table) + reader.findings
    guard let decimals, let rounding, let inForce, let target else {
      values = nil
      return
    }
    values = Values(
      settings: Settings(
        decimals: decimals, totalRounding: rounding, targetScore: target, targetUnits: units, largeChange: change),
      inForce: inForce, other: other)
  }

  /// Rows whose key is no setting: a slip of the pen in an optional one would blank it unseen.
  private static func strangers(in table: ReferenceTable) -> [Finding] {
    table.rows.compactMap { row in
      guard let key = row.text("key"), !keys.contains(key) else { return nil }
      return Finding(
        .settingUnknown, unit: nil, place: table.place(row, "key"), value: key,
        values: ["list": Bilingual(same: keys.joined(separator: ", "))], effect: "ranking")
    }
  }

  /// A whole number of units, from 0.
  private static func count(_ text: String) -> Int? {
    guard case .exact(let numeral) = Numeral.read(text), numeral.fractionDigits == 0, numeral.coefficient >= 0 else {
      return nil
    }
    return Int(exactly: numeral.coefficient)
  }

  private static func score(_ text: String) -> Quantity? {
    guard case .exact(let numeral) = Numeral.read(text), let quantity = Quantity(numeral) else { return nil }
    return (Quantity.zero...Quantity.hundred).contains(quantity) ? quantity : nil
  }
}

/// The values by key, and what is wrong with them.
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
      let place = row(key).map { table.place($0, "value") } ?? Place(file: table.file.path, line: 1)
      findings.append(
        Finding(.settingMissing, unit: nil, place: place, values: ["key": Bilingual(same: key)], effect: "ranking"))
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
      Finding(
        .settingMalformed, unit: nil, place: table.place(row, "value"), value: text,
        values: ["key": Bilingual(same: key)], effect: "ranking"))
    return nil
  }

  private func row(_ key: String) -> Row? { table.rows.first { $0.text("key") == key } }
}
