/// A score that one unit of its last decimal, or one respondent, could move over a boundary.
package struct NearLevel: Hashable, Sendable {
  /// The index of the instrument; nil for the total.
  package let instrument: Int?
  /// The published score.
  package let score: Quantity
  /// The least score that reaches the level or the target, on the grid of published decimals.
  package let boundary: Quantity

  /// The score less the boundary: negative below it.
  package var difference: Quantity { score - boundary }
}

extension NearLevel {
  /// An instrument of a ranked unit.
  package struct Instrument: Sendable {
    /// The published score; nil if there is none.
    package let score: Quantity?
    package let weight: Weight
    /// Number of responses; nil for an instrument that is not a survey.
    package let responses: Int?

    package init(score: Quantity?, weight: Weight, responses: Int?) {
      self.score = score
      self.weight = weight
      self.responses = responses
    }
  }

  /// Finds the boundaries that a ranked unit is near to: those of the total, ascending, then those of each instrument.
  ///
  /// The boundaries of the total are every minimum total above 0 of both schemes, and the target. The boundaries of an
  /// instrument are the minima for instruments of all levels whose minimum total the unit reaches.
  package static func of(total: Quantity, instruments: [Instrument], methodology: Methodology) -> [NearLevel] {
    let (decimals, levels) = (methodology.settings.decimals, methodology.schemes.flatMap(\.levels))
    let totals = levels.map(\.minimumTotal).filter { $0 > .zero } + [methodology.settings.targetScore]
    let step = Step(ofTotal: instruments, decimals: decimals)
    let minima = levels.filter { $0.minimumTotal <= total }.compactMap(\.minimumInstrument)
    return step.near(nil, total, totals)
      + instruments.indices.flatMap { index in
        instruments[index].score.map { score in
          Step(ofInstrument: instruments[index], decimals: decimals).near(index, score, minima)
        } ?? []
      }
  }

  /// The step by which a score can move: one unit of the last decimal or, if that is more, the influence of a
  /// respondent.
  private struct Step {
    private let size: Quantity
    private let decimals: Int

    /// Computes the step of an instrument: 100 / n, rounded up to the decimals.
    init(ofInstrument instrument: Instrument, decimals: Int) {
      self.init(instrument.influence(weight: .equal(among: 1), decimals: decimals), decimals)
    }

    /// Computes the step of the total: the largest weight x 100 / n of the surveys, rounded up to the decimals.
    init(ofTotal instruments: [Instrument], decimals: Int) {
      self.init(instruments.map { $0.influence(weight: $0.weight, decimals: decimals) }.max() ?? .zero, decimals)
    }

    private init(_ influence: Quantity, _ decimals: Int) {
      size = max(influence, .unitOfLastDecimal(decimals))
      self.decimals = decimals
    }

    /// Returns the boundaries that a move by the step would cross, each once and ascending.
    func near(_ instrument: Int?, _ score: Quantity, _ boundaries: [Quantity]) -> [NearLevel] {
      Set(boundaries.map { $0.roundedUp(to: decimals) }).sorted()
        .filter { score < $0 ? $0 - score <= size : score - $0 < size }
        .map { NearLevel(instrument: instrument, score: score, boundary: $0) }
    }
  }
}

extension NearLevel.Instrument {
  /// The influence of one respondent on a score in which the survey has this weight: weight x 100 / n, rounded up.
  ///
  /// It is 0 for an instrument that is not a survey.
  fileprivate func influence(weight: Weight, decimals: Int) -> Quantity {
    guard let responses, responses > 0 else { return .zero }
    let dividend = 100 * Quantity.powerOfTen(decimals) * weight.numerator
    let divisor = weight.denominator * Int128(responses)
    return Quantity(units: (dividend + divisor - 1) / divisor * Quantity.unitOfLastDecimal(decimals).units)
  }
}
