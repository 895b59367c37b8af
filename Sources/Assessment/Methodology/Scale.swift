/// An answer scale: the answers that an item admits, and the score of each.
package final class Scale: Sendable {
  /// One answer of a scale.
  package struct Answer: Sendable {
    /// The answer as extracts write it, such as "4".
    package let code: String
    /// The score of the answer, 0...100.
    package let score: Quantity
    /// The text of the answer, such as "มากที่สุด"; empty if the methodology has none.
    package let nameThai: String

    package init(code: String, score: Quantity, nameThai: String = "") {
      self.code = code
      self.score = score
      self.nameThai = nameThai
    }
  }

  package let code: Code<Scale>
  /// The answers in the order of the methodology's file.
  package let answers: [Answer]
  /// The score of each answer, in the same order.
  package let scores: [Quantity]

  package init(code: Code<Scale>, answers: [Answer]) {
    self.code = code
    self.answers = answers
    scores = answers.map(\.score)
  }
}
