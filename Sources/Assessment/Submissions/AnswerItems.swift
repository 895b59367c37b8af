/// The items of a table, shared by all units that are assessed by them.
package final class AnswerItems: Sendable {
  let codes: [Code<Measure>]
  private let places: [Code<Measure>: Int]
  /// The methodology of the items.
  ///
  /// For its tree the indices below replace a search by code.
  private let methodology: Methodology?
  /// The index in that tree of each item; `fromTree` is the reverse.
  private let inTree: [Int?]
  private let fromTree: [Int?]

  package init(_ codes: [Code<Measure>], of methodology: Methodology? = nil) {
    self.codes = codes
    places = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    self.methodology = methodology
    inTree = methodology.map { methodology in codes.map(methodology.tree.index) } ?? []
    fromTree = methodology.map { [places] in $0.tree.measures.map { places[$0.code] } } ?? []
  }

  package var count: Int { codes.count }

  func place(of code: Code<Measure>) -> Int? { places[code] }

  /// Returns the index here of the item at an index of a tree.
  func index(ofItem place: Int, in methodology: Methodology) -> Int? {
    methodology === self.methodology ? fromTree[place] : places[methodology.tree[place].code]
  }

  /// Returns the index in a tree of the item at an index here.
  func place(ofItem index: Int, in methodology: Methodology) -> Int? {
    methodology === self.methodology ? inTree[index] : methodology.tree.index(of: codes[index])
  }
}
