/// The answers to one item of a survey, counted by the answers of its scale.
package struct ItemCounts: Sendable {
  /// Number of times that each answer of the scale was given.
  package let counts: [Int]
  /// The score of each answer, 0...100.
  package let scores: [Quantity]

  package init(counts: [Int], scores: [Quantity]) {
    self.counts = counts
    self.scores = scores
  }

  /// Whether all given answers are the best one.
  fileprivate var isBestOnly: Bool {
    let best = scores.max()
    return zip(counts, scores).allSatisfy { $0 == 0 || $1 == best }
  }
}

extension [ItemCounts] {
  /// Whether there are answers, and each is the best one of its item.
  package var areAllBest: Bool {
    allSatisfy(\.isBestOnly) && areAnswered
  }

  /// Whether any answer was given.
  var areAnswered: Bool { contains { $0.counts.contains { $0 > 0 } } }

  /// Whether there are at least 30 responses, and all answers are the best ones.
  package func areAllAtMaximum(responses: Int) -> Bool { responses >= 30 && areAllBest }
}
