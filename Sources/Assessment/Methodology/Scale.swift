/// An answer scale: which answers an item admits, and the score of each.
package final class Scale: Sendable {
  /// One answer of a scale.
  package struct Answer: Sendable {
    /// As it stands in an extract, such as "4".
    package let code: String
    /// 0...100.
    package let score: Quantity
    /// What it says, such as "มากที่สุด"; empty where the methodology does not say.
    package let nameThai: String

    package init(code: String, score: Quantity, nameThai: String = "") {
      self.code = code
      self.score = score
      self.nameThai = nameThai
    }
  }

  package let code: Code<Scale>
  /// In the order of the methodology's file.
  package let answers: [Answer]
  /// What each of them scores.
  package let scores: [Quantity]

  package init(code: Code<Scale>, answers: [Answer]) {
    self.code = code
    self.answers = answers
    scores = answers.map(\.score)
  }
}
