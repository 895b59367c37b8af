import Assessment
import Tabular

extension Results {
  /// The words of a column of levels: every level of every scheme that circulates, the most demanding first.
  var levelWords: [Field.Category] {
    let words = methodologies.all.flatMap { methodology in
      methodology.schemes.flatMap(\.levels)
        .map { level in
          Field.Category(
            value: level.name, label: level.nameThai, labelEnglish: level.nameEnglish,
            tone: level.minimumTotal >= methodology.settings.targetScore ? .good : level.passes ? .fair : .bad)
        }
    }
    let byValue = Dictionary(words.map { ($0.value, $0) }) { first, _ in first }
    return words.map(\.value).uniqued.compactMap { byValue[$0] } + [
      Field.Category(
        value: LevelReading.cannotTell.name, label: "ยังสรุปไม่ได้", labelEnglish: "Cannot tell", tone: .quiet)
    ]
  }
}

extension LevelScheme {
  /// What each level asks, the most demanding first: "ผ่านดี ตั้งแต่ 85.00 และทุกเครื่องมือตั้งแต่ 85.00".
  func rules(decimals: Int) -> [Bilingual] {
    levels.map { level in
      let total = Numeral(level.minimumTotal, decimals: decimals)
      let least = level.minimumInstrument.map { Numeral($0, decimals: decimals) }
      return Bilingual(
        "\(level.name) ตั้งแต่ \(total)" + (least.map { " และทุกเครื่องมือตั้งแต่ \($0)" } ?? ""),
        "\(level.nameEnglish) (\(level.name)) from \(total)" + (least.map { ", each instrument from \($0)" } ?? ""))
    }
  }
}

extension Scorecard {
  /// The instruments that keep the unit from the level in force that its total reaches by itself, with what they lack:
  /// "EIT 76.90 < 85.00"; empty where none does.
  var instrumentsBelowLevel: [String] {
    let scheme = methodology.schemeInForce
    guard let total, let reached = scheme.levels.first(where: { total >= $0.minimumTotal }),
      let minimum = reached.minimumInstrument, level(in: scheme) != .level(reached.name)
    else { return [] }
    let print = { (score: Quantity) in Numeral(score, decimals: methodology.settings.decimals).description }
    return zip(methodology.tree.instruments, instruments).compactMap { place, score in
      guard let score, score < minimum else { return nil }
      return "\(methodology.tree[place].code) \(print(score)) < \(print(minimum))"
    }
  }
}
