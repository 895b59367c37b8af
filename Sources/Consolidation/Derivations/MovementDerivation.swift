import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the table `movement`: the causes of one unit's change of rank and total.
struct MovementDerivation: Derivation {
  let results: Results
  let language: Language
  let movement: UnitMovement

  /// The year before this one.
  private var yearBefore: Int { results.yearBefore?.fiscalYear ?? results.fiscalYear - 1 }

  func lines(of column: String) -> [String] {
    let (now, before) = (
      year(movement.now, results.fiscalYear, column), year(movement.before, yearBefore, column)
    )
    switch column {
    case "unit_code", "unit_name_th": return [source(of: movement.unit)]
    case "rank", results.total.text: return now + registration
    case "rank_before", "\(results.total)_before": return before + registration
    case "change_error", "beyond_error": return change + certainty + now + before
    case "note": return notes + now + before
    case _ where column == "climb" || column.hasPrefix("by_"): return ranks + now + before
    case _: return change + scores(column) + now + before
    }
  }

  private var registration: [String] { [source(of: movement.unit)] }

  private var notes: [String] { movement.notes.map { "  \($0[language])" } + registration }

  private var ranks: [String] {
    guard movement.ranks != nil else { return notes }
    return RankPartDerivation(results: results, language: language, movement: movement, yearBefore: yearBefore).lines
  }

  private func scores(_ column: String) -> [String] {
    guard movement.scores != nil else { return notes }
    return ScorePartDerivation(results: results, language: language, movement: movement, yearBefore: yearBefore)
      .lines(of: column)
  }

  /// The unit in one year: its total and rank, the sources of the total, and the command that explains it.
  private func year(_ standing: Standing?, _ year: Int, _ column: String) -> [String] {
    let heading = localized("  ปีงบประมาณ \(year)", "  fiscal year \(year)") + " (extracts/\(year)): "
    guard let standing, let rank = standing.rank, let total = standing.scorecard.score(of: results.total) else {
      return [heading + localized("ไม่มีอันดับ", "not ranked")]
    }
    let what = column.contains("rank") || column.hasPrefix("by_") || column == "climb" ? "rank" : results.total.text
    return [
      heading + "\(results.total) \(total), " + localized("อันดับ \(rank.overall)", "rank \(rank.overall)") + "  "
        + sources(of: 0, on: standing.scorecard, in: year),
      "    \(command("\(standing.unit.code) \(what)", year: year))",
    ]
  }

  /// The change of the total, such as "93.60 - 92.50 = 1.10".
  private var change: [String] {
    guard let now = movement.now?.scorecard, let change = movement.change, let total = now.total,
      let before = movement.before?.scorecard.total
    else { return [] }
    return [
      "  \(formatted(total, now.decimals)) - \(formatted(before, now.decimals)) = \(formatted(change, now.decimals))"
    ]
  }

  /// The error of the change, computed from the errors of both years.
  private var certainty: [String] {
    guard let certainty = movement.certainty, let now = movement.now, let before = movement.before else {
      return notes + errors
    }
    let variances = [now, before].compactMap { UnitErrors(of: $0.scorecard).total }.map { formatted(estimate: $0, 7) }
    let root = formatted(estimate: certainty.variance.squareRoot(), now.scorecard.decimals + 3)
    return ["  √(V + V') = √(\(variances.joined(separator: " + "))) = \(root)"] + comparison(root) + errors
  }

  /// The comparison of the change with z times its error.
  private func comparison(_ root: String) -> [String] {
    guard let now = movement.now?.scorecard, let certainty = movement.certainty, let change = movement.change,
      let critical = results.insight.certainty.critical(for: now.unit.edition)
    else { return [] }
    let sign = certainty.isBeyondError ? ">" : "≤"
    let bound = critical.interval * certainty.variance.squareRoot()
    return [
      "  |\(formatted(change, now.decimals))| \(sign) \(formatted(estimate: critical.interval, 3)) × \(root) = "
        + "\(formatted(estimate: bound, now.decimals + 3))  \(source(ofSetting: "confidence", in: now.methodology))"
    ]
  }

  /// The errors of both totals.
  private var errors: [String] {
    [(movement.now, results.fiscalYear), (movement.before, yearBefore)].flatMap { standing, year -> [String] in
      guard let standing else { return [] }
      let page = SurveyErrorDerivation(results: results, standing: standing, language: language)
      return [localized("  ปีงบประมาณ \(year):", "  fiscal year \(year):")] + page.lines
    }
  }
}
