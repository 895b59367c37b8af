package import Assessment
package import Tabular

/// Something about one place in what was received that a person has to know: place, rule, fact and cure.
package struct Finding: Sendable {
  private let content: Content

  /// Shared by all copies: findings are passed on, joined and sorted by the million.
  private final class Content: Sendable {
    let check: Check
    let unit: Code<Unit>?
    let place: Place
    let value: String?
    let facts: Facts
    let effect: PublishedEffect
    /// In four bytes, which fill the word that the effect begins.
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
    /// Made when a reader asks: a damaged file has many findings, of which most are only counted.
    case deferred(any SentenceValues)
  }

  private init(_ content: Content) {
    self.content = content
  }

  /// `value`: the cell as it was written; `values`: what the sentence's names in braces stand for; `effect`: the published
  /// figures that it touches; `count`: how many it stands for, from 1; `lines`: those of all that
  /// it stands for; `suggestions`: knows what was probably meant.
  package init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String? = nil, values: [String: Bilingual] = [:],
    effect: PublishedEffect, count: Int = 1, lines: RowRanges? = nil, suggestions: (any SuggestionSource)? = nil
  ) {
    self.init(
      Content(check, unit, place, value.map(SafeText.quoted), .given(values), effect, count, lines, suggestions))
  }

  /// A finding whose sentence is filled in when it is read.
  package init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String?, deferred values: any SentenceValues,
    effect: PublishedEffect, count: Int, lines: RowRanges?, suggestions: (any SuggestionSource)?
  ) {
    self.init(
      Content(check, unit, place, value.map(SafeText.quoted), .deferred(values), effect, count, lines, suggestions))
  }

  /// The finding standing for so many on these lines, which touch this effect.
  func standing(for count: Int, on lines: RowRanges, effect: PublishedEffect) -> Self {
    Self(
      Content(
        content.check, content.unit, content.place, content.value, content.facts, effect, count, lines,
        content.suggestions))
  }
}

extension Finding {
  package var check: Check { content.check }

  /// Whose it is to answer; nil where it is the office's.
  package var unit: Code<Unit>? { content.unit }

  package var place: Place { content.place }

  /// The cell as it was written; nil where the finding is about no cell.
  package var value: String? { content.value }

  /// The published figures that it touches.
  package var effect: PublishedEffect { content.effect }

  /// How many it stands for: 1, or itself and all alike behind it that are not listed one by one.
  package var count: Int { Int(content.count) }

  /// The physical lines of all that it stands for; nil where it stands for itself alone.
  package var lines: RowRanges? { content.lines }

  /// What was probably meant instead of the value; nil where nothing is nearly the same.
  var suggestion: Bilingual? { content.suggestions?.suggestion(for: self) }

  package var severity: Severity { check.severity }

  /// What the sentence's names in braces stand for.
  package var values: [String: Bilingual] {
    switch content.facts {
    case .given(let values): values
    case .deferred(let values): values.values(in: place.column, of: unit)
    }
  }
}

/// The values of the names in braces of a sentence, made only when the sentence is read.
package protocol SentenceValues: Sendable {
  /// Returns the values by name.
  ///
  /// - Parameters:
  ///   - column: The column that the finding is about; nil where it is about none.
  ///   - unit: The unit that the finding belongs to; nil where it is the office's.
  /// - Returns: The text for each name, in both languages.
  func values(in column: String?, of unit: Code<Unit>?) -> [String: Bilingual]
}

/// Finds what was probably meant instead of the value of a finding, when a reader asks.
package protocol SuggestionSource: AnyObject, Sendable {
  /// - Parameter finding: A finding that was made with this source.
  /// - Returns: What was meant; nil where nothing is nearly the same.
  func suggestion(for finding: Finding) -> Bilingual?
}

/// Where a finding stands: a file relative to the data folder, and as much of line, record and column as there is.
package struct Place: Hashable, Sendable {
  package let file: String
  /// The physical line from 1; 0 for the file as a whole.
  package let line: Int
  /// The data row from 1; nil above the data.
  package let record: Int?
  package let column: String?
  /// The index of the column in the file, counted from 0; nil where the name tells it.
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
  /// By unit, file, line, column and code: the order that findings are published in.
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
