import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the table `paths`: what a unit's total lacks for an aim, or what one measure must gain for it.
struct PathDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let step: PathStep

  func lines(of column: String) -> [String] {
    guard !column.hasPrefix("unit_") else { return unitPage.registration }
    let lever = PathLeverDerivation(results: results, standing: standing, language: language, step: step)
    return aims + (step.index == 0 ? lack : lever.lines) + unitPage.figure(step.measure.text)
  }

  /// The levels and the target with the minima of the aim.
  private var aims: [String] {
    let schemes = zip(methodology.schemes, [step.aim.level, step.aim.otherLevel])
    let levels = schemes.flatMap { scheme, name in
      scheme.levels.filter { $0.name == name }.map { level in
        "  " + localized("เกณฑ์ ", "level ") + "\(level.name): \(text(ofMinima: level))  "
          + source(of: level, in: scheme, methodology)
      }
    }
    let target = methodology.settings.targetScore
    return levels
      + (step.aim.isTarget
        ? [
          "  " + localized("เป้าหมาย ", "target ") + "\(results.total) ≥ \(formatted(target))  "
            + source(ofSetting: "target_score", in: methodology)
        ] : [])
  }

  private func text(ofMinima level: Level) -> String {
    let least = level.minimumInstrument.map {
      localized(" และทุกเครื่องมือ ≥ ", " and each instrument ≥ ") + formatted($0)
    }
    return "\(results.total) ≥ \(formatted(level.minimumTotal))\(least ?? "")"
  }

  /// The gap of the total, and the instruments below their minimum.
  private var lack: [String] {
    guard let total = card.total else { return [] }
    let minimum = step.aim.minimumTotal
    let gap =
      total < minimum
      ? "  \(formatted(minimum)) - \(formatted(total)) = \(formatted(step.gain))"
      : "  \(formatted(total)) ≥ \(formatted(minimum)): "
        + localized("คะแนนรวมถึงเกณฑ์แล้ว", "the total reaches the minimum")
    return [gap] + below + notes(step.notes)
  }

  private var below: [String] {
    guard let minimum = step.aim.minimumInstrument else { return [] }
    let tree = methodology.tree
    return tree.instruments.filter { card.roundedScore(tree[$0].code).map { $0 < minimum } ?? false }.map { index in
      let score = card.roundedScore(tree[index].code) ?? .zero
      return "  \(tree[index].code) \(formatted(score)) < \(formatted(minimum))  \(sources(of: index, on: card))"
    }
  }
}
