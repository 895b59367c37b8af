/// The scores that the answers to the form of one instrument are to give.
import Assessment

struct SurveyTarget: Sendable {
  let instrument: Code<Measure>
  /// The instrument or its part that people answer, or all indicators below it, each with its rounded score.
  let scores: [(index: Int, score: Quantity)]
}

extension MeasureTree {
  /// The part of an instrument that people answer; the instrument itself where it has no parts.
  func answered(of instrument: Int) -> Int {
    let indicators = indicators(under: instrument)
    return self[instrument].children.first { !self[$0].children.isEmpty && !indicators.contains($0) } ?? instrument
  }
}
