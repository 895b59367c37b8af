/// One unit of the sample season: its answers and items, and all its announced figures.
import Assessment
import Consolidation
import Findings

struct SampleUnit: Sendable {
  let unit: Unit
  let methodology: Methodology
  let surveys: [SurveyAnswers]
  let check: DisclosureCheck
  /// The announced figures, rounded: the total, the instruments, the parts and the indicators.
  let official: [Code<Measure>: Quantity]

  var code: Code<Unit> { unit.code }
  var tree: MeasureTree { methodology.tree }

  /// The announced total; every unit of the sample has one.
  var total: Quantity { official[tree[0].code] ?? .zero }

  /// Makes a unit; `total` is the wanted total in hundredths, nil if the real scores give it.
  init(_ unit: Unit, in methodology: Methodology, total: Int?, responses: ResponseCounts, real: RealFigures)
    throws(RunError)
  {
    let tree = methodology.tree
    self.unit = unit
    self.methodology = methodology
    let wanted = try WantedScores(total: total ?? 0, of: unit, in: tree, real: real)
    check = wanted.check
    var surveys: [SurveyAnswers] = []
    for index in tree.instruments where responses[unit.code, tree[index].code] > 0 {
      let answered = tree.answered(of: index)
      guard let score = wanted.scores[tree[answered].code] else {
        throw .fault("\(unit.code) has no wanted score of \(tree[index].code)")
      }
      var random = SplitMix64("answers", unit.code.text, tree[index].code.text)
      surveys.append(
        try SurveyAnswers(
          reaching: SurveyTarget(instrument: tree[index].code, scores: [(answered, score)]), unit: unit,
          responses: responses[unit.code, tree[index].code], in: tree, &random))
    }
    self.surveys = surveys
    let announcement = Announcement(
      unit: unit, methodology: methodology, surveys: surveys, check: wanted.check, wanted: wanted.scores)
    official = try announcement.figures(total: total.map { .hundredths($0) })
  }

  /// The measures that the office announces, in its order.
  static func announced(in tree: MeasureTree) -> [Code<Measure>] {
    let below = tree.instruments.flatMap { index -> [Int] in
      let indicators = tree.indicators(under: index)
      return [index] + tree[index].children.filter { !indicators.contains($0) }
    }
    return ([0] + below + tree.instruments.flatMap { tree.indicators(under: $0) }).map { tree[$0].code }
  }

  /// The total and scores of an earlier day, rounded, when the check of the web site had another result.
  func figures(with check: DisclosureCheck) -> [Code<Measure>: Quantity] {
    let wanted = official.filter { code, _ in
      tree.index(of: code).flatMap { tree.instrument(above: $0) } != tree.instruments.last
    }
    let announcement = Announcement(
      unit: unit, methodology: methodology, surveys: surveys, check: check,
      wanted: wanted.filter { $0.key != tree[0].code })
    return announcement.rounded
  }
}
