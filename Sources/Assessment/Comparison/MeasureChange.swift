/// One measure of one unit in two years.
package struct MeasureChange: Sendable {
  package let measure: Code<Measure>
  /// Printed figures; nil where there is none.
  package let before: Quantity?
  package let now: Quantity?
  /// Whether the methodology says that the measure is the same as one of the year before, and that year has a figure of it.
  package let isComparable: Bool

  package var change: Quantity? {
    guard isComparable, let before, let now else { return nil }
    return now - before
  }
}

extension YearComparison.UnitYears {
  /// The measures above the items, and the items that have a figure in both years, in the tree's order.
  package var changes: [MeasureChange] { changedPlaces.map(change) }

  /// Their places in this year's tree.
  package var changedPlaces: [Int] {
    let tree = now.scorecard.methodology.tree
    return tree.measures.indices.filter { place in
      // The items are most, and without a year before not looked at.
      if past(of: place) != nil { return !tree[place].isItem || now.scorecard.printed(at: place) != nil }
      return !tree[place].isItem && now.scorecard.printed(at: place) != nil
    }
  }

  /// `place`: in this year's tree.
  package func change(of place: Int) -> MeasureChange {
    let past = past(of: place)
    return MeasureChange(
      measure: now.scorecard.methodology.tree[place].code, before: past, now: now.scorecard.printed(at: place),
      isComparable: past != nil)
  }

  private func past(of place: Int) -> Quantity? {
    guard let before, let code = now.scorecard.methodology.tree[place].previous else { return nil }
    return before.scorecard.printed(code)
  }
}
