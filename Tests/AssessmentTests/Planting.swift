import Assessment
import Testing

/// A slip as a person makes it: with the characters of one print, or with two prints.
enum Planting: String, CaseIterable, Sendable {
  case swapsDigits, losesDigit, doublesDigit, movesPoint, exchanges, takesPart, givesContribution

  /// The announcement with the slip in one of its figures, and which that is; nil where it has no room for one.
  func planted(in right: MiscopyCase, by random: inout SplitMix64) throws -> (MiscopyCase, measure: String)? {
    let measure = try #require(right.prints.keys.sorted().randomElement(using: &random))
    guard let changes = changes(of: measure, in: right.prints, by: &random), changes.values.allSatisfy(Self.isScore)
    else { return nil }
    return (try right.with(changes), measure)
  }

  private func changes(
    of measure: String, in prints: [String: String], by random: inout SplitMix64
  ) -> [String: String]? {
    let text = Array(prints[measure] ?? "")
    let digits = text.indices.filter { text[$0] != "." }
    let rank = random.number(0...digits.count - 2)
    let (place, next) = (digits[rank], digits[rank + 1])
    var changed = text
    switch self {
    case .swapsDigits: changed.swapAt(place, next)
    case .losesDigit: changed.remove(at: place)
    case .doublesDigit: changed.insert(text[place], at: place)
    case .movesPoint:
      guard let point = text.firstIndex(of: ".") else { return nil }
      changed.remove(at: point)
      changed.insert(".", at: random.isLucky(percent: 70) ? max(0, point - 1) : point + 1)
    case .exchanges:
      let other = ["ITA", "IIT", "EIT", "OIT"][random.number(0...3)]
      guard other != measure, !measure.hasPrefix("EIT") || measure == "EIT" else { return nil }
      return [measure: prints[other] ?? "", other: prints[measure] ?? ""]
    case .takesPart: return (prints["EIT1"]).map { ["EIT": $0] }
    case .givesContribution:
      return ["IIT": (try? Quantity.read(prints["IIT"] ?? "").scaled(by: 3, over: 10).formatted()) ?? ""]
    }
    return [measure: String(changed)]
  }

  /// Whether it could stand in a file at all: what is above 100 was found before.
  private static func isScore(_ text: String) -> Bool {
    text.last != "." && ((try? Quantity.read("0" + text)).map { $0 <= .hundred } ?? false)
  }

  /// Whether a figure that was put right says what was printed at first; a contribution no longer tells its last digit.
  func isSame(_ figure: AnnouncedFigure, as print: String, _ code: String) -> Bool {
    guard let right = try? Quantity.read(print) else { return false }
    switch figure.basis {
    case .score: return figure.printed == right
    case .contribution: return figure.printed == right.scaled(by: 3, over: 10).rounded(to: 2)
    }
  }
}
