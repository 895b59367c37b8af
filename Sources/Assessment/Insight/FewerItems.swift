/// An instrument of checked items that is published as 100 although items are missing.
package enum FewerItems {
  /// Whether the published score is 100 with fewer items received than the edition has.
  package static func isSuspect(score: Quantity?, received: Int, items: Int) -> Bool {
    score == .hundred && received < items
  }
}
