import Assessment
import Findings
import Office
import Tabular

/// The rows of a web-site check as one answer an item.
struct ItemRows {
  let context: IntakeContext
  let table: ExtractTable

  /// `isWhole`: whether no row of the unit is left out, so that an item without a row has none.
  func tallies(
    of rows: OwnedRows, isWhole: Bool, _ reader: inout UnitRowReader
  ) -> AnswerTallies {
    let answers = context.itemAnswers(of: table, in: rows.owner.methodology)
    let columns = reader.columns
    let places = places(of: rows, answers, columns.item)
    var singles: [AnswerTallies.Single?] = Array(repeating: nil, count: answers.items.count)
    if isWhole { reportMissing(places, answers, &reader) }
    for (place, row) in zip(places, rows.left) {
      guard let place else {
        if let code = row.key(at: columns.item) {
          reportUnknown(Code(code), OwnedRow(row: row, owner: rows.owner), &reader)
        }
        continue
      }
      guard let score = reader.quantity(row, columns.score) else { continue }
      let scores = answers.scores(of: place)
      guard let answer = scores.firstIndex(where: { answers.numbers.scores[$0].units == score.units }) else {
        reportNotInScale(row, place, answers, &reader)
        continue
      }
      singles[place] = .init(
        answer: answer - scores.lowerBound, of: scores.count, line: row.line, record: row.record)
    }
    return AnswerTallies(singles, of: answers.items, file: reader.finding.file, column: "score")
  }

  /// The item of each row; nil where it is not known.
  private func places(of rows: OwnedRows, _ answers: ItemAnswers, _ field: Int) -> [Int?] {
    var places: [Int?] = []
    places.reserveCapacity(rows.count)
    // Rows nearly always stand in the order of the items.
    var next = 0
    for row in rows.left {
      let place = row.key(at: field).flatMap { answers.place(of: $0, likely: next) }
      places.append(place)
      if let place { next = place + 1 }
    }
    return places
  }

  private func reportUnknown(_ code: Code<Measure>, _ owned: OwnedRow, _ reader: inout UnitRowReader) {
    guard owned.owner.methodology.tree.place(of: code) != nil else {
      context.reportOtherEdition(owned, "item", &reader)
      return
    }
    let admitted = AdmittedMeasures(context: context, table: table)
    reader.report(
      .measureUnknown, owned.row, "item", ["list": admitted.words(in: "item", of: owned.owner.unit.code)],
      effect: .table(.measures))
  }
}

/// The items of a table in one edition, and what each may score.
final class ItemAnswers: Sendable {
  let items: AnswerItems
  /// In the tree's order.
  let codes: [String]
  /// The places of the items that score.
  private let byCode: [String: Int]
  let numbers: TreeNumbers
  /// In the tree.
  private let places: [Int]
  /// What a finding about an item's score names.
  let words: [[String: Bilingual]]

  init(_ items: AnswerItems, _ table: ExtractTable, _ tree: MeasureTree) {
    let places = tree.instruments.filter { FoldedKey(tree[$0].code.text) == FoldedKey(table.rawValue) }.prefix(1)
      .flatMap { tree.items(under: $0) }
    self.items = items
    codes = places.map { tree[$0].code.text }
    let scales = places.map { tree[$0].scale }
    numbers = tree.numbers
    self.places = places
    words = zip(codes, scales).map { $1?.words(ofItem: $0) ?? [:] }
    let known = codes.indices.filter { scales[$0] != nil }.map { [codes] in (codes[$0], $0) }
    byCode = Dictionary(known) { first, _ in first }
  }

  /// Nil for a code that is no item of the table.
  ///
  /// `likely`: where it is looked for first.
  func place(of code: String, likely: Int) -> Int? {
    if likely < codes.count, codes[likely] == code, !scores(of: likely).isEmpty { return likely }
    return byCode[code]
  }

  /// Where the scores of an item's answers stand among the numbers.
  func scores(of place: Int) -> Range<Int> { numbers.scores(of: places[place]) }
}
