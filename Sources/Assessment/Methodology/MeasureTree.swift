/// The tree of measures of one edition, each node followed by its children.
///
/// The index of a measure is its index in `measures`. The root has index 0, and a parent precedes its children.
package struct MeasureTree: Sendable {
  package let measures: [Measure]
  private let indices: [Code<Measure>: Int]
  /// For each index, the number of measures before it that are not items.
  private let ordinals: [Int]
  /// The indices of the measures that are not items.
  let indicesAboveItems: [Int]
  package let numbers: TreeNumbers

  /// Makes a tree of measures in the order of a depth-first walk from the root; at least the root.
  package init(measures: [Measure]) {
    self.measures = measures
    indices = Dictionary(measures.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var above = 0
    ordinals = measures.map { measure in
      defer { above += measure.isItem ? 0 : 1 }
      return above
    }
    indicesAboveItems = measures.indices.filter { !measures[$0].isItem }
    numbers = TreeNumbers(measures)
  }

  /// Returns the index of a measure among those that are not items; nil for an item.
  func ordinalAboveItems(of index: Int) -> Int? { measures[index].isItem ? nil : ordinals[index] }

  package subscript(index: Int) -> Measure { measures[index] }

  package func index(of code: Code<Measure>) -> Int? { indices[code] }

  /// The indices of the root's children in the order of the methodology: each contributes to the total.
  package var instruments: [Int] { measures.first?.children ?? [] }

  /// Returns the items under a measure, in the tree's order; an item is under itself.
  package func items(under index: Int) -> [Int] {
    var items: [Int] = []
    var open = [index]
    while let next = open.popLast() {
      if measures[next].isItem { items.append(next) } else { open += measures[next].children.reversed() }
    }
    return items
  }

  /// Returns the indicators under an instrument.
  ///
  /// If an instrument has a child that is only announced, its children are parts, and the indicators are below the
  /// parts.
  package func indicators(under instrument: Int) -> [Int] {
    let children = measures[instrument].children
    guard children.contains(where: { measures[$0].isOnlyAnnounced }) else { return children }
    return children.flatMap { measures[$0].children }
  }

  /// Returns the instrument that a measure belongs to, which may be the measure itself; nil for the root.
  package func instrument(above index: Int) -> Int? {
    var current = index
    while let parent = measures[current].parent {
      if parent == 0 { return current }
      current = parent
    }
    return nil
  }
}
