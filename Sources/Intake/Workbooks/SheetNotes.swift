import Assessment
import Findings
import Office
import Tabular

/// The notes about a sheet that a CSV file would not show: formulas, merged cells, and hidden rows.
struct SheetNotes {
  let content: SheetContent
  let delivery: Delivery
  let header: HeaderMatch

  /// Whether a column belongs to the table.
  private func isKnown(_ column: Int) -> Bool {
    header.columns.indices.contains(column) && header.columns[column] != .unknown
  }

  /// Returns the notes; `found` are the findings about the rows of the sheet, so that none is reported twice.
  func findings(besides found: [Finding]) -> [Finding] {
    let isMergeReported = found.contains { $0.check.code == Check.cellsMerged.code }
    let hidden = content.hiddenRows.ranges.joined().filter { $0 > header.line }
    return [
      formulas, isMergeReported ? nil : merged,
      hidden.isEmpty ? nil : note(.rowsHidden, RowRanges(hidden).with(unlisted: content.hiddenRows.unlisted)),
    ].compactMap(\.self)
  }

  private var formulas: Finding? {
    var rows = RowRanges()
    var columns: [Int] = []
    for (column, own) in content.formulas.sorted(by: { $0.key < $1.key }) where isKnown(column) {
      let below = own.ranges.joined().filter { $0 > header.line }
      guard !below.isEmpty else { continue }
      columns.append(column)
      rows.insert(RowRanges(below).with(unlisted: own.unlisted))
    }
    guard !columns.isEmpty else { return nil }
    let titles = columns.map { header.text(ofColumn: $0) }
    return note(
      .formulasRead, rows, column: columns.first,
      [
        "columns": Bilingual(
          titles.map(\.thai).joined(separator: ", "), titles.map(\.english).joined(separator: ", "))
      ])
  }

  private var merged: Finding? {
    let ranges = content.merges.filter { range in
      range.rows.upperBound > header.line && range.rows.lowerBound <= content.lastRow
        && range.columns.contains(where: isKnown)
    }
    guard let first = ranges.first else { return nil }
    let cells = ranges.prefix(Self.listed).map(\.address) + (ranges.count > Self.listed ? ["…"] : [])
    return note(
      .cellsMergedRead, RowRanges([first.rows.lowerBound]), column: first.columns.lowerBound,
      ["cells": Bilingual(same: cells.joined(separator: ", "))])
  }

  /// The most merged ranges that are named.
  private static let listed = 10

  /// Makes a note about the sheet, at the first of some rows.
  private func note(
    _ check: Check, _ rows: RowRanges, column: Int? = nil, _ values: [String: Bilingual] = [:]
  ) -> Finding {
    delivery.finding(
      check, line: rows.ranges.first?.lowerBound ?? header.line, columnIndex: column,
      values: values.merging(["rows": rows.text]) { given, _ in given })
  }
}

extension SheetContent.MergedRange {
  /// The address of the range, such as H3:I3.
  fileprivate var address: String {
    "\(SheetAddress.letters(ofColumn: columns.lowerBound))\(rows.lowerBound):"
      + "\(SheetAddress.letters(ofColumn: columns.upperBound))\(rows.upperBound)"
  }
}

extension HeaderMatch {
  /// The title and the name of a column of the file.
  fileprivate func text(ofColumn index: Int) -> Bilingual {
    switch columns[index] {
    case .field(let field): table.text(ofColumn: table.fields[field].name)
    case .extra(let name): Bilingual(same: name)
    case .unknown: Bilingual(same: titles[index])
    }
  }
}
