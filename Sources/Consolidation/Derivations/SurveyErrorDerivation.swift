import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the sampling error of a unit's total.
///
/// It lists the responses, the population and the sums of each survey, and the terms under the root.
struct SurveyErrorDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language

  private var errors: UnitErrors { UnitErrors(of: card) }

  /// The lines of every survey, then of the total.
  var lines: [String] { errors.surveys.flatMap { lines(of: $0) } + total }

  /// The lines of one survey; empty for an instrument that is not a survey.
  func lines(of instrument: Code<Measure>) -> [String] { errors[instrument].map { lines(of: $0) } ?? [] }

  private func lines(of error: SurveyError) -> [String] {
    people(of: error) + variance(of: error) + notes(error.notes).map { "  " + $0 }
  }

  /// The number of responses n with their first row, and the population N with the rows that state it.
  private func people(of error: SurveyError) -> [String] {
    let responses = error.responses.map { "\($0)" } ?? "0"
    let rows = card.submission.answerCounts.populationCounts(of: error.instrument)
    let parts = rows.compactMap(\.population).map { "\($0)" }
    let population = error.population.map { population in
      let sum = (parts.count > 1 ? "\(parts.joined(separator: " + ")) = " : "") + "\(population)"
      return localized("จำนวนประชากร N = \(sum)", "N = \(sum) people")
        + rows.map { "  \($0.source)" }.joined()
    }
    let count = localized("จำนวนแบบตอบที่นับ n = \(responses)", "n = \(responses) responses")
    return [
      "  \(error.instrument): \(count), "
        + (population ?? localized("ไม่ทราบจำนวนประชากร", "the population is not known"))
    ]
      + firstRow(of: error.instrument)
  }

  private func firstRow(of instrument: Code<Measure>) -> [String] {
    let tree = methodology.tree
    let items = tree.index(of: instrument).map { tree.items(under: $0) } ?? []
    let source = items.lazy.compactMap { card.submission.answers[tree[$0].code]?.source }.first
    return source.map { ["    \($0)\(extent(of: $0, for: card.unit))"] } ?? []
  }

  /// The arithmetic from the sums over the responses to the standard error.
  private func variance(of error: SurveyError) -> [String] {
    guard let variance = error.variance, let table = ExtractTable(instrument: error.instrument),
      let sums = card.submission.surveySums[table], let deviations = sums.deviations, let plain = sums.variance()
    else { return [] }
    let unit = sums.scoreUnit == Quantity(1) ? "" : " × \(text(ofUnit: sums.scoreUnit))²"
    return [
      "    Σp = \(sums.points), Σw = \(sums.weight), Σp² = \(sums.squaredPoints), Σpw = \(sums.pointsByWeight), Σw² = \(sums.squaredWeight)"
        + localized(
          " (แต่ละแบบตอบ: w = ผลรวมน้ำหนักของข้อที่ตอบ, p = ผลรวมน้ำหนัก × คะแนน)",
          " (each response: w = shares of the answered items, p = shares × scores)"),
      "    Q = Σp²(Σw)² - 2ΣpΣwΣpw + (Σp)²Σw² = \(deviations)",
      "    v = nQ / ((n - 1)(Σw)⁴)\(unit) = \(formatted(estimate: plain, 7))",
    ]
      + correction(of: error)
      + ["    √\(formatted(estimate: variance, 7)) = \(formatted(estimate: variance.squareRoot(), card.decimals + 1))"]
  }

  /// The finite population correction.
  private func correction(of error: SurveyError) -> [String] {
    guard let responses = error.responses, let population = error.population, population >= responses,
      let variance = error.variance
    else { return [] }
    return [
      "    v × (N - n) / N = v × (\(population) - \(responses)) / \(population) = \(formatted(estimate: variance, 7))"
    ]
  }

  /// A unit of the sums in score points, without trailing zeros.
  private func text(ofUnit unit: Quantity) -> String {
    formatted(unit, (0...6).first { unit.rounded(to: $0) == unit } ?? 6)
  }

  /// The variance V of the total, such as "0.30² × 0.0453707 + …", and its root.
  private var total: [String] {
    let tree = methodology.tree
    let weights = tree.instruments.map { index in
      let (code, weight) = (tree[index].code, tree[index].weight.text)
      let isCheck = ExtractTable(instrument: code) == .oit && errors.total != nil
      let check =
        isCheck
        ? localized(" (ไม่ใช่แบบสำรวจ ไม่มีความคลาดเคลื่อนจากการสุ่ม)", " (not a survey: without sampling error)") : ""
      return "  " + localized("น้ำหนัก ", "weight of ")
        + "\(code) \(weight)\(check)  \(source(of: index, in: methodology))"
    }
    guard let variance = errors.total else {
      return weights + [localized("  ไม่ทราบความคลาดเคลื่อนของคะแนนรวม", "  the error of the total is not known")]
    }
    let parts = tree.instruments.compactMap { index in
      errors[tree[index].code]?.variance.map { "\(tree[index].weight.text)² × \(formatted(estimate: $0, 7))" }
    }
    return weights + [
      "  V = " + (parts.isEmpty ? "0" : parts.joined(separator: " + "))
        + " = \(formatted(estimate: variance, 7)); √V = "
        + formatted(estimate: variance.squareRoot(), card.decimals + 3)
    ]
  }
}
