/// One measure of one unit in two years.
package struct MeasureChange: Sendable {
  package let measure: Code<Measure>
  /// Printed figures; nil where there is none.
  package let before: Quantity?
  package let now: Quantity?
  /// Whether the methodology says that the measure is the same as one of the year before.
  package let isComparable: Bool

  package var change: Quantity? {
    guard isComparable, let before, let now else { return nil }
    return now - before
  }
}

extension YearComparison.UnitYears {
  /// The measures above the items, and the items that have a figure in both years, in the tree's order.
  package var changes: [MeasureChange] {
    let card = now.scorecard
    return card.methodology.tree.measures.compactMap { measure in
      let past = measure.previous.flatMap { code in before?.scorecard.printed(code) }
      let present = card.printed(measure.code)
      let isWorthARow = measure.scale == nil ? past != nil || present != nil : past != nil && present != nil
      guard isWorthARow else { return nil }
      return MeasureChange(
        measure: measure.code, before: past, now: present,
        isComparable: measure.previous != nil && before != nil)
    }
  }
}
