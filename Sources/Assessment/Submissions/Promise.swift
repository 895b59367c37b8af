/// The score that a KPI or a project promises: a measure and its least score.
package struct Promise: Sendable {
  package let measure: Code<Measure>?
  package let threshold: Quantity?

  package init(measure: Code<Measure>?, threshold: Quantity?) {
    self.measure = measure
    self.threshold = threshold
  }
}

/// The result of comparing a claim that a promise was kept with the published scores.
package enum ClaimVerdict: String, Sendable, CaseIterable {
  case supported
  case contradicted
  case cannotTell = "cannot tell"
  case noClaim = "no claim"
}

extension Promise {
  /// Compares a claim with the published score of its measure: a score below the threshold contradicts it.
  ///
  /// `published` returns the published score of a measure; nil if there is none.
  package func verdict(isClaimed: Bool, published: (Code<Measure>) -> Quantity?) -> ClaimVerdict {
    guard isClaimed else { return .noClaim }
    guard let measure, let threshold, let score = published(measure) else { return .cannotTell }
    return score < threshold ? .contradicted : .supported
  }
}
