/// The questions of a survey in one edition, with the admissible answer codes.
package struct SurveyForm: Hashable, Sendable {
  package let items: [Item]

  package struct Item: Hashable, Sendable {
    /// The name of the item's column.
    package let name: String
    /// The admissible answer codes.
    package let answers: [String]
    /// The weight of the item in the whole score, in a unit common to all items of the form.
    package let weight: Int
    /// The score of each answer, in a unit common to all answers of the form; as many as `answers`.
    package let scores: [Int]

    /// Makes an item; `weight` and `scores` are at least 0.
    ///
    /// Without them, answers are counted but have no points.
    package init(name: String, answers: [String], weight: Int = 0, scores: [Int] = []) {
      self.name = name
      self.answers = answers
      self.weight = weight
      self.scores = scores.count == answers.count ? scores : answers.map { _ in 0 }
    }

    /// The item's weight times the score of an answer.
    func points(of answer: Int) -> UInt64 { UInt64(weight * scores[answer]) }
  }

  /// Makes a form.
  ///
  /// - Parameter items: The items, whose names must differ.
  package init(items: [Item]) {
    self.items = items
  }

  /// Whether every response stays below 2³² points and a weight of 2²⁴, as `ResponseSums` requires.
  var isWeighable: Bool {
    var (points, weight): (Int128, Int128) = (0, 0)
    for item in items {
      guard item.weight >= 0, item.scores.allSatisfy({ $0 >= 0 }) else { return false }
      points += Int128(item.weight) * Int128(item.scores.max() ?? 0)
      weight += Int128(item.weight)
      guard points < 1 << 32, weight < 1 << 24 else { return false }
    }
    return true
  }
}
