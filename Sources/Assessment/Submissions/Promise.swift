/// The score that a KPI or a project promises: a measure and the least score of it.
package struct Promise: Sendable {
  package let measure: Code<Measure>?
  package var threshold: Quantity? { packedThreshold.quantity }
  private let packedThreshold: PackedQuantity

  package init(measure: Code<Measure>?, threshold: Quantity?) {
    self.measure = measure
    packedThreshold = PackedQuantity(threshold)
  }
}

/// What the published scores say of a claim that a promise was kept.
package enum ClaimVerdict: String, Sendable, CaseIterable {
  case supported
  case contradicted
  case cannotTell = "cannot tell"
  case noClaim = "no claim"
}

extension Promise {
  /// A claim whose measure's published score lies below the threshold is contradicted by the result.
  ///
  /// `published` gives the printed score of a measure; nil where there is none.
  package func verdict(isClaimed: Bool, published: (Code<Measure>) -> Quantity?) -> ClaimVerdict {
    guard isClaimed else { return .noClaim }
    guard let measure, let threshold, let score = published(measure) else { return .cannotTell }
    return score < threshold ? .contradicted : .supported
  }
}
