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
    let answers = context.itemAnswers(of: table, in: rows.owner.methodology)
    var tallies: [Code<Measure>: AnswerTally] = [:]
    tallies.reserveCapacity(answers.items.count)
    if isWhole { reportMissing(in: rows, answers, &reader) }
    for owned in rows {
      guard let code = owned.row.key("item") else { continue }
      guard let item = answers[code] else {
        reportUnknown(Code(code), owned, &reader)
        continue
      }
      guard let score = reader.quantity(owned.row, "score") else { continue }
      guard let answer = item.scale.answers.firstIndex(where: { $0.score == score }) else {
        reader.report(.itemNotInScale, owned.row, "score", item.scale.words(ofItem: code), effect: code)
        continue
      }
      tallies[Code(code)] = AnswerTally(counts: item.counts[answer], source: reader.source(owned.row, "score"))
    }
    return AnswerTallies(tallies, of: answers.items)
  }

  private func reportUnknown(_ code: Code<Measure>, _ owned: OwnedRow, _ reader: inout UnitRowReader) {
    guard owned.owner.methodology.tree.place(of: code) != nil else {
      reader.report(
        .measureOfOtherEdition, owned.row, "item",
        ["edition": context.words(of: owned.owner.unit.edition)], effect: "measures")
      return
    }
    let admitted = AdmittedMeasures(context: context, table: table)
    reader.report(
      .measureUnknown, owned.row, "item", ["list": admitted.words(in: "item", of: owned.owner.unit.code)],
      effect: "measures")
  }

  /// An item without a row is missing and not 0, so nothing above it can be computed.
  private func reportMissing(in rows: OwnedRows, _ answers: ItemAnswers, _ reader: inout UnitRowReader) {
    guard let field = reader.schema.index(of: "item") else { return }
    var isSent = Array(repeating: false, count: answers.codes.count)
    for row in rows.left {
      if let place = row.key(at: field).flatMap({ answers[$0]?.place }) { isSent[place] = true }
    }
    let missing = answers.codes.indices.filter { !isSent[$0] }.map { answers.codes[$0] }
    guard !missing.isEmpty, missing.count < answers.codes.count else { return }
    reader.findings.append(
      Finding(
        .itemsMissing, unit: reader.unit, place: Place(file: reader.file),
        values: [
          "items": Bilingual(same: missing.joined(separator: ", ")), "instrument": Bilingual(same: table.uppercased()),
        ], effect: table.uppercased()))
  }
}

/// The items of a table in one edition, and what each may score.
final class ItemAnswers: Sendable {
  let items: AnswerItems
  /// In the tree's order.
  let codes: [String]
  private let byCode: [String: Item]

  struct Item: Sendable {
    /// Among the codes.
    let place: Int
    let scale: Scale
    /// Of each answer of the scale, the counts of an item that got it once.
    let counts: [[Int]]
  }

  init(_ items: AnswerItems, _ table: String, _ tree: MeasureTree) {
    let places = tree.instruments.filter { FoldedKey(tree[$0].code.text) == FoldedKey(table) }.prefix(1)
      .flatMap { tree.items(under: $0) }
    self.items = items
    codes = places.map { tree[$0].code.text }
    let known = places.enumerated().compactMap { order, place in
      tree[place].scale.map { scale in
        let answers = scale.answers.indices
        let counts = answers.map { answer in answers.map { $0 == answer ? 1 : 0 } }
        return (tree[place].code.text, Item(place: order, scale: scale, counts: counts))
      }
    }
    byCode = Dictionary(known) { first, _ in first }
  }

  /// Nil for a code that is no item of the table.
  subscript(code: String) -> Item? { byCode[code] }
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
