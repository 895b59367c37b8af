import Assessment
import Testing

/// A slip as a person makes it, in the digits of one figure or with two figures.
enum Planting: String, CaseIterable, Sendable {
  case swapsDigits, losesDigit, doublesDigit, movesPoint, exchanges, takesPart, givesContribution

  /// The announcement with the slip in one figure, and the measure of that figure; nil if the slip does not fit.
  func planted(in right: MiscopyCase, by random: inout SplitMix64) throws -> (MiscopyCase, measure: String)? {
    let measure = try #require(right.announced.keys.sorted().randomElement(using: &random))
    guard let changes = changes(of: measure, in: right.announced, by: &random), changes.values.allSatisfy(Self.isScore)
    else { return nil }
    return (try right.with(changes), measure)
  }

  private func changes(
    of measure: String, in announced: [String: String], by random: inout SplitMix64
  ) -> [String: String]? {
    let text = Array(announced[measure] ?? "")
    let digits = text.indices.filter { text[$0] != "." }
    let rank = random.number(0...digits.count - 2)
    let (index, next) = (digits[rank], digits[rank + 1])
    var changed = text
    switch self {
    case .swapsDigits: changed.swapAt(index, next)
    case .losesDigit: changed.remove(at: index)
    case .doublesDigit: changed.insert(text[index], at: index)
    case .movesPoint:
      guard let point = text.firstIndex(of: ".") else { return nil }
      changed.remove(at: point)
      changed.insert(".", at: random.isLucky(percent: 70) ? max(0, point - 1) : point + 1)
    case .exchanges:
      let other = ["ITA", "IIT", "EIT", "OIT"][random.number(0...3)]
      guard other != measure, !measure.hasPrefix("EIT") || measure == "EIT" else { return nil }
      return [measure: announced[other] ?? "", other: announced[measure] ?? ""]
    case .takesPart: return (announced["EIT1"]).map { ["EIT": $0] }
    case .givesContribution:
      return ["IIT": (try? Quantity.read(announced["IIT"] ?? "").scaled(by: 3, over: 10).formatted()) ?? ""]
    }
    return [measure: String(changed)]
  }

  /// Whether the text is a score that the reader accepts: a score above 100 is a fault.
  private static func isScore(_ text: String) -> Bool {
    text.last != "." && ((try? Quantity.read("0" + text)).map { $0 <= .hundred } ?? false)
  }

  /// Whether a mended figure is the original one; a contribution has lost its last digit.
  func isSame(_ figure: AnnouncedFigure, as original: String, _ code: String) -> Bool {
    guard let right = try? Quantity.read(original) else { return false }
    switch figure.basis {
    case .score: return figure.value == right
    case .contribution: return figure.value == right.scaled(by: 3, over: 10).rounded(to: 2)
    }
  }
}
