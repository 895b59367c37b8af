/// One measure of one unit in two years.
package struct MeasureChange: Sendable {
  package let measure: Code<Measure>
  /// The published figure of the year before; nil if there is none.
  ///
  /// `now` is this year's.
  package let before: Quantity?
  package let now: Quantity?
  /// Whether the methodology identifies the measure with one of the year before that has a figure.
  package let isComparable: Bool

  package var change: Quantity? {
    guard isComparable, let before, let now else { return nil }
    return now - before
  }
}

extension YearComparison.UnitYears {
  /// The measures above the items, and the items that have a figure in both years, in the tree's order.
  package var changes: [MeasureChange] { changedIndices.map(change) }

  /// The indices of these measures in this year's tree.
  package var changedIndices: [Int] {
    let tree = now.scorecard.methodology.tree
    return tree.measures.indices.filter { index in
      // Most measures are items: look at those with a figure in the year before only.
      if past(of: index) != nil { return !tree[index].isItem || now.scorecard.roundedScore(at: index) != nil }
      return !tree[index].isItem && now.scorecard.roundedScore(at: index) != nil
    }
  }

  /// Compares the measure at an index of this year's tree with the year before.
  package func change(of index: Int) -> MeasureChange {
    let past = past(of: index)
    return MeasureChange(
      measure: now.scorecard.methodology.tree[index].code, before: past, now: now.scorecard.roundedScore(at: index),
      isComparable: past != nil)
  }

  private func past(of index: Int) -> Quantity? {
    guard let before, let code = now.scorecard.methodology.tree[index].previous else { return nil }
    return before.scorecard.roundedScore(code)
  }
}
