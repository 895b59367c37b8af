import Assessment
import Findings
import Intake

extension Rule<UnitAnswerCounts> {
  /// The check is the intake's: it raises it too, about a row whose key cannot be read.
  static var rateFromCounts: Self {
    Self(.rateMisstated) { unit in unit.counts.compactMap(unit.misstated) }
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
