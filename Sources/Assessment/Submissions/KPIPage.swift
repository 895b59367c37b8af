/// A KPI page of a unit: what it set out to attain, what it says it attained, and the score it promises.
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
  /// The narrative: for the explanation of one figure, never parsed and never published.
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
    self.quarters = quarters == Self.noQuarters ? Self.noQuarters : quarters
    self.link = link
    self.promise = promise
    self.note = note
    self.source = source
  }

  /// Pages without results share this one.
  private static let noQuarters = [Quantity?](repeating: nil, count: 4)

  /// A page claims that its promise is kept when it says that the target is attained.
  package var isClaimed: Bool {
    guard let attained, let target else { return false }
    return attained >= target
  }
}
