import Assessment
import Testing

/// An announcement of a total and its parts as it was printed, and what may have been miscopied in it.
struct MiscopyCase {
  /// By measure.
  let prints: [String: String]
  let card: Scorecard

  init(
    _ prints: [String: String], stated: [String: String] = [:], of methodology: Methodology = Sample.methodology()
  ) throws {
    let figures = { (prints: [String: String]) in
      try prints.reduce(into: [Code<Measure>: AnnouncedFigure]()) { $0[Code($1.key)] = try Sample.figure($1.value) }
    }
    self.prints = prints
    card = methodology.scorecard(
      for: Sample.submission(official: try figures(prints), stated: try figures(stated)))
  }

  /// Random instruments with a total that they give, for the centre with the parts of its EIT.
  static func consistent(by random: inout SplitMix64) throws -> Self {
    let isCentre = random.isLucky(percent: 30)
    let methodology = Sample.methodology(
      isCentre ? Sample.centre : Sample.districts, rounding: random.isLucky(percent: 50) ? .once : .contributions)
    var prints = ["IIT", "OIT"].reduce(into: [:]) { $0[$1] = formatted(random.number(5000...10_000)) }
    if isCentre {
      for part in ["EIT1", "EIT2"] { prints[part] = formatted(random.number(5000...10_000)) }
      prints["EIT"] = try Self(prints, of: methodology).card["EIT"]?.parts.plain?.formatted()
    } else {
      prints["EIT"] = formatted(random.number(5000...10_000))
    }
    prints["ITA"] = try Self(prints, of: methodology).card["ITA"]?.parts.plain?.formatted()
    return try Self(prints, of: methodology)
  }

  func with(_ changes: [String: String]) throws -> Self {
    try Self(prints.merging(changes) { $1 }, of: card.methodology)
  }

  var isContradictory: Bool { card.figures.contains { $0.parts.verdict == .impossible } }

  static func formatted(_ hundredths: Int) -> String { Quantity(hundredths).scaled(by: 1, over: 100).formatted() }
}

extension MiscopyCase {
  /// Each in words, the most specific first.
  var slips: [String] {
    card.miscopies.map { miscopy in
      let code = { (place: Int) in card.methodology.tree[place].code.text }
      let slip =
        switch miscopy.slip {
        case .part(let part): "part \(code(part))"
        case .exchanged(let other, let meant): "exchanged with \(code(other)) \(meant.formatted())"
        case .otherScale: miscopy.meant.basis.rawValue
        case .pointMoved: "moved"
        case .digitsSwapped: "swapped"
        case .digitDoubled: "doubled"
        case .digitLost: "lost"
        }
      return "\(code(miscopy.index)) \(miscopy.meant.printed.formatted()) \(slip)"
    }
  }

  /// The announced figures with what a slip is about put right.
  private func figures(after miscopy: Miscopy) -> [Code<Measure>: AnnouncedFigure] {
    let tree = card.methodology.tree
    var figures = Dictionary(uniqueKeysWithValues: card.submission.official.map { ($0.key, $0.value) })
    figures[tree[miscopy.index].code] = miscopy.meant
    if case .exchanged(let other, let meant) = miscopy.slip {
      figures[tree[other].code] = figures[tree[other].code]?.read(as: meant)
    }
    return figures
  }

  /// What the scoring says of the measure that contradicted its parts.
  func verdict(after miscopy: Miscopy) throws -> ConsistencyVerdict {
    card.methodology.scorecard(for: Sample.submission(official: figures(after: miscopy))).figures[miscopy.whole].parts
      .verdict
  }

  /// Whether every figure is the right one again.
  func restored(by miscopy: Miscopy, _ isRight: (String, AnnouncedFigure) -> Bool) -> Bool {
    figures(after: miscopy).allSatisfy { isRight($0.key.text, $0.value) }
  }
}
