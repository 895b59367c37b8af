/// A level of a scheme, such as AA or ผ่านดี, and what reaches it.
package struct Level: Sendable {
  /// The word itself.
  package let name: String
  /// As a page or letter says it.
  package let nameThai: String
  package let nameEnglish: String
  /// The least rounded total, 0...100.
  package let minimumTotal: Quantity
  /// The least rounded score of every instrument; nil where the total alone decides.
  package let minimumInstrument: Quantity?
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

/// What a scheme says of a total.
package enum LevelReading: Hashable, Sendable {
  case level(String)
  /// The level depends on an instrument that nobody knows.
  case cannotTell
}

/// A vocabulary of levels, the most demanding first.
package struct LevelScheme: Sendable {
  package let code: Code<LevelScheme>
  /// The highest minimum total first, then the strictest minimum of the instruments.
  package let levels: [Level]

  package init(code: Code<LevelScheme>, levels: [Level]) {
    self.code = code
    self.levels = levels.sorted { left, right in
      (left.minimumTotal, left.minimumInstrument ?? .zero) > (right.minimumTotal, right.minimumInstrument ?? .zero)
    }
  }

  /// Whether every total from 0 to 100 finds a level, no two levels ask the same, and none stands behind a laxer one.
  package var tiles: Bool {
    guard let last = levels.last, last.minimumTotal == .zero, last.minimumInstrument == nil else { return false }
    return zip(levels, levels.dropFirst()).allSatisfy { upper, lower in
      upper.minimumTotal != lower.minimumTotal
        || (upper.minimumInstrument ?? .zero) != (lower.minimumInstrument ?? .zero)
    }
  }

  /// The first level whose minima are reached by the *rounded* total and instruments.
  ///
  /// `instruments` holds nil for one without a figure: it fails no minimum and reaches none.
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
