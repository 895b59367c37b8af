/// An answer that an estimate gives: certainly, possibly, or not.
package enum Certainty: String, Hashable, Sendable {
  case certain
  case possible
  case no

  /// - Parameters:
  ///   - isCertain: Whether the worst end of the estimate still reaches what is asked.
  ///   - isPossible: Whether its best end does.
  init(isCertain: Bool, isPossible: Bool) {
    self = isCertain ? .certain : isPossible ? .possible : .no
  }
}
