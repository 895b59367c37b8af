import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the gain of one measure that alone reaches an aim.
///
/// It shows that the gain suffices, and that a gain smaller by one unit of the last decimal does not.
struct PathLeverDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let step: PathStep

  private var tree: MeasureTree { methodology.tree }
  private var instrument: Int { tree.instrument(above: step.index) ?? step.index }
  private var shares: [Weight] { tree.shares(of: step.index, in: instrument) }
  private var last: Quantity { .unitOfLastDecimal(card.decimals) }

  var lines: [String] { needed + total + minimum + items + [whatIf] }

  /// The score that the measure needs, such as "94.23 + 3.03 = 97.26".
  private var needed: [String] {
    guard let score = step.score, let needed = step.needed else { return [] }
    let share =
      step.index == instrument ? "" : localized(", น้ำหนักใน ", ", share in ") + "\(tree[instrument].code) \(shares.text)"
    return [
      "  \(step.measure) \(formatted(score)) + \(formatted(step.gain)) = \(formatted(needed))\(share)  "
        + source(of: step.index, in: methodology)
    ]
  }

  /// The instrument with a gain of the measure, such as "94.23 + 1/3 × 9.06".
  private func raised(_ gain: Quantity) -> String {
    let factor = step.index == instrument ? "" : "\(shares.text) × "
    return "\(entryScore(instrument)) + \(factor)\(formatted(gain))"
  }

  /// The comparison of the total with its minimum; empty when the total reaches it already.
  private var total: [String] {
    guard let total = card.total, total < step.aim.minimumTotal else { return [] }
    switch methodology.settings.totalRounding {
    case .contributions: return contributions(total)
    case .once: return once(total)
    }
  }

  private func contributions(_ total: Quantity) -> [String] {
    guard let contribution = card.figures[instrument].contribution else { return [] }
    let wanted = step.aim.minimumTotal - (total - contribution)
    let (code, weight) = (tree[instrument].code, tree[instrument].weight)
    return [
      localized("  คะแนนถ่วงน้ำหนัก \(code) ที่ต้องได้ ", "  contribution of \(code) needed: ")
        + "\(formatted(step.aim.minimumTotal)) - (\(formatted(total)) - \(formatted(contribution))) = \(formatted(wanted))  "
        + source(of: instrument, in: methodology)
    ]
      + [step.gain, step.gain - last].map { gain in
        let sum = weight.applied(to: score(gain))
        return "  \(weight.text) × (\(raised(gain))) = \(exact(sum)) → \(formatted(sum)) "
          + comparison(sum.rounded(to: card.decimals), wanted)
      }
  }

  private func once(_ total: Quantity) -> [String] {
    let (wanted, weight) = (step.aim.minimumTotal - total, tree[instrument].weight)
    return [
      "  \(formatted(step.aim.minimumTotal)) - \(formatted(total)) = \(formatted(wanted))  \(source(of: instrument, in: methodology))"
    ]
      + [step.gain, step.gain - last].map { gain in
        let added = weight.applied(to: shares.applied(to: gain))
        return "  \(([weight] + shares).text) × \(formatted(gain)) = \(exact(added)) "
          + comparison(added.truncated(to: card.decimals), wanted)
      }
  }

  /// The comparison of the instrument with its minimum; empty when the instrument reaches it already.
  private var minimum: [String] {
    guard let minimum = step.aim.minimumInstrument, let now = card.roundedScore(tree[instrument].code), now < minimum
    else {
      return []
    }
    return [step.gain, step.gain - last].map { gain in
      let score = score(gain)
      return "  \(tree[instrument].code) \(raised(gain)) = \(exact(score)) → \(formatted(score)) "
        + comparison(score.rounded(to: card.decimals), minimum)
    }
  }

  /// The instrument's score with a gain of the measure.
  private func score(_ gain: Quantity) -> Quantity {
    (card.figures[instrument].published ?? .zero) + shares.applied(to: gain)
  }

  private func comparison(_ own: Quantity, _ wanted: Quantity) -> String {
    own >= wanted
      ? "≥ \(formatted(wanted))"
      : "< \(formatted(wanted))"
        + localized(" (หากเพิ่มน้อยกว่านี้ \(formatted(last)) จะไม่ถึง)", " (with \(formatted(last)) less)")
  }

  /// The items to correct: items at 0, heaviest first, until their points reach the gain.
  private var items: [String] {
    guard let count = step.items, let shares = ItemShares(of: step.index, in: tree) else { return [] }
    let whole = shares.shares.reduce(0, +)
    let wrong = zip(tree.items(under: step.index), shares.shares).filter { card.figures[$0.0].computed == .zero }
    let heaviest = wrong.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    let lines = heaviest.prefix(count).map { item -> String in
      let points = Quantity.hundred.scaled(by: Int128(item.element.1), over: Int128(whole))
      let source = card.submission.answers[tree[item.element.0].code].map { "  \($0.source)" } ?? ""
      return "    \(tree[item.element.0].code)  100 × \(item.element.1)/\(whole) = \(exact(points))\(source)"
    }
    return [
      localized(
        "  ข้อที่ได้ 0 มี \(wrong.count) ข้อ แก้ไขข้อที่มีน้ำหนักมากที่สุดก่อน \(count) ข้อ จึงได้เพิ่มไม่น้อยกว่า \(formatted(step.gain)):",
        "  items at 0: \(wrong.count); \(count) of them, the heaviest first, add at least \(formatted(step.gain)):")
    ] + lines
  }

  private var whatIf: String {
    let score = step.needed.map { formatted($0) } ?? ""
    return "  ita what-if \(standing.unit.code) \(step.measure)=\(score) --year \(results.fiscalYear)"
  }
}
