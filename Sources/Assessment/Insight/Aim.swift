/// A next goal that a unit can reach: a level of either scheme, or the target.
package struct Aim: Hashable, Sendable {
  /// The least rounded total, on the grid of published decimals.
  package let minimumTotal: Quantity
  /// The least rounded score of every instrument, on the same grid; nil if the total alone decides.
  package let minimumInstrument: Quantity?
  /// The level of the scheme in force; nil if the aim is not such a level.
  package let level: String?
  /// The level of the other scheme; nil if the aim is not such a level.
  package let otherLevel: String?
  /// Whether the aim is the target score.
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
  /// They are the next level in each scheme, which precedes the unit's own level in `LevelScheme.levels`, and the
  /// target if it is not reached. Aims with the same minima are merged. A unit at the top has no aims.
  ///
  /// - Parameters:
  ///   - total: The published total.
  ///   - instruments: The published instruments; nil for one without a figure.
  ///   - methodology: The schemes and the target.
  /// - Returns: The aims by minimum total, then by minimum of the instruments; an aim without the latter comes first.
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

  /// Merges aims with the same minima.
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
  /// Returns the level that precedes the unit's own in `levels`.
  ///
  /// Nil at the top, and if the unit's level depends on an instrument without a figure.
  fileprivate func next(above total: Quantity, instruments: [Quantity?]) -> Level? {
    guard case .level(let name) = reading(total: total, instruments: instruments),
      let own = levels.firstIndex(where: { $0.name == name }), own > 0
    else { return nil }
    return levels[own - 1]
  }
}

extension Quantity {
  /// Rounds up to the given number of decimals; for quantities that are at least 0.
  package func roundedUp(to decimals: Int) -> Self {
    let cut = truncated(to: decimals)
    return cut < self ? cut + .unitOfLastDecimal(decimals) : cut
  }
}
