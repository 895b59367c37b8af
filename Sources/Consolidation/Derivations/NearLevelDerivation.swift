import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of a score near a boundary.
///
/// It names the boundary, the distance, and the step by which one respondent can move the score.
struct NearLevelDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let row: WatchRow

  private var tree: MeasureTree { methodology.tree }

  var lines: [String] {
    guard case .scores(let score, let boundary) = row.figures, let code = row.measures.first else { return [] }
    let steps = self.steps(of: code)
    let step = max(.unitOfLastDecimal(card.decimals), steps.map(\.size).max() ?? .zero)
    let comparison =
      score < boundary
      ? "  \(formatted(boundary)) - \(formatted(score)) = \(formatted(boundary - score)) ≤ \(formatted(step))"
      : "  \(formatted(score)) - \(formatted(boundary)) = \(formatted(score - boundary)) < \(formatted(step))"
    return [rule] + steps.map(\.text) + [comparison] + sources(ofBoundary: boundary, code) + unitPage.figure(code.text)
  }

  private var rule: String {
    let last = formatted(.unitOfLastDecimal(card.decimals))
    return localized(
      "  ใกล้เกณฑ์: จะเปลี่ยนผลหากคะแนนต่างไป \(last) หรือเท่าที่ผู้ตอบหนึ่งคนทำให้คะแนนเปลี่ยนได้มากที่สุด (ปัดขึ้น)",
      "  near: the result changes if the score moves by \(last), or by the most that one respondent can move it (rounded up)"
    )
  }

  /// The most that one respondent of each survey can move the score, with its arithmetic.
  private func steps(of code: Code<Measure>) -> [(size: Quantity, text: String)] {
    let isTotal = code == tree[0].code
    return tree.instruments.filter { isTotal || tree[$0].code == code }.compactMap { index in
      guard let responses = ExtractTable(instrument: tree[index].code).flatMap({ card.submission.responses[$0] }),
        responses > 0
      else { return nil }
      let exact = (isTotal ? tree[index].weight.applied(to: .hundred) : .hundred) / responses
      let size = exact.roundedUp(to: card.decimals)
      let weight = isTotal ? "\(tree[index].weight.text) × " : ""
      return (
        size, "  \(tree[index].code): \(weight)100 / \(responses) = \(formatted(size))  " + sources(of: index, on: card)
      )
    }
  }

  /// The levels and the target whose minimum the boundary is.
  private func sources(ofBoundary boundary: Quantity, _ code: Code<Measure>) -> [String] {
    let isTotal = code == tree[0].code
    let levels = methodology.schemes.flatMap { scheme in
      scheme.levels.filter { (isTotal ? $0.minimumTotal : $0.minimumInstrument) == boundary }.map { level in
        "  " + localized("เกณฑ์ ", "level ") + "\(level.name)  \(source(of: level, in: scheme, methodology))"
      }
    }
    let target = isTotal && methodology.settings.targetScore == boundary
    return levels
      + (target ? ["  " + localized("เป้าหมาย ", "target ") + source(ofSetting: "target_score", in: methodology)] : [])
  }
}
