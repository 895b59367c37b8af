/// The ways in which a unit can reach an aim: the points that its total lacks, and each lever that suffices alone.
///
/// A lever is an instrument or an indicator below it. Its gain is the least one on the grid of published decimals with
///
///     half-up(w (s + u g)) >= T − (x − c)   if the total x is below its minimum T
///     half-up(s + u g)     >= m             if its instrument s is below its minimum m
///
/// where w is the instrument's weight, c its published contribution, and u the lever's share in the instrument. So the
/// rounding in an official total is kept. With `once` the first line is w u g >= T − x.
package struct Paths: Sendable {
  /// A lever with its least gain.
  package struct Path: Sendable {
    /// Index of the lever in the given order.
    package let lever: Int
    /// The least gain, above 0, on the grid of published decimals.
    package let gain: Quantity
  }

  /// The points that the total lacks; 0 if only an instrument is below its minimum.
  package let totalGain: Quantity
  /// The indices of the instruments below their minimum.
  package let instrumentsBelow: [Int]
  /// The indices of the instruments without a figure.
  ///
  /// If there is one, no lever has a path.
  package let instrumentsMissing: [Int]
  /// The levers that suffice alone, in the given order.
  package let paths: [Path]

  /// Finds the ways to an aim.
  ///
  /// - Parameters:
  ///   - aim: The aim with its minima.
  ///   - total: x, the published total.
  ///   - instruments: The instruments in the tree's order.
  ///   - levers: The instruments and indicators in the tree's order.
  ///   - rounding: The rule that computes the total from the instruments.
  ///   - decimals: Decimals of published scores, 0...6.
  package init(
    to aim: Aim, total: Quantity, instruments: [TotalPart], levers: [Lever], rounding: Methodology.TotalRounding,
    decimals: Int
  ) {
    totalGain = max(.zero, aim.minimumTotal - total)
    let below = instruments.indices.filter { instruments[$0].isBelow(aim.minimumInstrument, decimals: decimals) }
    let missing = instruments.indices.filter { instruments[$0].score == nil }
    (instrumentsBelow, instrumentsMissing) = (below, missing)
    let need = Requirement(aim: aim, total: total, rounding: rounding, decimals: decimals)
    paths = levers.indices.compactMap { index in
      let lever = levers[index]
      guard missing.isEmpty, below.allSatisfy({ $0 == lever.instrument }) else { return nil }
      return need.leastGain(of: lever, in: instruments[lever.instrument]).map { Path(lever: index, gain: $0) }
    }
  }
}

extension Paths {
  /// An instrument or an indicator whose score can rise while all else is unchanged.
  package struct Lever: Sendable {
    /// The index of the lever's instrument.
    package let instrument: Int
    /// The score: as published if it was announced, unrounded if it was computed; nil if there is none.
    package let score: Quantity?
    /// The weights from the lever up to below its instrument, whose product is u; empty for the instrument itself.
    package let shares: [Weight]

    package init(instrument: Int, score: Quantity?, shares: [Weight]) {
      self.instrument = instrument
      self.score = score
      self.shares = shares
    }
  }
}

extension Paths {
  /// The conditions that a gain must fulfil, in the arithmetic of published scores.
  fileprivate struct Requirement {
    let aim: Aim
    let total: Quantity
    let rounding: Methodology.TotalRounding
    let decimals: Int

    /// Finds the least gain on the grid with which the lever alone reaches the aim; nil if none is needed or possible.
    ///
    /// It bisects over the grid, since the conditions use the arithmetic of publication and hold from some gain on.
    func leastGain(of lever: Lever, in instrument: TotalPart) -> Quantity? {
      guard let score = lever.score else { return nil }
      let step = Quantity.unitOfLastDecimal(decimals)
      let room = Int((Quantity.hundred - score).truncated(to: decimals).coefficient(decimals: decimals))
      let isMet = { (steps: Int) in self.isMet(by: step * steps, lever, instrument) }
      guard room > 0, !isMet(0), isMet(room) else { return nil }
      var (failing, meeting) = (0, room)
      while meeting - failing > 1 {
        let middle = (failing + meeting) / 2
        if isMet(middle) { meeting = middle } else { failing = middle }
      }
      return step * meeting
    }

    private func isMet(by gain: Quantity, _ lever: Lever, _ instrument: TotalPart) -> Bool {
      guard let score = instrument.score, let contribution = instrument.contribution else { return false }
      let added = lever.shares.applied(to: gain)
      return reachesInstrument(score, added, weight: instrument.weight)
        && reachesTotal(score, added, contribution, weight: instrument.weight)
    }

    private func reachesInstrument(_ score: Quantity, _ added: Quantity, weight: Weight) -> Bool {
      guard let minimum = aim.minimumInstrument, score.rounded(to: decimals) < minimum else { return true }
      return (score + added).rounded(to: decimals) >= minimum
    }

    private func reachesTotal(_ score: Quantity, _ added: Quantity, _ contribution: Quantity, weight: Weight) -> Bool {
      guard total < aim.minimumTotal else { return true }
      switch rounding {
      case .contributions:
        return weight.applied(to: score + added).rounded(to: decimals) >= aim.minimumTotal - (total - contribution)
      // `truncated` allows for the residue of divisions, as rounding does.
      case .once: return weight.applied(to: added).truncated(to: decimals) >= aim.minimumTotal - total
      }
    }
  }
}

extension [Weight] {
  /// Multiplies the quantity by one weight after the other, each time rounded to the nearest unit.
  package func applied(to quantity: Quantity) -> Quantity { reduce(quantity) { $1.applied(to: $0) } }
}

extension TotalPart {
  fileprivate func isBelow(_ minimum: Quantity?, decimals: Int) -> Bool {
    guard let minimum, let score else { return false }
    return score.rounded(to: decimals) < minimum
  }
}
