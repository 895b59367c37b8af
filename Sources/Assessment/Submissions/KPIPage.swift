/// A KPI page of a unit: the target, the result that the unit reports, and the score that it promises.
package struct KPIPage: Sendable {
  package let code: Code<KPIPage>
  package let title: String?
  package let target: Quantity?
  package let attained: Quantity?
  package let valueUnit: String?
  /// Cumulative results of the four quarters, October to September.
  package let quarters: [Quantity?]
  package let link: PlanLink
  package let promise: Promise
  /// The narrative, which explains the result; it is never parsed and never published.
  package let note: String?
  package let source: Source

  package init(
    code: Code<KPIPage>, title: String?, target: Quantity?, attained: Quantity?, valueUnit: String?,
    quarters: [Quantity?], link: PlanLink, promise: Promise, note: String?, source: Source
  ) {
    self.code = code
    self.title = title
    self.target = target
    self.attained = attained
    self.valueUnit = valueUnit
    self.quarters = (0..<4).map { $0 < quarters.count ? quarters[$0] : nil }
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
