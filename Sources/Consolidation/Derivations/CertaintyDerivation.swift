import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the table `certainty`: errors, interval, target and rank sets of one unit.
struct CertaintyDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language

  private var certainty: UnitCertainty? { results.insight.certainty[standing.unit.code] }
  private var errors: SurveyErrorDerivation {
    SurveyErrorDerivation(results: results, standing: standing, language: language)
  }

  func lines(of column: String) -> [String] {
    guard standing.rank != nil, let certainty else { return unranked(column) }
    let total = results.total.text
    switch column {
    case "\(total)_error", "note": return notes(certainty.notes) + errors.lines
    case "\(total)_low", "\(total)_high": return interval + errors.lines
    case "at_target": return atTarget + interval + errors.lines
    case "best_rank", "worst_rank": return rankSet(.own) + errors.lines
    case "best_rank_all", "worst_rank_all": return rankSet(.all) + errors.lines
    case "among_best": return amongBest + rankSet(.all) + errors.lines
    case _: break
    }
    guard let survey = certainty.errors.surveys.first(where: { column.hasPrefix("\($0.instrument)_") }) else {
      return unitPage.lines(of: column) + [localized("  คะแนนรวม ", "  the total ") + sources(of: 0, on: card)]
    }
    return errors.lines(of: survey.instrument) + unitPage.figure(survey.instrument.text) + unitPage.registration
  }

  private func unranked(_ column: String) -> [String] {
    (notes(certainty?.notes ?? []) + unitPage.lines(of: column) + unitPage.registration).uniqued
  }

  private func rankSet(_ scope: RankSets.Scope) -> [String] {
    RankSetDerivation(results: results, standing: standing, language: language, scope: scope).lines
  }

  /// The interval of the total, such as "97.24 ∓ 1.960 × 0.28723 = 96.68 – 97.80".
  private var interval: [String] {
    guard let interval = certainty?.interval, let total = card.total, let variance = certainty?.errors.total,
      let critical = results.insight.certainty.critical(for: card.unit.edition)
    else { return notes(certainty?.notes ?? []) }
    let (z, root) = (
      formatted(estimate: critical.interval, 3), formatted(estimate: variance.squareRoot(), card.decimals + 3)
    )
    let isCut = interval.low == .zero || interval.high == .hundred
    return [
      "  \(formatted(total)) ∓ \(z) × \(root) = \(formatted(interval.low)) – \(formatted(interval.high))"
        + (isCut ? localized(" (ตัดให้อยู่ระหว่าง 0 ถึง 100)", " (limited to 0 to 100)") : ""),
      "  z = Φ⁻¹((1 + C) / 2) = \(z), " + confidence,
    ]
  }

  private var confidence: String {
    "C = \(formatted(methodology.settings.confidence, 1)) %  \(source(ofSetting: "confidence", in: methodology))"
  }

  /// The comparison of the interval's bounds with the target.
  private var atTarget: [String] {
    let target = methodology.settings.targetScore
    let source =
      "  " + localized("เป้าหมาย ", "target ")
      + "\(formatted(target))  \(source(ofSetting: "target_score", in: methodology))"
    guard let interval = certainty?.interval, let answer = certainty?.atTarget else { return [source] }
    let (low, high, bound) = (formatted(interval.low), formatted(interval.high), formatted(target))
    let text =
      switch answer {
      case .certain: localized("  แน่ชัด: ขอบล่าง \(low) ≥ \(bound)", "  certain: the lower bound \(low) ≥ \(bound)")
      case .possible: localized("  เป็นไปได้: \(low) < \(bound) ≤ \(high)", "  possible: \(low) < \(bound) ≤ \(high)")
      case .no: localized("  ไม่ถึง: ขอบบน \(high) < \(bound)", "  no: the upper bound \(high) < \(bound)")
      }
    return [text, source]
  }

  /// The comparison of the unit's rank set, made for all units at once, with the number of best units.
  private var amongBest: [String] {
    let best = methodology.settings.bestUnits
    let source = "  best_units \(best)  \(source(ofSetting: "best_units", in: methodology))"
    guard let set = certainty?.all, let answer = certainty?.amongBest else { return [source] }
    let text =
      switch answer {
      case .certain:
        localized("  แน่ชัด: อันดับต่ำสุด \(set.worst) ≤ \(best)", "  certain: the worst rank \(set.worst) ≤ \(best)")
      case .possible:
        localized(
          "  เป็นไปได้: อันดับดีที่สุด \(set.best) ≤ \(best) < อันดับต่ำสุด \(set.worst)",
          "  possible: the best rank \(set.best) ≤ \(best) < the worst rank \(set.worst)")
      case .no: localized("  ไม่อยู่: อันดับดีที่สุด \(set.best) > \(best)", "  no: the best rank \(set.best) > \(best)")
      }
    return [text, source]
  }
}
