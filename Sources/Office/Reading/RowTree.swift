import Tabular

/// A tree of rows that name their parents by code, in the order of a depth-first walk from the roots.
struct RowTree {
  struct Step {
    let row: Row
    /// The index of the parent in `walk`; nil for a root.
    let parent: Int?
    /// The depth below the root, 0...`deepest`.
    let depth: Int
  }

  /// The greatest depth: several times that of any methodology or plan, and small enough for recursion.
  static let deepest = 20

  /// The rows of the tree, without those in a circle, below an unknown code, or too deep.
  let walk: [Step]
  /// The rows that the walk does not reach: the highest rows of lost branches or, if there are only circles, all rows.
  let lost: [Row]
  /// The children of each row by its code; the roots are under nil.
  private let children: [String?: [Row]]

  /// Builds the tree of rows with a unique `code` and a `parent`; a row without a code is left out.
  init(_ rows: [Row]) {
    let coded = rows.filter { $0.text("code") != nil }
    let children = Dictionary(grouping: coded) { $0.text("parent") }
    var walk: [Step] = []
    func visit(_ row: Row, parent: Int?, depth: Int) {
      let index = walk.count
      walk.append(Step(row: row, parent: parent, depth: depth))
      guard depth < Self.deepest else { return }
      for child in children[row.text("code")] ?? [] { visit(child, parent: index, depth: depth + 1) }
    }
    for root in children[nil] ?? [] { visit(root, parent: nil, depth: 0) }
    let reached = Set(walk.map(\.row.line))
    let unreached = coded.filter { !reached.contains($0.line) }
    let codes = Set(unreached.compactMap { $0.text("code") })
    let high = unreached.filter { row in row.text("parent").map { !codes.contains($0) } ?? true }
    self.children = children
    self.walk = walk
    lost = high.isEmpty ? unreached : high
  }

  var roots: [Row] { children[nil] ?? [] }

  func children(of row: Row) -> [Row] { row.text("code").flatMap { children[$0] } ?? [] }
}
