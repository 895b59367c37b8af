import Consolidation
import Findings
import Tabular
import Testing

/// A received file that is validated twice, by `ita` and by frictionless.
struct ComparedFile: Sendable {
  /// The path relative to the checkout, or the name of the example.
  let name: String
  let bytes: [UInt8]
  let table: String
  let encoding: TextEncoding
  let separator: Separator
  /// The physical line of the header, from 1.
  let headerLine: Int
  let findings: [Finding]

  /// The faults that `ita` finds in cells, rows and header, of the kinds that frictionless knows too.
  var faults: Set<CommonFault> { Set(findings.compactMap(CommonFault.init)) }

  /// The cell of a fault, without invisible characters around it; nil if the fault has no cell.
  func cell(of fault: CommonFault) -> String? {
    guard let record = records.first(where: { $0.line == fault.line }), let column = self.column(of: fault.column),
      record.fields.indices.contains(column)
    else { return nil }
    return (record.fields[column] ?? "").trimmedCell
  }

  /// The title of a column in the file.
  func title(of column: String) -> String? {
    self.column(of: column).flatMap { header?.fields[$0] }
  }

  private var records: [Record] {
    RecordText(DecodedText(decoding: bytes), separator: separator).records().records
  }

  private var header: Record? { records.first { $0.line == headerLine } }

  private func column(of name: String) -> Int? {
    guard let titles = ComparedFiles.titles[table]?[name] else { return nil }
    return header?.fields.firstIndex { title in
      FoldedKey(title ?? "").names.contains { titles.contains($0.folding) }
    }
  }
}

/// A fault of a file, in terms that both validators have.
struct CommonFault: Hashable, Sendable, CustomStringConvertible {
  /// The kind, by its name in frictionless.
  let kind: String
  /// The physical line from 1; 0 for a fault of the header.
  let line: Int
  /// The column; empty for a fault of the row.
  let column: String

  init(kind: String, line: Int, column: String) {
    let isOfRow = ["missing-cell", "extra-cell", "primary-key", "duplicate-label", "blank-row"].contains(kind)
    self.kind = kind
    self.line = kind == "duplicate-label" ? 0 : line
    self.column = isOfRow ? "" : column
  }

  /// The fault of a finding; nil for findings that frictionless has no kind for.
  init?(_ finding: Finding) {
    guard let kind = Self.kinds.first(where: { $0.codes.contains(finding.check.code) })?.kind else { return nil }
    self.init(kind: kind, line: finding.place.line, column: finding.place.column ?? "")
  }

  private static let kinds: [(kind: String, codes: Set<String>)] = [
    (
      "type-error",
      [
        "number-malformed", "number-ambiguous", "formula-in-cell", "invisible-characters", "integer-malformed",
        "date-malformed", "boolean-malformed",
        "year-malformed", "year-two-digits", "year-double-converted", "date-month-first", "date-became-number",
        "percent-sign-misplaced",
      ]
    ),
    (
      "constraint-error",
      [
        "out-of-range", "not-in-list", "pattern-broken", "code-became-date", "code-became-number", "hyphen-missing",
        "cell-missing",
      ]
    ),
    ("missing-cell", ["row-too-short", "file-cut-off", "cells-left-off"]),
    ("extra-cell", ["row-too-long"]),
    ("primary-key", ["key-repeated", "key-repeated-identical"]),
    ("duplicate-label", ["column-repeated"]),
  ]

  var description: String { "line \(line), \(column.isEmpty ? "the row" : column): \(kind)" }
}
