import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of `final_best` and `final_worst` of the table `ranking`, from the possible totals of units.
struct FinalRankDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let language: Language

  private var others: [Standing] { results.ranking.standings.filter { $0.unit.code != card.unit.code } }

  /// The lines of the best or the worst final rank, with the units above.
  func lines(isBest: Bool) -> [String] {
    let (own, waiting) = (PossibleTotal(of: card), results.ranking.standings.filter { $0.rank == nil })
    let above = others.filter { other in
      let possible = PossibleTotal(of: other.scorecard)
      return isBest ? possible.lowest > own.highest : possible.highest > own.lowest
    }
    let rank = "1 + \(above.count) = \(1 + above.count)"
    return possible(own)
      + [
        isBest
          ? localized(
            "  หน่วยงานที่คะแนนต่ำสุดที่เป็นไปได้สูงกว่า \(formatted(own.highest)): ",
            "  units whose lowest total is above \(formatted(own.highest)): ")
            + counted(above)
          : localized(
            "  หน่วยงานที่คะแนนสูงสุดที่เป็นไปได้สูงกว่า \(formatted(own.lowest)): ",
            "  units whose highest total is above \(formatted(own.lowest)): ")
            + counted(above), "  \(rank)",
      ] + missing(waiting) + unitPage.figure(results.total.text) + unitPage.registration
  }

  /// The range of the unit's possible totals.
  private func possible(_ own: PossibleTotal) -> [String] {
    guard standing.rank == nil else {
      return [localized("  คะแนนรวมที่เผยแพร่ ", "  published total ") + formatted(own.highest)]
    }
    return [
      localized("  คะแนนรวมที่เป็นไปได้ ", "  possible totals ") + "\(formatted(own.lowest)) – \(formatted(own.highest))"
    ]
      + parts(of: card)
  }

  /// The contributions that a unit without a total has, and the weights of the instruments that it lacks.
  private func parts(of card: Scorecard) -> [String] {
    card.methodology.tree.instruments.map { index in
      let measure = card.methodology.tree[index]
      let figure = card.figures[index].contribution.map { formatted($0) }
      return "    \(measure.code) "
        + (figure
          ?? localized("ยังไม่มีคะแนน: 0 ถึง 100 × \(measure.weight.text)", "no score: 0 to 100 × \(measure.weight.text)"))
        + "  \(source(of: index, in: card.methodology))"
    }
  }

  /// The units that are not ranked, with their ranges.
  private func missing(_ waiting: [Standing]) -> [String] {
    guard !waiting.isEmpty else {
      return [localized("  ทุกหน่วยงานมีอันดับแล้ว", "  every unit is ranked")]
    }
    return [localized("  หน่วยงานที่ยังไม่มีอันดับ (\(waiting.count)):", "  units not ranked (\(waiting.count)):")]
      + waiting.prefix(Self.named).map { unit in
        let total = PossibleTotal(of: unit.scorecard)
        return
          "    \(name(unit.unit))  \(formatted(total.lowest)) – \(formatted(total.highest))  \(unit.status.text[language])"
      }
  }
}
