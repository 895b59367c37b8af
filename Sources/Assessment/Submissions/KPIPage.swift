/// A KPI page of a unit: the target, the result that the unit reports, and the score that it promises.
package struct KPIPage: Sendable {
  package let code: Code<KPIPage>
  package let title: String?
  package var target: Quantity? { packedTarget.quantity }
  package var attained: Quantity? { packedAttained.quantity }
  package let valueUnit: String?
  /// Cumulative results of the four quarters, October to September.
  package var quarters: [Quantity?] {
    [packedQuarters.0, packedQuarters.1, packedQuarters.2, packedQuarters.3].map(\.quantity)
  }
  package let link: PlanLink
  package let promise: Promise
  /// The narrative, which explains the result; it is never parsed and never published.
  package let note: String?
  package let source: Source
  private let packedTarget: PackedQuantity
  private let packedAttained: PackedQuantity
  private let packedQuarters: (PackedQuantity, PackedQuantity, PackedQuantity, PackedQuantity)

  package init(
    code: Code<KPIPage>, title: String?, target: Quantity?, attained: Quantity?, valueUnit: String?,
    quarters: [Quantity?], link: PlanLink, promise: Promise, note: String?, source: Source
  ) {
    self.code = code
    self.title = title
    packedTarget = PackedQuantity(target)
    packedAttained = PackedQuantity(attained)
    self.valueUnit = valueUnit
    let quarter = { (place: Int) in PackedQuantity(place < quarters.count ? quarters[place] : nil) }
    packedQuarters = (quarter(0), quarter(1), quarter(2), quarter(3))
    self.link = link
    self.promise = promise
    self.note = note
    self.source = source
  }

  /// Whether the page claims that its promise is kept: it does if it reports that the target is attained.
  package var isClaimed: Bool {
    guard let attained, let target else { return false }
    return attained >= target
  }
}
