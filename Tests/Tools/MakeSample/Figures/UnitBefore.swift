/// One unit in the year before: its announced figures, and the answers that give them.
import Assessment
import Consolidation
import Findings

struct UnitBefore: Sendable {
  let unit: Unit
  let methodology: Methodology
  let surveys: [SurveyAnswers]
  /// The announced figures, rounded: the total, the instruments, the parts and the indicators.
  let figures: [Code<Measure>: Quantity]

  /// Makes a unit; `total` is the real total in hundredths, nil for one near the total of the next year.
  ///
  /// `responses` are those to the same forms a year later. Throws if no scores give the total or no answers the scores.
  init(
    _ later: SampleUnit, in methodology: Methodology, total real: Int?, responses: ResponseCounts
  ) throws(RunError) {
    unit = later.unit
    self.methodology = methodology
    var random = SplitMix64("year before", unit.code.text)
    let drawn = later.total.hundredths - random.pick(-140...520)
    let total = real ?? min(9790, max(7900, drawn))
    let wanted = try WantedScores(total: total, of: unit, in: methodology.tree, real: RealFigures.nothing)
    let scores = Self.announced(wanted, in: methodology.tree, &random)
    surveys = try Self.surveys(of: unit, giving: scores, responses: responses, in: methodology.tree)
    let announcement = Announcement(
      unit: unit, methodology: methodology, surveys: surveys, check: wanted.check, wanted: scores)
    figures = try announcement.figures(total: .hundredths(total))
  }

  /// The rounded score of every measure below the total.
  private static func announced(
    _ wanted: WantedScores, in tree: MeasureTree, _ random: inout SplitMix64
  ) -> [Code<Measure>: Quantity] {
    var figures = wanted.scores
    for index in tree.instruments {
      guard let score = figures[tree[index].code] else { continue }
      let indicators = tree.indicators(under: index)
      for child in tree[index].children where !indicators.contains(child) { figures[tree[child].code] = score }
      guard index != tree.instruments.last else {
        for indicator in indicators {
          figures[tree[indicator].code] = tree.mean(of: indicator, item: wanted.check.score(of:))?.rounded(to: 2)
        }
        continue
      }
      for (indicator, offset) in zip(indicators, offsets(count: indicators.count, around: score.hundredths, &random)) {
        figures[tree[indicator].code] = .hundredths(score.hundredths + offset)
      }
    }
    return figures
  }

  /// Offsets that add up to 0, so that the mean of the indicators is the instrument to the last digit.
  private static func offsets(count: Int, around score: Int, _ random: inout SplitMix64) -> [Int] {
    let reach = min(300, (10_000 - score) / max(1, count))
    let free = (1..<max(1, count)).map { _ in random.pick(-reach...reach) }
    return free + [-free.reduce(0, +)]
  }
}

extension UnitBefore {
  /// The answers that give every announced indicator; about half as many people answered as a year later, at least 300.
  private static func surveys(
    of unit: Unit, giving scores: [Code<Measure>: Quantity], responses: ResponseCounts, in tree: MeasureTree
  ) throws(RunError) -> [SurveyAnswers] {
    var surveys: [SurveyAnswers] = []
    for index in tree.instruments where responses[unit.code, tree[index].code] > 0 {
      let instrument = tree[index].code
      var random = SplitMix64("answers before", unit.code.text, instrument.text)
      let count = max(random.pick(300...330), responses[unit.code, instrument] * random.pick(40...56) / 100)
      let wanted = tree.indicators(under: index).compactMap { indicator in
        scores[tree[indicator].code].map { (index: indicator, score: $0) }
      }
      surveys.append(
        try SurveyAnswers(
          reaching: SurveyTarget(instrument: instrument, scores: wanted), unit: unit, responses: count, in: tree,
          &random))
    }
    return surveys
  }
}
