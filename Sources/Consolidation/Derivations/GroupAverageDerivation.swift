import Assessment
import Findings
import Intake
import Judging
import Office
import Publication
import Tabular

/// The derivation of the averages of a group beside the mean: the share at the target, and the mean by responses.
struct GroupAverageDerivation: Derivation {
  let results: Results
  let language: Language
  let group: UnitGroup

  private var ranked: [Standing] { group.standings.filter { $0.rank != nil } }

  /// The lines of a column of `groups`; nil for a column that another derivation explains.
  func lines(of column: String) -> [String]? {
    switch column {
    case "share_at_target": share
    case "responses": responses
    case "\(results.total)_mean_weighted": weighted
    case _: nil
    }
  }

  private var share: [String] {
    let reached = ranked.filter { $0.scorecard.meetsTarget == true }
    let share = Quantity.percent(reached.count, of: ranked.count).map { formatted($0, 2) } ?? "—"
    return ["  \(reached.count) / \(ranked.count) × 100 = \(share)"]
      + results.methodologies.all.filter { method in group.standings.contains { $0.unit.edition == method.edition } }
      .map { methodology in
        let target = formatted(methodology.settings.targetScore, methodology.settings.decimals)
        return "  " + localized("เป้าหมาย ", "target ") + "\(methodology.edition.name) \(target)  "
          + source(ofSetting: "target_score", in: methodology)
      }
      + GroupDerivation(results: results, language: language).members(ranked, results.total)
  }

  /// The responses to each survey of each ranked unit.
  private var responses: [String] {
    let sum = ranked.reduce(0) { $0 + count(of: $1) }
    return [localized("  จำนวนแบบตอบของหน่วยงานที่จัดอันดับได้ \(sum)", "  responses of the ranked units: \(sum)")]
      + ranked.prefix(Self.named).map { "    \(name($0.unit))  \(text(of: $0))\(files(of: $0))" }
  }

  private func count(of standing: Standing) -> Int { standing.scorecard.submission.responses.values.reduce(0, +) }

  /// The responses of a unit by survey, such as "IIT 120 + EIT 118 = 238".
  private func text(of standing: Standing) -> String {
    let submission = standing.scorecard.submission
    let counts = results.instruments.compactMap { code in
      ExtractTable(instrument: code).flatMap { $0.isSurvey ? submission.responses[$0] : nil }.map { "\(code) \($0)" }
    }
    return (counts.isEmpty ? "0" : counts.joined(separator: " + ")) + " = \(count(of: standing))"
  }

  /// The files that hold the responses.
  private func files(of standing: Standing) -> String {
    results.submissions.filter {
      $0.unit?.code == standing.unit.code && $0.table?.isSurvey == true && $0.state.counts
    }
    .map { "  \($0.file)" }.joined()
  }

  /// The mean of the totals, weighted by responses.
  private var weighted: [String] {
    let decimals = results.decimals
    let terms = ranked.compactMap { unit in unit.scorecard.total.map { $0 * count(of: unit) } }
    let (sum, responses) = (terms.reduce(.zero, +), ranked.reduce(0) { $0 + count(of: $1) })
    let isKnown = !ranked.isEmpty && ranked.allSatisfy { count(of: $0) > 0 }
    let lines = ranked.prefix(Self.named).map { unit in
      let total = unit.scorecard.total.map { formatted($0, decimals) } ?? "—"
      return
        "    \(name(unit.unit))  \(total) × \(count(of: unit))  \(sources(of: 0, on: unit.scorecard))\(files(of: unit))"
    }
    return [
      isKnown
        ? "  \(formatted(sum, decimals)) / \(responses) = \(formatted(sum / responses, decimals + 4))"
          + " → \(formatted(sum / responses, decimals))"
        : localized("  มีหน่วยงานที่ไม่มีแบบตอบ จึงไม่คำนวณ", "  a unit has no responses, so this mean is not computed")
    ] + lines
  }
}

/// The derivation of the counts of districts that reach the target at least, at most, and with certainty.
struct TargetCountDerivation: Derivation {
  let results: Results
  let language: Language

  /// The lines of an item of the table `summary`; nil for an item that another derivation explains.
  func lines(of item: String) -> [String]? {
    switch item {
    case "districts_at_target_least":
      lines(localized("คะแนนต่ำสุดที่เป็นไปได้ถึงเป้าหมาย", "the lowest possible total reaches the target")) {
        possible($0).lowest
      }
    case "districts_at_target_most":
      lines(localized("คะแนนสูงสุดที่เป็นไปได้ถึงเป้าหมาย", "the highest possible total reaches the target")) {
        possible($0).highest
      }
    case "districts_at_target_certain":
      lines(localized("ขอบล่างของคะแนนถึงเป้าหมาย", "the lower bound of the total reaches the target")) {
        results.insight.certainty[$0.unit.code]?.interval?.low
      }
    case _: nil
    }
  }

  private func possible(_ standing: Standing) -> PossibleTotal { PossibleTotal(of: standing.scorecard) }

  private func lines(_ rule: String, _ figure: (Standing) -> Quantity?) -> [String] {
    let districts = results.districts
    let reached = districts.filter { district in
      figure(district).map { $0 >= district.scorecard.methodology.settings.targetScore } ?? false
    }
    let methodology = districts.first?.scorecard.methodology
    let target = methodology.map { methodology in
      "  " + localized("เป้าหมาย ", "target ")
        + "\(formatted(methodology.settings.targetScore, methodology.settings.decimals))  "
        + source(ofSetting: "target_score", in: methodology)
    }
    return ["  \(rule): \(reached.count)"] + [target].compactMap(\.self)
      + districts.map { district in
        let card = district.scorecard
        return "    \(name(district.unit))  \(figure(district).map { formatted($0, card.decimals) } ?? "—")  "
          + (card.total == nil ? district.status.text[language] : sources(of: 0, on: card))
      }
  }
}
