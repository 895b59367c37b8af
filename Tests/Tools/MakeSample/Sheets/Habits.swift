/// The forms in which the units write their files, and the days on which they send them, varied as in a real inbox.
import Assessment
import Tabular

enum Habits {
  /// The form of the office's own exports.
  static let office = SheetForm()

  static func form(of unit: Unit) -> SheetForm {
    var form = SheetForm()
    let number = Int(unit.code.text) ?? 0
    form.hasThaiTitles = number % 3 == 0
    form.dates = number % 4 == 1 ? .buddhist : .iso
    switch unit.code.text {
    case "0000": form.units = .withoutZeros
    case "5002", "5010", "5031": (form.encoding, form.lineEnd) = (.utf8, "\n")
    case "5004", "5012", "5019", "5033", "5041":
      (form.encoding, form.hasThaiTitles, form.dates) = (.windows874, true, .buddhist)
    case "5007", "5044": form.units = .eightDigits
    case "5008", "5023": form.separator = .semicolon
    case "5015": (form.hasThaiTitles, form.hasThaiDigits, form.dates) = (true, true, .buddhist)
    case "5036": (form.encoding, form.separator) = (.utf16LE, .tab)
    case "5046": form.units = .name
    default: break
    }
    return form
  }

  /// A random day among the days, in ISO 8601.
  static func day(of unit: Unit, for table: String, among days: [String]) -> String {
    var random = SplitMix64("day", unit.code.text, table)
    return random.pick(days, else: days.first ?? "")
  }

  static let july = days("2023-07", [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 17, 18, 19, 20, 21, 24, 25, 26, 27])
  static let june = days("2023-06", [19, 20, 21, 22, 23, 26, 27, 28, 29, 30])
  static let august = days("2023-08", [7, 8, 9, 10, 15, 16, 17, 18])
  static let september = days("2023-09", [4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29])
  static let october = days("2023-10", [2, 3, 4, 5, 6, 9, 10])

  private static func days(_ month: String, _ numbers: [Int]) -> [String] {
    numbers.map { "\(month)-\($0 < 10 ? "0" : "")\($0)" }
  }
}
