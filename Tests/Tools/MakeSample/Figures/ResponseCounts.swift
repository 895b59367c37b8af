/// The number of people of each unit who answered the form of each instrument: real totals, spread over the districts.
import Assessment

struct ResponseCounts: Sendable {
  private var counts: [Code<Unit>: [Code<Measure>: Int]] = [:]

  /// The responses of a unit to an instrument; 0 if the instrument has no form.
  subscript(unit: Code<Unit>, instrument: Code<Measure>) -> Int { counts[unit]?[instrument] ?? 0 }

  /// Spreads the real totals exactly over the districts; `instruments` are those that people answer.
  init(units: [Unit], instruments: [Code<Measure>], real: RealFigures) {
    for instrument in instruments {
      var random = SplitMix64("responses", instrument.text)
      let districts = units.filter { $0.edition == .bangkok }
      let known = districts.compactMap { unit in
        Self.realCount(of: unit.code, instrument, real).map { (unit.code, $0) }
      }
      let open = districts.map(\.code).filter { code in !known.contains { $0.0 == code } }
      var rest = real.responses(to: instrument) - known.reduce(0) { $0 + $1.1 }
      let mean = rest / max(1, open.count)
      var drawn = open.map { ($0, random.pick(mean * 68 / 100...mean * 132 / 100)) }
      rest -= drawn.reduce(0) { $0 + $1.1 }
      while rest != 0, !drawn.isEmpty {
        drawn[random.pick(0...drawn.count - 1)].1 += rest.signum()
        rest -= rest.signum()
      }
      for (unit, count) in known + drawn { counts[unit, default: [:]][instrument] = count }
      for unit in units where unit.edition != .bangkok {
        counts[unit.code, default: [:]][instrument] = random.pick(900...1300)
      }
    }
  }

  /// The real count, or the least plausible one that gives the real rate; nil if neither is known.
  private static func realCount(of unit: Code<Unit>, _ instrument: Code<Measure>, _ real: RealFigures) -> Int? {
    let keys = real.keys(of: unit, table: "participation").map { AnswerCountKey($0) }
      .filter { $0.instrument == instrument && $0.asOf == nil }
    let answered = keys.compactMap { key in
      real.number(of: unit, table: "participation", key: key.text, figure: "answered")
        .map { Int($0.coefficient(decimals: 0)) }
    }
    if !answered.isEmpty { return answered.reduce(0, +) }
    return keys.first.flatMap { real.number(of: unit, table: "participation", key: $0.text, figure: "rate") }
      .flatMap { Self.counts(printing: $0)?.answered }
  }

  /// The least quota in tens, at least 250, of which a whole number of people gives the rate.
  static func counts(printing rate: Quantity) -> (required: Int, answered: Int)? {
    stride(from: 250, through: 2000, by: 10).lazy
      .map { ($0, Int((rate * $0 / 100).coefficient(decimals: 0))) }
      .first { required, answered in (Quantity.hundred * answered / required).rounded(to: 2) == rate }
  }
}

/// The answer count of a real figure: "IIT", "IIT/ข้าราชการ" for a group of people, "IIT//2023-02-27" for a day.
struct AnswerCountKey {
  let text: String
  let instrument: Code<Measure>
  let category: String?
  /// ISO 8601.
  let asOf: String?

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    instrument = Code(parts.first ?? "")
    category = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    asOf = parts.count > 2 ? parts[2] : nil
  }
}
