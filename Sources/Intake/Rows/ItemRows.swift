import Assessment
import Findings
import Office
import Tabular

/// Reads the rows of a web-site check as one answer for each item.
struct ItemRows {
  let context: IntakeContext
  let table: ExtractTable

  /// Reads the answers of one unit.
  ///
  /// - Parameters:
  ///   - rows: The rows of the unit that count.
  ///   - isWhole: Whether no row of the unit was left out, so that an item without a row is missing.
  ///   - reader: Collects the findings about the rows.
  /// - Returns: The answers by item.
  func tallies(
    of rows: OwnedRows, isWhole: Bool, _ reader: inout UnitRowReader
  ) -> AnswerTallies {
    let answers = context.itemAnswers(of: table, in: rows.owner.methodology)
    let columns = reader.columns
    let indices = indices(of: rows, answers, columns.item)
    var singles: [AnswerTallies.Single?] = Array(repeating: nil, count: answers.items.count)
    if isWhole { reportMissing(indices, answers, &reader) }
    for (index, row) in zip(indices, rows.left) {
      guard let index else {
        if let code = row.key(at: columns.item) {
          reportUnknown(Code(code), OwnedRow(row: row, owner: rows.owner), &reader)
        }
        continue
      }
      guard let score = reader.quantity(row, columns.score) else { continue }
      let scores = answers.scores(of: index)
      guard let answer = scores.firstIndex(where: { answers.numbers.scores[$0].units == score.units }) else {
        reportNotInScale(row, index, answers, &reader)
        continue
      }
      singles[index] = .init(
        answer: answer - scores.lowerBound, of: scores.count, line: row.line, record: row.record)
    }
    return AnswerTallies(singles, of: answers.items, file: reader.finding.file, column: "score")
  }

  /// The index of each row's item; nil for an unknown item.
  private func indices(of rows: OwnedRows, _ answers: ItemAnswers, _ field: Int) -> [Int?] {
    var indices: [Int?] = []
    indices.reserveCapacity(rows.count)
    // Rows are nearly always in the order of the items, so the next item is tried first.
    var next = 0
    for row in rows.left {
      let index = row.key(at: field).flatMap { answers.index(of: $0, likely: next) }
      indices.append(index)
      if let index { next = index + 1 }
    }
    return indices
  }

  private func reportUnknown(_ code: Code<Measure>, _ owned: OwnedRow, _ reader: inout UnitRowReader) {
    guard owned.owner.methodology.tree.index(of: code) != nil else {
      context.reportOtherEdition(owned, "item", &reader)
      return
    }
    let admitted = AdmittedMeasures(context: context, table: table)
    reader.report(
      .measureUnknown, owned.row, "item", ["list": admitted.text(in: "item", of: owned.owner.unit.code)],
      effect: .table(.measures))
  }
}

/// The items of a table in one edition, with the scores that each admits.
final class ItemAnswers: Sendable {
  let items: AnswerItems
  /// The codes of the items, in the order of the tree.
  let codes: [String]
  /// The indices of the items that have a scale, by code.
  private let byCode: [String: Int]
  let numbers: TreeNumbers
  /// The indices of the items in the tree.
  private let indices: [Int]
  /// The values of a finding about each item's score.
  let values: [[String: Bilingual]]

  init(_ items: AnswerItems, _ table: ExtractTable, _ tree: MeasureTree) {
    let indices = tree.instruments.filter { FoldedKey(tree[$0].code.text) == FoldedKey(table.rawValue) }.prefix(1)
      .flatMap { tree.items(under: $0) }
    self.items = items
    codes = indices.map { tree[$0].code.text }
    let scales = indices.map { tree[$0].scale }
    numbers = tree.numbers
    self.indices = indices
    values = zip(codes, scales).map { $1?.values(ofItem: $0) ?? [:] }
    let known = codes.indices.filter { scales[$0] != nil }.map { [codes] in (codes[$0], $0) }
    byCode = Dictionary(known) { first, _ in first }
  }

  /// The index of an item; nil for a code that is not an item of the table.
  ///
  /// - Parameters:
  ///   - code: The code of the item.
  ///   - likely: The index that is tried first.
  /// - Returns: The index among the items of the table.
  func index(of code: String, likely: Int) -> Int? {
    if likely < codes.count, codes[likely] == code, !scores(of: likely).isEmpty { return likely }
    return byCode[code]
  }

  /// The range of an item's scores among the numbers of the tree.
  func scores(of index: Int) -> Range<Int> { numbers.scores(of: indices[index]) }
}
