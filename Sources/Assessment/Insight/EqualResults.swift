/// Units with the same results.
package enum EqualResults {
  /// Finds the other units with the same result as each unit.
  ///
  /// - Parameter results: The result of each unit; nil for one that is not compared.
  /// - Returns: Indexes of the other units for each unit, ascending.
  package static func others<Result: Hashable>(_ results: [Result?]) -> [[Int]] {
    let groups = Dictionary(grouping: results.indices.filter { results[$0] != nil }) { results[$0] }
    return results.indices.map { unit in
      results[unit] == nil ? [] : groups[results[unit], default: []].filter { $0 != unit }
    }
  }

  /// The published surveys of a unit as a result to compare; nil where one is missing, fewer than two are there, or all
  /// are 100.
  package static func scores(_ surveys: [Quantity?]) -> [Quantity]? {
    let known = surveys.compactMap(\.self)
    guard known.count == surveys.count, known.count >= 2, known.contains(where: { $0 != .hundred }) else { return nil }
    return known
  }

  /// The counts of a survey as a result to compare; nil below two responses, without any answer, and where every answer is
  /// the best.
  package static func answers(_ items: [ItemCounts], responses: Int) -> [[Int]]? {
    responses < 2 || items.areAllBest || !items.areAnswered ? nil : items.map(\.counts)
  }
}
