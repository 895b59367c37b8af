import Assessment
import Tabular

/// The rows of a web-site check as one answer an item.
struct ItemRows {
  let context: IntakeContext
  let table: String

  func tallies(of rows: [OwnedRow], _ reader: inout UnitRowReader) -> AnswerTallies {
    var tallies: [Code<Measure>: AnswerTally] = [:]
    for owned in rows {
      guard let code = owned.row.key("item") else { continue }
      let tree = owned.owner.methodology.tree
      guard let place = tree.place(of: Code(code)) else {
        reader.report(
          .measureOfOtherEdition, owned.row, "item",
          ["edition": Bilingual(same: owned.owner.unit.edition.name)], effect: "measures")
        continue
      }
      guard let scale = tree[place].scale, let instrument = tree.instrument(above: place),
        FoldedKey(tree[instrument].code.text) == FoldedKey(table)
      else {
        reader.report(.measureUnknown, owned.row, "item", effect: "measures")
        continue
      }
      guard let score = reader.quantity(owned.row, "score") else { continue }
      guard let answer = scale.answers.firstIndex(where: { $0.score == score }) else {
        let list = scale.answers.map(\.code).joined(separator: ", ")
        // The sentence names the item, which here is a row and no column.
        reader.report(
          .answerNotInScale, owned.row, "score", ["column": Bilingual(same: code), "list": Bilingual(same: list)],
          effect: code)
        continue
      }
      tallies[Code(code)] = AnswerTally(
        counts: scale.answers.indices.map { $0 == answer ? 1 : 0 }, source: reader.source(owned.row, "score"))
    }
    return AnswerTallies(tallies, of: rows.first.map { context.answerItems(of: table, in: $0.owner.methodology) })
  }
}
