import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the weights at which a unit and the unit above it have equal totals.
///
/// It lists the instruments of both, the lead, and the points of weight that must move.
struct WeightSwapDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language
  let weights: UnitWeights

  private var tree: MeasureTree { methodology.tree }

  private var differences: [Quantity] {
    let above = weights.above?.scorecard.instruments ?? []
    return zip(above, card.instruments).map { ($0 ?? .zero) - ($1 ?? .zero) }
  }

  private var lead: Quantity {
    zip(tree.instruments, differences).reduce(.zero) { $0 + tree[$1.0].weight.applied(to: $1.1) }
  }

  var lines: [String] {
    guard let above = weights.above else { return [] }
    return [localized("  หน่วยงานที่อยู่เหนือขึ้นไป: ", "  directly above: ") + name(above.unit)] + instruments(of: above)
      + leadLine(above) + points(above) + equalWeights
  }

  /// The scores of both units by instrument, such as "IIT 90.00 - 88.00 = 2.00, weight 0.30".
  private func instruments(of above: Standing) -> [String] {
    tree.instruments.indices.map { order in
      let index = tree.instruments[order]
      let scores = [above.scorecard, card].map { $0.instruments[order].map { formatted($0) } ?? "—" }
      return "  \(tree[index].code) \(scores[0]) - \(scores[1]) = \(formatted(differences[order])), "
        + localized("น้ำหนัก ", "weight ") + "\(tree[index].weight.text)  \(source(of: index, in: methodology))"
        + "  \(sources(of: index, on: card))"
    }
  }

  private func leadLine(_ above: Standing) -> [String] {
    let terms = zip(tree.instruments, differences).map { "\(tree[$0].weight.text) × \(formatted($1))" }
    let totals = [above.scorecard, card].map { $0.total.map { formatted($0) } ?? "—" }
    return [
      localized("  ผลต่างถ่วงน้ำหนัก ", "  lead ") + "\(terms.joined(separator: " + ")) = \(exact(lead))"
        + localized("; คะแนนรวมที่ประกาศ ", "; published totals ") + totals.joined(separator: ", ")
    ]
  }

  /// The points of weight t as an exact fraction, or else the reason why there is none.
  private func points(_ above: Standing) -> [String] {
    let range = methodology.settings.weightRange
    let setting = source(ofSetting: "weight_range", in: methodology)
    guard let swap = weights.swap else {
      return [
        localized(
          "  ไม่มีน้ำหนักที่ทำให้เท่ากันโดยเปลี่ยนไม่เกิน \(range) จุดและไม่ติดลบ  \(setting)",
          "  no weights of 0 or more, within \(range) points, make the two totals equal  \(setting)")
      ] + (lead > .zero ? quotient : [])
    }
    guard lead > .zero, above.scorecard.total != card.total else {
      return [
        localized(
          "  ผลต่างถ่วงน้ำหนักไม่เกิน 0 หรือคะแนนรวมเท่ากัน: t = 0",
          "  the weighted difference is not above 0, or the totals are equal: t = 0")
      ]
    }
    let fraction = fraction(swap.points)
    return quotient + ["  t = \(fraction) = \(formatted(swap.points.rounded(to: 2), 2)) ≤ \(range)  \(setting)"]
  }

  /// The formula of t, such as "t = 100 × 0.46 / (2.00 - -1.00)".
  ///
  /// It divides the lead by the sum of the largest differences less the sum of the smallest.
  private var quotient: [String] {
    let sorted = differences.sorted(by: >)
    let half = sorted.count / 2
    let (largest, smallest) = (sorted.prefix(half).map { formatted($0) }, sorted.suffix(half).map { formatted($0) })
    let difference = "\(bracketed(largest)) - \(bracketed(smallest))"
    return ["  t = 100 × \(exact(lead)) / (\(difference))"]
  }

  /// A single term, such as "2.00", or a sum or a negative term in brackets, such as "(2.00 + 1.50)".
  private func bracketed(_ terms: [String]) -> String {
    terms.count == 1 && !terms[0].hasPrefix("-") ? terms[0] : "(\(sum(terms)))"
  }

  /// The weights that make both totals equal, on one line.
  private var equalWeights: [String] {
    guard let swap = weights.swap else { return [] }
    let weights = tree.instruments.indices.map { order in
      "\(tree[tree.instruments[order]].code) \(fraction(swap.weights[order])) = \(formatted(swap.weights[order].rounded(to: 2), 2))"
    }
    return [
      localized("  น้ำหนักที่ทำให้เท่ากัน (ร้อยละ): ", "  weights that make the totals equal (percent): ")
        + weights.joined(separator: ", ")
    ]
  }
}
