import Tabular

/// Rows that name the row above them by its code, in the order of a walk from those that name none.
struct RowTree {
  struct Step {
    let row: Row
    /// The place of the row above in the walk; nil for a root.
    let parent: Int?
    /// Levels below the root, 0...`deepest`.
    let depth: Int
  }

  /// Levels below a root: several times what any method or plan has, and little enough to walk down.
  static let deepest = 20

  /// Without the rows in a circle, below an unknown code, or too deep.
  let walk: [Step]
  /// What the walk does not reach: of a branch that hangs in the air only its highest rows, of a circle every row.
  let lost: [Row]
  /// By code; those without a parent under nil.
  private let children: [String?: [Row]]

  /// `rows` have the columns `code`, each another one, and `parent`; a row without a code is left out.
  init(_ rows: [Row]) {
    let coded = rows.filter { $0.text("code") != nil }
    let children = Dictionary(grouping: coded) { $0.text("parent") }
    var walk: [Step] = []
    func visit(_ row: Row, parent: Int?, depth: Int) {
      let place = walk.count
      walk.append(Step(row: row, parent: parent, depth: depth))
      guard depth < Self.deepest else { return }
      for child in children[row.text("code")] ?? [] { visit(child, parent: place, depth: depth + 1) }
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
