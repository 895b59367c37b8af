/// The web-site check of a unit: the items that failed, and those without a row because only the figure is announced.
import Assessment

struct DisclosureCheck: Sendable {
  /// The failed items, as indices in the tree of measures.
  let failed: Set<Int>
  let withoutRow: Set<Int>

  init(failed: Set<Int>, withoutRow: Set<Int> = []) {
    self.failed = failed
    self.withoutRow = withoutRow
  }

  /// The item's score; nil without a row.
  func score(of item: Int) -> Quantity? {
    withoutRow.contains(item) ? nil : failed.contains(item) ? .zero : .hundred
  }

  /// A check with a number of failed items, drawn from those under an instrument.
  static func drawn(failing count: Int, under instrument: Int, in tree: MeasureTree, _ random: inout SplitMix64) -> Self
  {
    Self(failed: Set(random.shuffled(tree.items(under: instrument)).prefix(count)))
  }

  /// The check as it was before an appeal, with a number of further failed items.
  func beforeAppeal(failing more: Int, under instrument: Int, in tree: MeasureTree, _ random: inout SplitMix64) -> Self
  {
    let open = tree.items(under: instrument).filter { !failed.contains($0) }
    return Self(failed: failed.union(random.shuffled(open).prefix(more)), withoutRow: withoutRow)
  }
}

extension MeasureTree {
  /// The nested mean of a measure, unrounded; nil if an item below it has no score.
  func mean(of index: Int, item: (Int) -> Quantity?) -> Quantity? {
    let measure = self[index]
    if measure.scale != nil { return item(index) }
    guard !measure.children.isEmpty else { return nil }
    var sum = Quantity.zero
    for child in measure.children {
      guard let mean = mean(of: child, item: item) else { return nil }
      sum = sum + self[child].weight.applied(to: mean)
    }
    return sum
  }
}
