import Assessment
import Testing

/// An announcement of a total and its parts, and the slips that may have been made in it.
struct MiscopyCase {
  /// The announced figures by measure, as they are written.
  let announced: [String: String]
  let card: Scorecard

  init(
    _ announced: [String: String], stated: [String: String] = [:], of methodology: Methodology = Sample.methodology()
  ) throws {
    let figures = { (announced: [String: String]) in
      try announced.reduce(into: [Code<Measure>: AnnouncedFigure]()) { $0[Code($1.key)] = try Sample.figure($1.value) }
    }
    self.announced = announced
    card = methodology.scorecard(
      for: Sample.submission(official: try figures(announced), stated: try figures(stated)))
  }

  /// Random instruments with the total that they give; for the centre with the parts of its EIT.
  static func consistent(by random: inout SplitMix64) throws -> Self {
    let isCentre = random.isLucky(percent: 30)
    let methodology = Sample.methodology(
      isCentre ? Sample.centre : Sample.districts, rounding: random.isLucky(percent: 50) ? .once : .contributions)
    var announced = ["IIT", "OIT"].reduce(into: [:]) { $0[$1] = text(random.number(5000...10_000)) }
    if isCentre {
      for part in ["EIT1", "EIT2"] { announced[part] = text(random.number(5000...10_000)) }
      announced["EIT"] = try Self(announced, of: methodology).card["EIT"]?.parts.plain?.formatted()
    } else {
      announced["EIT"] = text(random.number(5000...10_000))
    }
    announced["ITA"] = try Self(announced, of: methodology).card["ITA"]?.parts.plain?.formatted()
    return try Self(announced, of: methodology)
  }

  func with(_ changes: [String: String]) throws -> Self {
    try Self(announced.merging(changes) { $1 }, of: card.methodology)
  }

  var isContradictory: Bool { card.figures.contains { $0.parts.verdict == .impossible } }

  static func text(_ hundredths: Int) -> String { Quantity(hundredths).scaled(by: 1, over: 100).formatted() }
}

extension MiscopyCase {
  /// The possible slips as texts, the most specific first.
  var slips: [String] {
    card.miscopies.map { miscopy in
      let code = { (index: Int) in card.methodology.tree[index].code.text }
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
      return "\(code(miscopy.index)) \(miscopy.meant.value.formatted()) \(slip)"
    }
  }

  /// The announced figures after a slip is mended.
  private func figures(after miscopy: Miscopy) -> [Code<Measure>: AnnouncedFigure] {
    let tree = card.methodology.tree
    var figures = Dictionary(uniqueKeysWithValues: card.submission.official.map { ($0.key, $0.value) })
    figures[tree[miscopy.index].code] = miscopy.meant
    if case .exchanged(let other, let meant) = miscopy.slip {
      figures[tree[other].code] = figures[tree[other].code]?.read(as: meant)
    }
    return figures
  }

  /// The verdict on the measure that contradicted its parts, after the slip is mended.
  func verdict(after miscopy: Miscopy) throws -> ConsistencyVerdict {
    card.methodology.scorecard(for: Sample.submission(official: figures(after: miscopy))).figures[miscopy.whole].parts
      .verdict
  }

  /// Whether mending the slip makes every figure right.
  func restored(by miscopy: Miscopy, _ isRight: (String, AnnouncedFigure) -> Bool) -> Bool {
    figures(after: miscopy).allSatisfy { isRight($0.key.text, $0.value) }
  }
}
