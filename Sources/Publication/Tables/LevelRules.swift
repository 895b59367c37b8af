import Assessment
import Findings
import Office
import Tabular

/// What reaches each level, in the words of the methodology's own minima.
extension LevelScheme {
  /// A level a text, the most demanding first: "ผ่านดี ตั้งแต่ 85.00 และทุกเครื่องมือตั้งแต่ 85.00".
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

  /// The instruments for whose sake a total that is high enough does not have the next better level, with the minimum
  /// that they miss; nothing where the total alone decides.
  func shortfall(total: Quantity, instruments: [Quantity?]) -> (minimum: Quantity, places: [Int])? {
    guard let level = levels.first(where: { total >= $0.minimumTotal }), let minimum = level.minimumInstrument else {
      return nil
    }
    let places = instruments.indices.filter { place in instruments[place].map { $0 < minimum } ?? false }
    return places.isEmpty ? nil : (minimum, places)
  }
}
