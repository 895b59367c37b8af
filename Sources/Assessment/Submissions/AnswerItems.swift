/// The items of a table, shared by all units that are assessed by them.
package final class AnswerItems: Sendable {
  let codes: [Code<Measure>]
  private let indices: [Code<Measure>: Int]
  /// The methodology of the items.
  ///
  /// For its tree the indices below replace a search by code.
  private let methodology: Methodology?
  /// The index in that tree of each item; `fromTree` is the reverse.
  private let inTree: [Int?]
  private let fromTree: [Int?]

  package init(_ codes: [Code<Measure>], of methodology: Methodology? = nil) {
    self.codes = codes
    indices = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    self.methodology = methodology
    inTree = methodology.map { methodology in codes.map(methodology.tree.index) } ?? []
    fromTree = methodology.map { [indices] in $0.tree.measures.map { indices[$0.code] } } ?? []
  }

  package var count: Int { codes.count }

  func index(of code: Code<Measure>) -> Int? { indices[code] }

  /// Returns the index here of the item at an index of a tree.
  func index(ofItem index: Int, in methodology: Methodology) -> Int? {
    methodology === self.methodology ? fromTree[index] : indices[methodology.tree[index].code]
  }

  /// Returns the index in a tree of the item at an index here.
  func treeIndex(ofItem index: Int, in methodology: Methodology) -> Int? {
    methodology === self.methodology ? inTree[index] : methodology.tree.index(of: codes[index])
  }
}
