import Assessment
import Findings
import Office
import Tabular

/// The rules of levels, in words made from the minima of the methodology.
extension LevelScheme {
  /// The rule of each level, the most demanding first: "ผ่านดี ตั้งแต่ 85.00 และทุกเครื่องมือตั้งแต่ 85.00".
  func rules(decimals: Int) -> [Bilingual] {
    levels.map { level in
      let total = Numeral(level.minimumTotal, decimals: decimals)
      let least = level.minimumInstrument.map { Numeral($0, decimals: decimals) }
      let english = level.nameEnglish == level.name ? level.name : "\(level.nameEnglish) (\(level.name))"
      return Bilingual(
        "\(level.name) ตั้งแต่ \(total)" + (least.map { " และทุกเครื่องมือตั้งแต่ \($0)" } ?? ""),
        "\(english) from \(total)" + (least.map { ", each instrument from \($0)" } ?? ""))
    }
  }

  /// The instruments that keep a unit from the level that its total reaches, with the minimum that they miss.
  ///
  /// Nil when the total alone decides.
  func shortfall(total: Quantity, instruments: [Quantity?]) -> (minimum: Quantity, indices: [Int])? {
    guard let level = levels.first(where: { total >= $0.minimumTotal }), let minimum = level.minimumInstrument else {
      return nil
    }
    let indices = instruments.indices.filter { index in instruments[index].map { $0 < minimum } ?? false }
    return indices.isEmpty ? nil : (minimum, indices)
  }
}
