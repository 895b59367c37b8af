package import Assessment
package import Tabular

/// Makes the findings about one unit in one file.
package struct FindingMaker: Sendable {
  /// The unit that has to answer the findings; nil if the office has to.
  package let unit: Code<Unit>?
  /// The path of the file, relative to the data folder.
  package let file: String

  package init(unit: Code<Unit>?, file: String) {
    self.unit = unit
    self.file = file
  }

  /// Makes a finding; without a line, record and column it is about the file as a whole.
  ///
  /// - Parameters:
  ///   - check: The check that raises the finding.
  ///   - line: The physical line, counted from 1; 0 for the file as a whole.
  ///   - record: The data row, counted from 1; nil above the data.
  ///   - column: The name of the column; nil if the finding is not about a column.
  ///   - columnIndex: The index of the column in the file; nil if its name identifies it.
  ///   - value: The cell as it was written; nil if the finding is not about a cell.
  ///   - values: The texts for the names in braces of the sentence.
  ///   - effect: The published figures that the finding touches.
  ///   - count: Number of places that the finding stands for, at least 1.
  ///   - lines: The lines of all these places; nil if the finding stands for itself alone.
  ///   - suggestions: The source of the value that was probably meant; nil for none.
  /// - Returns: The finding.
  package func callAsFunction(
    _ check: Check, line: Int = 0, record: Int? = nil, column: String? = nil, columnIndex: Int? = nil,
    value: String? = nil, values: [String: Bilingual] = [:], effect: PublishedEffect = .nothing, count: Int = 1,
    lines: RowRanges? = nil, suggestions: (any SuggestionSource)? = nil
  ) -> Finding {
    Finding(
      check, unit: unit,
      place: Place(file: file, line: line, record: record, column: column, columnIndex: columnIndex), value: value,
      values: values, effect: effect, count: count, lines: lines, suggestions: suggestions)
  }
}
