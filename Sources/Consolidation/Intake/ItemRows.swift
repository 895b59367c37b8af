import Assessment
import Tabular

/// The rows of a web-site check as one answer an item.
struct ItemRows {
  let context: IntakeContext
  let table: String

  /// `isWhole`: whether no row of the unit is left out, so that an item without a row has none.
  func tallies(
    of rows: OwnedRows, isWhole: Bool, _ reader: inout UnitRowReader
  ) -> AnswerTallies {
    var tallies: [Code<Measure>: AnswerTally] = [:]
    if isWhole { reportMissing(in: rows, &reader) }
    for owned in rows {
      guard let code = owned.row.key("item") else { continue }
      let tree = owned.owner.methodology.tree
      guard let place = tree.place(of: Code(code)) else {
        reader.report(
          .measureOfOtherEdition, owned.row, "item",
          ["edition": context.words(of: owned.owner.unit.edition)], effect: "measures")
        continue
      }
      guard let scale = tree[place].scale, let instrument = tree.instrument(above: place),
        FoldedKey(tree[instrument].code.text) == FoldedKey(table)
      else {
        let admitted = AdmittedMeasures(context: context, table: table)
        reader.report(
          .measureUnknown, owned.row, "item", ["list": admitted.words(in: "item", of: owned.owner.unit.code)],
          effect: "measures")
        continue
      }
      guard let score = reader.quantity(owned.row, "score") else { continue }
      guard let answer = scale.answers.firstIndex(where: { $0.score == score }) else {
        reader.report(.itemNotInScale, owned.row, "score", scale.words(ofItem: code), effect: code)
        continue
      }
      tallies[Code(code)] = AnswerTally(
        counts: scale.answers.indices.map { $0 == answer ? 1 : 0 }, source: reader.source(owned.row, "score"))
    }
    return AnswerTallies(tallies, of: context.answerItems(of: table, in: rows.owner.methodology))
  }

  /// An item without a row is missing and not 0, so nothing above it can be computed.
  private func reportMissing(in rows: OwnedRows, _ reader: inout UnitRowReader) {
    let items = IntakeContext.items(of: table, in: rows.owner.methodology).map(\.code.text)
    let sent = Set(rows.left.compactMap { $0.key("item") })
    let missing = items.filter { !sent.contains($0) }
    guard !missing.isEmpty, missing.count < items.count else { return }
    reader.findings.append(
      Finding(
        .itemsMissing, unit: reader.unit, place: Place(file: reader.file),
        values: [
          "items": Bilingual(same: missing.joined(separator: ", ")), "instrument": Bilingual(same: table.uppercased()),
        ], effect: table.uppercased()))
  }
}

extension Scale {
  /// What an item that is checked may score: its answers, and what it scores if it passes and if it does not.
  fileprivate func words(ofItem code: String) -> [String: Bilingual] {
    let ranked = answers.sorted { $0.score < $1.score }.map { Bilingual(same: $0.code) }
    return [
      "item": Bilingual(same: code), "list": .alternatives(answers.map { Bilingual(same: $0.code) }),
      "passed": ranked.last ?? Bilingual(same: ""), "failed": ranked.first ?? Bilingual(same: ""),
    ]
  }
}
