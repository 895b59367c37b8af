/// The columns of a file that the parser does not read, because they have no title or an unknown one.
///
/// It also notes which of them are filled in some row.
struct UnreadColumns {
  /// The unread columns up to the last title, from the left, without those already found to be filled.
  private(set) var blank: [Int]
  /// The columns after the last title, where the header has only separators.
  private let trailing: Range<Int>
  private var found: Set<Int> = []

  init(_ header: HeaderMatch) {
    blank = header.columns.indices.filter { header.columns[$0] == .unknown }
    trailing = header.titles.count..<max(header.titles.count, header.width)
  }

  /// The columns that some row fills, from the left.
  var columns: [Int] { found.sorted() }

  /// Whether a filled cell would be the first of its column.
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

  private static func isFilled(_ cell: String?) -> Bool { cell?.trimmedCell.isEmpty == false }
}
