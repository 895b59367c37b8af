/// The answers to one item: the number of people who chose each answer of its scale.
package struct AnswerTally: Sendable {
  /// The counts in the order of the scale's answers.
  package let counts: [Int]
  /// The row of the answers; for a survey, the first row of the unit.
  package let source: Source

  package init(counts: [Int], source: Source) {
    self.counts = counts
    self.source = source
  }

  /// Number of answers.
  ///
  /// Blank ones do not count, and are left out of the mean too.
  package var answers: Int { counts.reduce(0, +) }

  /// Computes the plain mean of the answers' scores, 0...100: added first, divided once.
  ///
  /// Nil without an answer.
  package func mean(on scale: Scale) -> Quantity? {
    let answers = answers
    guard answers > 0 else { return nil }
    let sum = zip(counts, scale.answers).reduce(Quantity.zero) { $0 + $1.1.score * $1.0 }
    return sum / answers
  }
}
