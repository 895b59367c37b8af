import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The causes of the change of a unit's total: the method, each instrument, and the remainder of rounding.
struct ScorePartDerivation: Derivation {
  let results: Results
  let language: Language
  let movement: UnitMovement
  let yearBefore: Int

  func lines(of column: String) -> [String] {
    guard let now = movement.now?.scorecard, let before = movement.before?.scorecard, let scores = movement.scores
    else {
      return []
    }
    let tree = now.methodology.tree
    let all = tree.instruments.enumerated().map { line(of: $0, $1, now, before, scores) }
    switch column {
    case "method_change": return method(now, before, scores)
    case "change", "rounding_change": return all + method(now, before, scores) + [rest(now, scores)]
    case _: return zip(tree.instruments, all).filter { column == "\(tree[$0.0].code)_change" }.map(\.1)
    }
  }

  /// The change by one instrument, such as "IIT_change: 26.53 - 88.43 × 0.30 = 26.53 - 26.53 = 0.00".
  private func line(
    of order: Int, _ index: Int, _ now: Scorecard, _ before: Scorecard, _ scores: ScoreParts
  ) -> String {
    let measure = now.methodology.tree[index]
    guard let contribution = now.figures[index].contribution,
      let past = measure.previous.flatMap({ before.roundedScore($0) })
    else { return "  \(measure.code) —" }
    let scored = measure.weight.applied(to: past).rounded(to: now.decimals)
    let own = formatted(contribution, now.decimals)
    return "  \(measure.code)_change: \(own) - \(formatted(past, before.decimals)) × \(measure.weight.text) = "
      + "\(own) - \(formatted(scored, now.decimals)) = \(formatted(scores.instruments[order], now.decimals))  "
      + "\(sources(of: index, on: now))  \(source(of: index, in: now.methodology))"
  }

  /// Last year's total by the methods of both years, from last year's instruments.
  private func method(_ now: Scorecard, _ before: Scorecard, _ scores: ScoreParts) -> [String] {
    let change = formatted(scores.method, now.decimals)
    guard let total = before.total, let rescored = movement.rescored else { return [] }
    let (own, past) = (formatted(rescored, now.decimals), formatted(total, now.decimals))
    return ["  method_change: \(own) - \(past) = \(change)"]
      + byMethods(now, before)
      + [now, before].map { card in
        let settings = "\(folder(of: card.methodology))/settings.csv"
        return "    total_rounding \(card.methodology.settings.totalRounding.rawValue)  "
          + officeSource(settings, "total_rounding")
      }
  }

  /// Last year's instruments, which match this year's one to one, under the weights of either year.
  private func byMethods(_ now: Scorecard, _ before: Scorecard) -> [String] {
    let (tree, past) = (now.methodology.tree, before.methodology.tree)
    let indices = tree.instruments.compactMap { tree[$0].previous.flatMap(past.index) }
    let scores = indices.compactMap { before.roundedScore(past[$0].code) }
    return [
      total(by: now.methodology, results.fiscalYear, tree.instruments, scores),
      total(by: before.methodology, yearBefore, indices, scores),
    ]
  }

  /// The total by the method of one year, such as "by the method of 2566: 90.00 × 0.30 + … = 93.00".
  private func total(by methodology: Methodology, _ year: Int, _ indices: [Int], _ scores: [Quantity]) -> String {
    let rule = TotalRule(
      weights: indices.map { methodology.tree[$0].weight }, rounding: methodology.settings.totalRounding,
      decimals: methodology.settings.decimals)
    let decimals = methodology.settings.decimals
    let terms = zip(scores, rule.weights).map { "\(formatted($0, decimals)) × \($1.text)" }.joined(separator: " + ")
    let file = "\(folder(of: methodology))/measures.csv"
    return localized("    ด้วยวิธีของปี \(year): ", "    by the method of \(year): ")
      + "\(terms) → \(formatted(rule.total(of: scores), decimals))  \(file)"
  }

  /// The remainder of the change, which rounding causes.
  private func rest(_ now: Scorecard, _ scores: ScoreParts) -> String {
    let parts = ([scores.method] + scores.instruments).map { formatted($0, now.decimals) }
    let change = formatted(scores.change, now.decimals)
    return "  rounding_change: \(change) - (\(sum(parts))) = \(formatted(scores.rounding, now.decimals))"
  }
}
