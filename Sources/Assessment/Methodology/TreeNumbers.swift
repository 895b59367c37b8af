/// The numbers of a tree of measures in flat arrays.
///
/// The scoring loop uses them instead of the `Measure` objects: retaining the same objects from several threads
/// contends on their reference counts.
package struct TreeNumbers: Sendable {
  /// The weight of each measure, by its index in the tree.
  let weights: [Weight]
  /// The indices of the children of all measures; those of one measure are adjacent.
  let children: [Int]
  /// The scores of the answers of all items; those of one item are adjacent.
  package let scores: [Quantity]
  /// The start of each measure's range in `children`, followed by the end of the last one.
  ///
  /// `scoreStarts` is alike.
  private let childStarts: [Int]
  private let scoreStarts: [Int]

  init(_ measures: [Measure]) {
    weights = measures.map(\.weight)
    children = measures.flatMap(\.children)
    scores = measures.flatMap { $0.scale?.scores ?? [] }
    childStarts = Self.starts(measures.map(\.children.count))
    scoreStarts = Self.starts(measures.map { $0.scale?.scores.count ?? 0 })
  }

  /// Number of measures.
  var count: Int { weights.count }

  /// Returns the range of a measure's children in `children`.
  func children(of index: Int) -> Range<Int> { childStarts[index]..<childStarts[index + 1] }

  /// Returns the range of an item's answers in `scores`.
  package func scores(of index: Int) -> Range<Int> { scoreStarts[index]..<scoreStarts[index + 1] }

  private static func starts(_ counts: [Int]) -> [Int] { counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) } }
}
