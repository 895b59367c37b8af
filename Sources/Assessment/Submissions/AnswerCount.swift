/// How many people had answered an instrument's form on a day, against how many have to.
package struct AnswerCount: Sendable {
  package let instrument: Code<Measure>
  /// A group of people such as employees; nil for the whole unit.
  package let category: String?
  package let asOf: Day
  package let population: Int?
  package let required: Int?
  package let answered: Int?
  /// The percentage that the unit printed, and to how many decimals.
  package var statedRate: Quantity? { packedRate.quantity }
  private let packedRate: PackedQuantity
  package let statedDecimals: Int
  package let source: Source
  /// Whether the office delivered the count, and not the unit.
  package let isOfOffice: Bool
  /// Whether a later count of the same people may be among the rows that must be mended.
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
    packedRate = PackedQuantity(statedRate)
    self.statedDecimals = statedDecimals
    self.source = source
    self.isOfOffice = isOfOffice
  }
}

extension AnswerCount {
  /// What the arithmetic says of the stated rate.
  package enum RateVerdict: String, Sendable {
    case right
    case misstated
    case cannotTell = "cannot tell"
  }

  /// Whether as many answered as have to.
  package enum Quota: String, Sendable {
    case met
    case short
    case cannotTell = "cannot tell"
  }

  /// Nil where it cannot be calculated.
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
