/// The answers that one item got: how many chose each answer of its scale.
package struct AnswerTally: Sendable {
  /// In the order of the scale's answers.
  package let counts: [Int]
  /// Where it stands; of a survey the first row of the unit.
  package let source: Source

  package init(counts: [Int], source: Source) {
    self.counts = counts
    self.source = source
  }

  /// Blank answers are not among them: they only leave the item's mean.
  package var answers: Int { counts.reduce(0, +) }

  /// The plain mean of the answers' scores, 0...100: summed first, divided once.
  ///
  /// Nil where nobody answered.
  package func mean(on scale: Scale) -> Quantity? {
    let answers = answers
    guard answers > 0 else { return nil }
    let sum = zip(counts, scale.answers).reduce(Quantity.zero) { $0 + $1.1.score * $1.0 }
    return sum / answers
  }
}
