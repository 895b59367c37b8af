/// The depth of each row in a tree, from its own code and its parent's code.
package enum TreeRows {
  /// The depths by code; 0 for a row whose parent is not in the tree.
  package static func depths<Key: Hashable>(of rows: [(code: Key, parent: Key?)]) -> [Key: Int] {
    let parents = Dictionary(rows.map { ($0.code, $0.parent) }) { first, _ in first }
    return Dictionary(
      rows.map { row in
        var depth = 0
        var above = row.parent
        // Stop at a cycle in the data.
        while depth < rows.count, let code = above, let next = parents[code] {
          depth += 1
          above = next
        }
        return (row.code, depth)
      }
    ) { first, _ in first }
  }
}
