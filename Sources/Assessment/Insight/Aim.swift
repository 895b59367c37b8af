/// The next thing that a unit can reach: a level of either scheme, or the target.
package struct Aim: Hashable, Sendable {
  /// The least rounded total, on the grid of published decimals.
  package let minimumTotal: Quantity
  /// The least rounded score of every instrument, on that grid; nil where the total alone decides.
  package let minimumInstrument: Quantity?
  /// The level of the scheme in force that it is; nil where it is none.
  package let level: String?
  /// The level of the other scheme that it is; nil where it is none.
  package let otherLevel: String?
  /// Whether it is the target.
  package let isTarget: Bool

  package init(
    minimumTotal: Quantity, minimumInstrument: Quantity?, level: String? = nil, otherLevel: String? = nil,
    isTarget: Bool = false
  ) {
    self.minimumTotal = minimumTotal
    self.minimumInstrument = minimumInstrument
    self.level = level
    self.otherLevel = otherLevel
    self.isTarget = isTarget
  }
}

extension Aim {
  /// Finds the aims of a ranked unit.
  ///
  /// They are the next level in each scheme (the one before its own in the order in which levels are tried) and the
  /// target if it is not reached. Aims with the same minima are one aim. A unit at the top has none.
  ///
  /// - Parameters:
  ///   - total: The published total.
  ///   - instruments: The published instruments; nil for one without a figure.
  ///   - methodology: The schemes and the target.
  /// - Returns: The aims by minimum total, then by minimum of the instruments, none first.
  package static func aims(total: Quantity, instruments: [Quantity?], methodology: Methodology) -> [Aim] {
    let decimals = methodology.settings.decimals
    let next = { (scheme: LevelScheme) in scheme.next(above: total, instruments: instruments) }
    var aims: [Aim] = []
    if let level = next(methodology.schemeInForce) { aims.append(Aim(level, decimals: decimals, isInForce: true)) }
    if let level = methodology.otherScheme.flatMap(next) {
      aims.append(Aim(level, decimals: decimals, isInForce: false))
    }
    if total < methodology.settings.targetScore {
      let target = methodology.settings.targetScore.roundedUp(to: decimals)
      aims.append(Aim(minimumTotal: target, minimumInstrument: nil, isTarget: true))
    }
    return merged(aims).sorted { $0.isBefore($1) }
  }

  private init(_ level: Level, decimals: Int, isInForce: Bool) {
    self.init(
      minimumTotal: level.minimumTotal.roundedUp(to: decimals),
      minimumInstrument: level.minimumInstrument?.roundedUp(to: decimals),
      level: isInForce ? level.name : nil, otherLevel: isInForce ? nil : level.name)
  }

  /// Aims with the same minima as one.
  private static func merged(_ aims: [Aim]) -> [Aim] {
    aims.reduce(into: []) { merged, aim in
      guard
        let same = merged.firstIndex(where: {
          $0.minimumTotal == aim.minimumTotal && $0.minimumInstrument == aim.minimumInstrument
        })
      else { return merged.append(aim) }
      merged[same] = Aim(
        minimumTotal: aim.minimumTotal, minimumInstrument: aim.minimumInstrument,
        level: merged[same].level ?? aim.level, otherLevel: merged[same].otherLevel ?? aim.otherLevel,
        isTarget: merged[same].isTarget || aim.isTarget)
    }
  }

  private func isBefore(_ other: Aim) -> Bool {
    if minimumTotal != other.minimumTotal { return minimumTotal < other.minimumTotal }
    guard let own = minimumInstrument else { return other.minimumInstrument != nil }
    return other.minimumInstrument.map { own < $0 } ?? false
  }
}

extension LevelScheme {
  /// The level before the unit's own in the order in which levels are tried; nil at the top and where its level depends
  /// on an instrument without a figure.
  fileprivate func next(above total: Quantity, instruments: [Quantity?]) -> Level? {
    guard case .level(let name) = reading(total: total, instruments: instruments),
      let own = levels.firstIndex(where: { $0.name == name }), own > 0
    else { return nil }
    return levels[own - 1]
  }
}

extension Quantity {
  /// The least number on the grid of so many decimals that is not below this one, which is from 0.
  package func roundedUp(to decimals: Int) -> Self {
    let cut = truncated(to: decimals)
    return cut < self ? cut + .lastPlace(decimals) : cut
  }
}
