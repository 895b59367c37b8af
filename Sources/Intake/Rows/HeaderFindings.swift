import Assessment
import Findings
import Office
import Tabular

/// What a header shows besides the columns of its table: rows above it, and columns that are left unread.
///
/// The titles of unknown columns may be anything, so only their position is told, and the known column that a title is
/// like.
struct UnreadColumnFindings {
  let table: ExtractTable
  let header: HeaderMatch
  let delivery: Delivery
  /// The columns that nobody reads and that hold something, as places in the header's columns.
  let filled: Set<Int>
  let misnamed: MisnamedColumns

  /// `misnamed`: those of the header, where they are known already.
  init(
    of table: ExtractTable, header: HeaderMatch, delivery: Delivery, filled: [Int], misnamed: MisnamedColumns? = nil
  ) {
    self.table = table
    self.header = header
    self.delivery = delivery
    self.filled = Set(filled)
    self.misnamed = misnamed ?? MisnamedColumns(header)
  }

  var findings: [Finding] { titles + unknown + untitled }

  /// Whether a fault of the header is told together with the column that is probably the missing one.
  func isTold(_ fault: Fault) -> Bool {
    guard case .missingColumn(let name) = fault.kind else { return false }
    return misnamed.columns(of: name).contains { column in
      filled.contains(column) || (header.titles.indices.contains(column) && !header.titles[column].isEmpty)
    }
  }

  /// Makes a finding about the header.
  ///
  /// - Parameters:
  ///   - check: The check that is broken.
  ///   - values: What the sentence names besides the position of the column.
  ///   - index: The index of the column in the file, counted from 0; nil where the finding is about none.
  ///   - column: The name of the column that it should be.
  ///   - effect: The published figures that it touches.
  ///   - suggestion: The title that was probably meant.
  /// - Returns: The finding.
  func finding(
    _ check: Check, _ values: [String: Bilingual] = [:], at index: Int? = nil, column: String? = nil,
    effect: PublishedEffect = .nothing, suggestion: Bilingual? = nil
  ) -> Finding {
    let letters = index.map { ["position": Bilingual(same: SheetAddress.letters(ofColumn: $0))] }
    return delivery.finding(
      check, line: header.line, column: column, columnIndex: index,
      values: values.merging(letters ?? [:]) { given, _ in given }, effect: effect,
      suggestions: suggestion.map(KnownSuggestion.init))
  }
}

/// A title that was probably meant.
private final class KnownSuggestion: SuggestionSource {
  let words: Bilingual

  init(_ words: Bilingual) {
    self.words = words
  }

  func suggestion(for finding: Finding) -> Bilingual? { words }
}
