/// A level of a scheme, such as AA or ผ่านดี, and the scores that it requires.
package struct Level: Sendable {
  /// The name of the level as it is published.
  package let name: String
  /// The Thai name for pages and letters.
  package let nameThai: String
  package let nameEnglish: String
  /// The minimum of the rounded total, 0...100.
  package let minimumTotal: Quantity
  /// The minimum of the rounded score of every instrument; nil if the total alone decides.
  package let minimumInstrument: Quantity?
  /// Whether a unit with this level passes the assessment.
  package let passes: Bool

  package init(
    name: String, nameThai: String, nameEnglish: String, minimumTotal: Quantity, minimumInstrument: Quantity?,
    passes: Bool
  ) {
    self.name = name
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
    self.minimumTotal = minimumTotal
    self.minimumInstrument = minimumInstrument
    self.passes = passes
  }
}

/// The level that a scheme gives to a total.
package enum LevelReading: Hashable, Sendable {
  case level(String)
  /// The level depends on an instrument without a figure.
  case cannotTell
}

/// A level scheme: a set of levels, the most demanding first.
package struct LevelScheme: Sendable {
  package let code: Code<LevelScheme>
  /// The levels by minimum total, highest first; with equal totals, the strictest minimum of the instruments first.
  package let levels: [Level]

  package init(code: Code<LevelScheme>, levels: [Level]) {
    self.code = code
    self.levels = levels.sorted { left, right in
      (left.minimumTotal, left.minimumInstrument ?? .zero) > (right.minimumTotal, right.minimumInstrument ?? .zero)
    }
  }

  /// Whether every total from 0 to 100 has a level, and no two levels have the same minima.
  package var tiles: Bool {
    guard let last = levels.last, last.minimumTotal == .zero, last.minimumInstrument == nil else { return false }
    return zip(levels, levels.dropFirst()).allSatisfy { upper, lower in
      upper.minimumTotal != lower.minimumTotal
        || (upper.minimumInstrument ?? .zero) != (lower.minimumInstrument ?? .zero)
    }
  }

  /// Finds the first level whose minima are reached by the *rounded* total and instruments.
  ///
  /// `instruments` contains nil for an instrument without a figure. Such an instrument neither fails nor reaches a
  /// minimum.
  package func reading(total: Quantity, instruments: [Quantity?]) -> LevelReading {
    for level in levels where total >= level.minimumTotal {
      guard let minimum = level.minimumInstrument else { return .level(level.name) }
      if instruments.contains(where: { $0.map { $0 < minimum } ?? false }) { continue }
      guard instruments.allSatisfy({ $0 != nil }) else { return .cannotTell }
      return .level(level.name)
    }
    return .cannotTell
  }

  package func level(named name: String) -> Level? { levels.first { $0.name == name } }
}
