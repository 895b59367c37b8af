/// The number of people who had answered an instrument's form on a day, and the number who have to.
package struct AnswerCount: Sendable {
  package let instrument: Code<Measure>
  /// A group of people such as employees; nil for the whole unit.
  package let category: String?
  package let asOf: Day
  package let population: Int?
  package let required: Int?
  package let answered: Int?
  /// The percentage that the unit stated; `statedDecimals` is its number of decimals.
  package let statedRate: Quantity?
  package let statedDecimals: Int
  package let source: Source
  /// Whether the office delivered the count instead of the unit.
  package let isOfOffice: Bool
  /// Whether a row that must be mended may be a later count of the same people.
  package var mayBeOutdated = false

  package init(
    instrument: Code<Measure>, category: String?, asOf: Day, population: Int?, required: Int?, answered: Int?,
    statedRate: Quantity?, statedDecimals: Int, source: Source, isOfOffice: Bool = false
  ) {
    self.instrument = instrument
    self.category = category
    self.asOf = asOf
    self.population = population
    self.required = required
    self.answered = answered
    self.statedRate = statedRate
    self.statedDecimals = statedDecimals
    self.source = source
    self.isOfOffice = isOfOffice
  }
}

extension AnswerCount {
  /// The result of checking the stated rate.
  package enum RateVerdict: String, Sendable {
    case right
    case misstated
    case cannotTell = "cannot tell"
  }

  /// Whether as many people answered as have to.
  package enum Quota: String, Sendable {
    case met
    case short
    case cannotTell = "cannot tell"
  }

  /// The answer rate in percent; nil if it cannot be computed.
  package var rate: Quantity? { answerRate.arithmetic }

  package var rateVerdict: RateVerdict { answerRate.verdict }

  package var answerRate: AnswerRate {
    AnswerRate(answered: answered, required: required, stated: statedRate, statedDecimals: statedDecimals)
  }

  package var quota: Quota {
    guard !mayBeOutdated, let answered, let required else { return .cannotTell }
    return answered >= required ? .met : .short
  }
}
