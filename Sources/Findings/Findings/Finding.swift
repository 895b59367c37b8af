package import Assessment
package import Tabular

/// One result of a check about one place in a received file: the place, the check, the facts and the remedy.
package struct Finding: Sendable {
  private let content: Content

  /// The fields of a finding, shared by all of its copies: runs pass on, join and sort millions of findings.
  private final class Content: Sendable {
    let check: Check
    let unit: Code<Unit>?
    let place: Place
    let value: String?
    let facts: Facts
    let effect: PublishedEffect
    /// The number of places.
    ///
    /// Four bytes fit into the padding after the effect.
    let count: UInt32
    let lines: RowRanges?
    let suggestions: (any SuggestionSource)?

    init(
      _ check: Check, _ unit: Code<Unit>?, _ place: Place, _ value: String?, _ facts: Facts,
      _ effect: PublishedEffect, _ count: Int, _ lines: RowRanges?, _ suggestions: (any SuggestionSource)?
    ) {
      self.check = check
      self.unit = unit
      self.place = place
      self.value = value
      self.facts = facts
      self.effect = effect
      self.count = UInt32(clamping: count)
      self.lines = lines
      self.suggestions = suggestions
    }
  }

  private enum Facts: Sendable {
    case given([String: Bilingual])
    /// Values that are made on demand: a damaged file has many findings, and most of them are only counted.
    case deferred(any SentenceValues)
  }

  private init(_ content: Content) {
    self.content = content
  }

  /// Makes a finding.
  ///
  /// - Parameters:
  ///   - check: The check that raises the finding.
  ///   - unit: The unit that has to answer; nil if the office has to.
  ///   - place: The place in the file.
  ///   - value: The cell as it was written; nil if the finding is not about a cell.
  ///   - values: The texts for the names in braces of the sentence.
  ///   - effect: The published figures that the finding touches.
  ///   - count: Number of places that the finding stands for, at least 1.
  ///   - lines: The lines of all these places; nil if the finding stands for itself alone.
  ///   - suggestions: The source of the value that was probably meant; nil for none.
  package init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String? = nil, values: [String: Bilingual] = [:],
    effect: PublishedEffect, count: Int = 1, lines: RowRanges? = nil, suggestions: (any SuggestionSource)? = nil
  ) {
    self.init(
      Content(check, unit, place, value.map(SafeText.quoted), .given(values), effect, count, lines, suggestions))
  }

  /// Makes a finding whose sentence is filled in on demand.
  package init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String?, deferred values: any SentenceValues,
    effect: PublishedEffect, count: Int, lines: RowRanges?, suggestions: (any SuggestionSource)?
  ) {
    self.init(
      Content(check, unit, place, value.map(SafeText.quoted), .deferred(values), effect, count, lines, suggestions))
  }

  /// Returns a copy that stands for `count` places on the given lines and touches the given figures.
  func standing(for count: Int, on lines: RowRanges, effect: PublishedEffect) -> Self {
    Self(
      Content(
        content.check, content.unit, content.place, content.value, content.facts, effect, count, lines,
        content.suggestions))
  }
}

extension Finding {
  package var check: Check { content.check }

  /// The unit that has to answer the finding; nil if the office has to.
  package var unit: Code<Unit>? { content.unit }

  package var place: Place { content.place }

  /// The cell as it was written; nil if the finding is not about a cell.
  package var value: String? { content.value }

  /// The published figures that the finding touches.
  package var effect: PublishedEffect { content.effect }

  /// Number of places that the finding stands for: 1, or itself and the like ones after it that are not listed.
  package var count: Int { Int(content.count) }

  /// The physical lines of all places that the finding stands for; nil if it stands for itself alone.
  package var lines: RowRanges? { content.lines }

  /// The value that was probably meant; nil if no known value is similar.
  var suggestion: Bilingual? { content.suggestions?.suggestion(for: self) }

  package var severity: Severity { check.severity }

  /// The texts for the names in braces of the sentence.
  package var values: [String: Bilingual] {
    switch content.facts {
    case .given(let values): values
    case .deferred(let values): values.values(in: place.column, of: unit)
    }
  }
}

/// The texts for the names in braces of a sentence, made on demand.
package protocol SentenceValues: Sendable {
  /// Returns the values by name.
  ///
  /// - Parameters:
  ///   - column: The column that the finding is about; nil if it is not about a column.
  ///   - unit: The unit that has to answer the finding; nil if the office has to.
  /// - Returns: The text for each name, in both languages.
  func values(in column: String?, of unit: Code<Unit>?) -> [String: Bilingual]
}

/// Finds, on demand, the value that was probably meant instead of the value of a finding.
package protocol SuggestionSource: AnyObject, Sendable {
  /// Returns the value that was probably meant.
  ///
  /// - Parameter finding: A finding that was made with this source.
  /// - Returns: The value that was probably meant; nil if no known value is similar.
  func suggestion(for finding: Finding) -> Bilingual?
}

/// The place of a finding: a file relative to the data folder, and the line, record and column as far as they apply.
package struct Place: Hashable, Sendable {
  package let file: String
  /// The physical line from 1; 0 for the file as a whole.
  package let line: Int
  /// The data row from 1; nil above the data.
  package let record: Int?
  package let column: String?
  /// The index of the column in the file, counted from 0; nil if the name identifies the column.
  package let columnIndex: Int?

  package init(file: String, line: Int = 0, record: Int? = nil, column: String? = nil, columnIndex: Int? = nil) {
    self.file = file
    self.line = line
    self.record = record
    self.column = column
    self.columnIndex = columnIndex
  }

  package init(_ source: Source) {
    self.init(file: source.file, line: source.line, record: source.record, column: source.column)
  }
}

extension Finding {
  /// Compares by unit, file, line, column, code and value, the order in which findings are published.
  package static func precedes(_ left: Self, _ right: Self) -> Bool {
    (
      left.unit?.text ?? "", left.place.file, left.place.line, left.place.column ?? "", left.check.code,
      left.value ?? ""
    )
      < (
        right.unit?.text ?? "", right.place.file, right.place.line, right.place.column ?? "", right.check.code,
        right.value ?? ""
      )
  }
}
