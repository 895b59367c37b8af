import Assessment
import Tabular

/// A unit's scores that were saved as fractions for certain: 0.8980 for 89.80, the total and all beside it.
///
/// Nobody scores less than 1 of 100 in everything. None of such figures counts; a single small one may be right, and is
/// left to be explained.
extension ScoreRows {
  func areFractions(_ scores: [(owned: OwnedRow, cell: ScoreCell)]) -> Bool {
    guard scores.count > 1, let tree = scores.first?.owned.owner.methodology.tree else { return false }
    let one = Quantity(1)
    return scores.contains { $0.cell.measure == tree[0].code } && scores.allSatisfy { $0.cell.printed <= one }
      && scores.contains { $0.cell.printed != .zero && $0.cell.printed != one }
  }

  /// One finding, at the total.
  func reportFractions(_ scores: [(owned: OwnedRow, cell: ScoreCell)], _ reader: inout UnitRowReader) {
    let total = scores.first { $0.cell.measure == $0.owned.owner.methodology.tree[0].code }
    guard let (owned, cell) = total else { return }
    let number = owned.row.number(cell.column)
    reader.report(
      .scoresAreFractions, owned.row, cell.column,
      [
        "likely": Bilingual(same: number?.timesHundred.description ?? ""),
        "count": Bilingual(same: String(scores.count)),
      ],
      effect: cell.measure.text)
    reader.hasFractions = true
    reader.hasRefused = true
  }
}
