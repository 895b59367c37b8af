package import Assessment
package import Tabular

/// Makes the findings about one unit in one file.
package struct FindingMaker: Sendable {
  /// The unit that the findings belong to; nil where they are the office's.
  package let unit: Code<Unit>?
  /// Relative to the data folder.
  package let file: String

  package init(unit: Code<Unit>?, file: String) {
    self.unit = unit
    self.file = file
  }

  /// Makes a finding; without a line, record and column it is about the file as a whole.
  ///
  /// `columnIndex`: that of the column in the file, where its name does not tell it;
  /// `value`: the cell as it was written; `values`: those of the sentence's names in braces; `count`: how many findings it
  /// stands for, from 1; `lines`: those of all that it stands for; `suggestions`: knows what was probably meant.
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
