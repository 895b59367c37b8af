import Assessment
import Judging

/// The rows of a table by group, any number for each group, such as the measures of each unit.
///
/// They are made group by group, so that a nation's million measures are never in memory at once.
struct GroupedRows<Element: Sendable>: Sequence, Sendable {
  /// The exact number of rows.
  let underestimatedCount: Int
  private let iterator: @Sendable () -> AnyIterator<Element>

  /// - Parameters:
  ///   - groups: The groups in the order of their rows.
  ///   - count: Returns the number of a group's rows.
  ///   - rows: Makes the rows of a group.
  init<Group: Sendable>(
    of groups: [Group], count: (Group) -> Int, rows: @escaping @Sendable (Group) -> [Element]
  ) {
    underestimatedCount = groups.reduce(0) { $0 + count($1) }
    iterator = { AnyIterator(groups.lazy.flatMap(rows).makeIterator()) }
  }

  func makeIterator() -> AnyIterator<Element> { iterator() }
}

extension Results {
  /// The scorecards in the order of the unit codes.
  var cards: [Scorecard] { ranking.byCode.map { ranking.standings[$0].scorecard } }
}
