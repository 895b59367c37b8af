/// The web-site check of a unit: which items it discloses, and which have no row because the figure is only announced.
import Assessment

struct DisclosureCheck: Sendable {
  /// Places in the tree of measures.
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

  /// So many items failed by chance of those under an instrument.
  static func drawn(failing count: Int, under instrument: Int, in tree: MeasureTree, _ random: inout SplitMix64) -> Self
  {
    Self(failed: Set(random.shuffled(tree.items(under: instrument)).prefix(count)))
  }

  /// The same check before an appeal, when so many more items stood as failed.
  func beforeAppeal(failing more: Int, under instrument: Int, in tree: MeasureTree, _ random: inout SplitMix64) -> Self
  {
    let open = tree.items(under: instrument).filter { !failed.contains($0) }
    return Self(failed: failed.union(random.shuffled(open).prefix(more)), withoutRow: withoutRow)
  }
}

extension MeasureTree {
  /// The nested mean of a measure, unrounded; nil where an item below has no score.
  func mean(of place: Int, item: (Int) -> Quantity?) -> Quantity? {
    let measure = self[place]
    if measure.scale != nil { return item(place) }
    guard !measure.children.isEmpty else { return nil }
    var sum = Quantity.zero
    for child in measure.children {
      guard let mean = mean(of: child, item: item) else { return nil }
      sum = sum + self[child].weight.applied(to: mean)
    }
    return sum
  }
}
