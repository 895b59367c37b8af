/// The questions of a survey as one edition asks them, with the codes that may be answered.
package struct SurveyForm: Hashable, Sendable {
  package let items: [Item]

  package struct Item: Hashable, Sendable {
    /// The name of the item's column.
    package let name: String
    /// The admissible answer codes.
    package let answers: [String]
    /// The item's share in the whole score, in parts that all items of the form have in common.
    package let weight: Int
    /// What each answer scores, in parts that all answers of the form have in common; as many as `answers`.
    package let scores: [Int]

    /// `weight` and `scores` from 0; without them answers are counted and have no points.
    package init(name: String, answers: [String], weight: Int = 0, scores: [Int] = []) {
      self.name = name
      self.answers = answers
      self.weight = weight
      self.scores = scores.count == answers.count ? scores : answers.map { _ in 0 }
    }

    /// An answer's score times the item's weight.
    func points(of answer: Int) -> UInt64 { UInt64(weight * scores[answer]) }
  }

  /// `items`: no two of one name.
  package init(items: [Item]) {
    self.items = items
  }

  /// Whether no response reaches 2³² points or a weight of 2²⁴, as the sums of responses want it.
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
