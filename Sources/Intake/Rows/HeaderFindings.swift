import Assessment
import Findings
import Office
import Tabular

/// Findings about a header besides its missing columns: rows above it, and columns that are not read.
///
/// The title of an unknown column may be any text. Findings therefore give only its position and the known column whose
/// title is similar.
struct UnreadColumnFindings {
  let table: ExtractTable
  let header: HeaderMatch
  let delivery: Delivery
  /// The indices, among the columns of the header, of columns that are not read but are not empty.
  let filled: Set<Int>
  let misnamed: MisnamedColumns

  /// Collects the unread columns of a header.
  ///
  /// - Parameters:
  ///   - table: The table of the file.
  ///   - header: The header of the file.
  ///   - delivery: The file.
  ///   - filled: The indices of the columns that are not read but are not empty.
  ///   - misnamed: The misspelt columns of the header, if they are already known.
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

  /// Whether a missing column is reported together with the column that probably replaces it.
  func isReported(_ fault: Fault) -> Bool {
    guard case .missingColumn(let name) = fault.kind else { return false }
    return misnamed.columns(of: name).contains { column in
      filled.contains(column) || (header.titles.indices.contains(column) && !header.titles[column].isEmpty)
    }
  }

  /// Makes a finding about the header.
  ///
  /// - Parameters:
  ///   - check: The check that is broken.
  ///   - values: The values of the sentence besides the position of the column.
  ///   - index: The index of the column in the file, counted from 0; nil if the finding is not about a column.
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
  let text: Bilingual

  init(_ text: Bilingual) {
    self.text = text
  }

  func suggestion(for finding: Finding) -> Bilingual? { text }
}
