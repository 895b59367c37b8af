import Assessment
import Findings

extension Rule<UnitAnswerCounts> {
  /// A matter of one row, whatever must be mended in its key.
  static var rateFromCounts: Self {
    Self(.rateMisstated) { unit in unit.received.compactMap(unit.misstated) }
  }
}

extension UnitAnswerCounts {
  fileprivate func misstated(_ count: AnswerCount) -> Finding? {
    RateMisstatement(
      rate: count.answerRate, instrument: count.instrument.text, category: count.category ?? "",
      unit: unit, place: place(count, "rate")
    ).finding(decimals: decimals)
  }
}
