/// How deep each row of a tree lies, from the columns that hold its own code and its parent's.
package enum TreeRows {
  /// 0 for a row whose parent is not in the table; in the order of the rows.
  package static func depths(of rows: [PageRow], code: String, parent: String) -> [String: Int] {
    let parents = Dictionary(rows.map { ($0.text(code), $0.text(parent)) }) { first, _ in first }
    return Dictionary(
      rows.map { row in
        var depth = 0
        var above = row.text(parent)
        // A circle in the data must not hang the page.
        while depth < rows.count, let next = parents[above] {
          depth += 1
          above = next
        }
        return (row.text(code), depth)
      }
    ) { first, _ in first }
  }
}
