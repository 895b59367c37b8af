import Assessment
import Findings
import Intake
import Tabular

/// The answer counts of one unit, as the rules of answer rates test them.
struct UnitAnswerCounts {
  let unit: Code<Unit>
  let counts: [AnswerCount]
  /// The counts whose instrument, group or day must be mended.
  private let unidentified: [AnswerCount]
  let decimals: Int
  /// The indices of the counts, by series and day.
  ///
  /// One flat array instead of a dictionary of series: each of a hundred thousand counts may be a series of its own.
  private let bySeries: [Int]

  init(of submission: Submission, decimals: Int) {
    let counts = submission.answerCounts
    unit = submission.unit.code
    self.counts = counts
    unidentified = submission.unidentifiedCounts
    self.decimals = decimals
    bySeries = counts.indices.sorted { left, right in
      let (first, second) = (counts[left], counts[right])
      if first.instrument != second.instrument { return first.instrument.text < second.instrument.text }
      let (category, other) = (first.category ?? "", second.category ?? "")
      guard category == other else { return category < other }
      return (first.asOf, first.source.line, left) < (second.asOf, second.source.line, right)
    }
  }

  /// All counts that were received, including those whose key must be mended.
  var received: [AnswerCount] { counts + unidentified }

  /// The unidentified counts that will probably be the last of their series when their key has been mended.
  ///
  /// Such a count is alone in its series, and no identified count is later.
  var lastUnidentified: [AnswerCount] {
    guard !unidentified.isEmpty else { return [] }
    let (received, latest) = (received, counts.map(\.asOf).max())
    return unidentified.filter { count in
      received.count { count.isOfSeries(of: $0) } == 1 && (latest.map { $0 <= count.asOf } ?? true)
    }
  }

  /// The counts with the next count of their series; nil after the last.
  var inSeries: some Sequence<(count: AnswerCount, next: AnswerCount?)> {
    bySeries.indices.lazy.map { index in
      let count = counts[bySeries[index]]
      let next = index + 1 < bySeries.count ? counts[bySeries[index + 1]] : nil
      return (count, next.flatMap { $0.isOfSeries(of: count) ? $0 : nil })
    }
  }

  func finding(
    _ check: Check, _ count: AnswerCount, _ column: String, value: String?, _ values: [String: Bilingual]
  ) -> Finding {
    Finding(
      check, unit: unit, place: place(count, column), value: value,
      values: count.answerRate.values(of: count.instrument.text, count.category ?? "")
        .merging(values) { _, given in given }, effect: .table(.answerRates))
  }

  func place(_ count: AnswerCount, _ column: String) -> Place {
    Place(file: count.source.file, line: count.source.line, record: count.source.record, column: column)
  }
}

extension AnswerCount {
  /// Whether both counts are about the same instrument and the same group of people.
  fileprivate func isOfSeries(of other: Self) -> Bool {
    instrument == other.instrument && (category ?? "") == (other.category ?? "")
  }
}
