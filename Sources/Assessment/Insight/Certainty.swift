/// The answer of an estimate to a yes-or-no question: certainly, possibly, or no.
package enum Certainty: String, Hashable, Sendable {
  case certain
  case possible
  case no

  /// Makes the answer from the two ends of an estimate.
  ///
  /// - Parameters:
  ///   - isCertain: Whether the condition holds at the worst end of the estimate.
  ///   - isPossible: Whether the condition holds at the best end.
  init(isCertain: Bool, isPossible: Bool) {
    self = isCertain ? .certain : isPossible ? .possible : .no
  }
}
