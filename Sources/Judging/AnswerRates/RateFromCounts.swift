import Assessment
import Findings

extension Rule<UnitAnswerCounts> {
  /// Tests the rate of each row against its own counts, even if the key of the row must be mended.
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
