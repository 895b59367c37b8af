/// The columns of a file that nobody reads, untitled or under an unknown title, and those of them in which something
/// stands.
struct UnreadColumns {
  /// As far as the last title, from the left, without those that were found to hold something.
  private(set) var blank: [Int]
  /// Behind the last title, where the header has separators alone.
  private let trailing: Range<Int>
  private var found: Set<Int> = []

  init(_ header: HeaderMatch) {
    blank = header.columns.indices.filter { header.columns[$0] == .unknown }
    trailing = header.titles.count..<max(header.titles.count, header.width)
  }

  /// Those that hold something in some row, from the left.
  var columns: [Int] { found.sorted() }

  /// Whether a cell that is not empty may be the first of its column.
  func isNews(_ column: Int) -> Bool { trailing.contains(column) && !found.contains(column) }

  mutating func note(_ cells: [String?]) {
    for column in blank.prefix(while: { $0 < cells.count }) where Self.isFilled(cells[column]) { found.insert(column) }
    blank.removeAll { found.contains($0) }
    for column in trailing.prefix(while: { $0 < cells.count }) where Self.isFilled(cells[column]) {
      found.insert(column)
    }
  }

  mutating func note(_ record: RecordCells) {
    guard !blank.isEmpty || !trailing.isEmpty else { return }
    for column in blank.prefix(while: { $0 < record.keptCount }) where record.isFilled(column) { found.insert(column) }
    blank.removeAll { found.contains($0) }
    for column in trailing.prefix(while: { $0 < record.keptCount }) where record.isFilled(column) {
      found.insert(column)
    }
  }

  /// Takes in what was found in other rows below the same header.
  mutating func join(_ other: UnreadColumns) {
    found.formUnion(other.found)
    blank.removeAll { found.contains($0) }
  }

  private static func isFilled(_ cell: String?) -> Bool { cell?.trimmedCell.isEmpty == false }
}
