/// The numbers of a tree of measures side by side.
///
/// Who reckons asks here and not each measure: to hold a measure costs a count of references, and all threads would count
/// the same ones.
package struct TreeNumbers: Sendable {
  /// By place in the tree.
  let weights: [Weight]
  /// The places of all children, those of one measure one behind the other.
  let children: [Int]
  /// What each answer of each item scores, those of one item one behind the other.
  package let scores: [Quantity]
  /// Where those of each place begin, and where those of the last one end.
  private let childStarts: [Int]
  private let scoreStarts: [Int]

  init(_ measures: [Measure]) {
    weights = measures.map(\.weight)
    children = measures.flatMap(\.children)
    scores = measures.flatMap { $0.scale?.scores ?? [] }
    childStarts = Self.starts(measures.map(\.children.count))
    scoreStarts = Self.starts(measures.map { $0.scale?.scores.count ?? 0 })
  }

  /// How many measures there are.
  var count: Int { weights.count }

  /// Where a measure's children stand among all.
  func children(of place: Int) -> Range<Int> { childStarts[place]..<childStarts[place + 1] }

  /// Where the scores of an item's answers stand among all.
  package func scores(of place: Int) -> Range<Int> { scoreStarts[place]..<scoreStarts[place + 1] }

  private static func starts(_ counts: [Int]) -> [Int] { counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) } }
}
