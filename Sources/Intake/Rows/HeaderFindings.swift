import Findings
import Office
import Tabular

/// What a header shows besides the columns of its table: rows above it, and columns that are left unread.
///
/// The titles of unknown columns may be anything, so only their position is told, and the known column that a title is
/// like.
struct UnreadColumnFindings {
  let header: HeaderMatch
  let delivery: Delivery
  /// The columns that nobody reads and that hold something, as places in the header's columns.
  let filled: Set<Int>
  private let misnamed: MisnamedColumns

  /// `misnamed`: those of the header, where they are known already.
  init(header: HeaderMatch, delivery: Delivery, filled: [Int], misnamed: MisnamedColumns? = nil) {
    self.header = header
    self.delivery = delivery
    self.filled = Set(filled)
    self.misnamed = misnamed ?? MisnamedColumns(header)
  }

  var findings: [Finding] { titles + unknown + untitled }

  /// Whether a fault of the header is told together with the column that is probably the missing one.
  func isTold(_ fault: Fault) -> Bool {
    guard case .missingColumn(let name) = fault.kind else { return false }
    return !misnamed.columns(of: name).isEmpty
  }

  private var titles: [Finding] {
    guard header.titleRows > 0 else { return [] }
    return [finding(.headerBelowTitles, ["rows": Bilingual(same: String(header.titleRows))])]
  }

  private var unknown: [Finding] {
    header.unknownColumns.map { column in
      guard let field = misnamed.field(of: column) else { return finding(.columnUnknown, position(column)) }
      let words = header.table.words(ofColumn: field)
      let isRequired = header.table.field(named: field)?.constraints.required == true
      if isRequired || filled.contains(column) {
        return finding(
          .columnMisnamed, position(column).merging(["column": words]) { given, _ in given }, column: field,
          effect: PublishedEffect.of(table: header.table.name))
      }
      return finding(.columnUnknown, position(column)).meaning(words)
    }
  }

  /// Columns without a title in which something stands.
  private var untitled: [Finding] {
    filled.sorted().filter { !header.titles.indices.contains($0) || header.titles[$0].isEmpty }
      .map { finding(.columnUntitled, position($0)) }
  }

  private func position(_ column: Int) -> [String: Bilingual] { ["position": Bilingual(same: String(column + 1))] }

  private func finding(
    _ check: Check, _ values: [String: Bilingual], column: String? = nil, effect: String = ""
  ) -> Finding {
    Finding(
      check, unit: delivery.deliverer.unit, place: Place(file: delivery.file, line: header.line, column: column),
      values: values, effect: effect)
  }
}

extension Delivery {
  /// A file that has the header of a table and nothing below it.
  func noRows(of table: TableSchema, below header: HeaderMatch) -> Finding {
    Finding(
      .noRows, unit: deliverer.unit, place: Place(file: file, line: header.line), values: ["table": table.words],
      effect: PublishedEffect.of(table: table.name))
  }
}
