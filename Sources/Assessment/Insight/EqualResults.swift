/// Units with the same results.
package enum EqualResults {
  /// Finds the other units with the same result as each unit.
  ///
  /// - Parameter results: The result of each unit; nil for one that is not compared.
  /// - Returns: The indices of the other units for each unit, ascending.
  package static func others<Result: Hashable>(_ results: [Result?]) -> [[Int]] {
    let groups = Dictionary(grouping: results.indices.filter { results[$0] != nil }) { results[$0] }
    return results.indices.map { unit in
      results[unit] == nil ? [] : groups[results[unit], default: []].filter { $0 != unit }
    }
  }

  /// Returns the published survey scores of a unit as a result to compare.
  ///
  /// Nil if a score is missing, if there are fewer than two surveys, or if all scores are 100.
  package static func scores(_ surveys: [Quantity?]) -> [Quantity]? {
    let known = surveys.compactMap(\.self)
    guard known.count == surveys.count, known.count >= 2, known.contains(where: { $0 != .hundred }) else { return nil }
    return known
  }

  /// Returns the answer counts of a survey as a result to compare.
  ///
  /// Nil for fewer than two responses, without any answer, and if every answer is the best one.
  package static func answers(_ items: [ItemCounts], responses: Int) -> [[Int]]? {
    responses < 2 || items.areAllBest || !items.areAnswered ? nil : items.map(\.counts)
  }
}
