/// The layout of a table on a sheet: widths of columns, heights of rows, and styles of cells.
struct TableLayout {
  /// The columns' titles in Thai.
  let titles: [String]
  /// The columns' names, by which programs find them.
  let names: [String]
  /// The widths of the columns, in widths of a digit.
  let widths: [Int]
  /// The styles of text cells, by column.
  let styles: [CellStyle]
  /// Number of lines of the tallest title.
  let titleLines: Int
  /// For each column the number formats that show its codes as words.
  let wordFormats: [[Cell: String]]
  private let wraps: [Bool]

  /// The largest width for the cells of a column; longer text wraps.
  private static let widest = 48
  /// The largest width for the title of a column.
  private static let widestTitle = 10
  /// The largest width of the frozen columns, so that the others have room.
  private static let widestFrozen = 105
  /// The most characters of a title.
  private static let longestTitle = 200

  init(_ described: DescribedTable) {
    let fields = described.schema.fields
    let titles = fields.map { WorkbookText.cut(SafeText.visible($0.title ?? $0.name), to: Self.longestTitle) }
    self.titles = titles
    names = fields.map(\.name)
    let wordFormats = fields.indices.map { described.wordFormats(in: $0) }
    self.wordFormats = wordFormats
    var contents = described.table.columns.map { _ in 0 }
    for row in described.table.rows {
      for (column, cell) in row.enumerated() {
        contents[column] = max(
          contents[column], wordFormats[column][cell].map(DisplayWidth.of) ?? cell.displayWidth)
      }
    }
    widths = fields.indices.map { column in
      // The filter button takes room next to the name.
      let header = max(
        DisplayWidth.of(fields[column].name) + 2, min(DisplayWidth.of(titles[column]) + 3, Self.widestTitle))
      return max(min(contents[column] + 4, Self.widest), header)
    }
    wraps = contents.map { $0 + 4 > Self.widest }
    styles = fields.indices.map { column in
      // Centre a word of a list, to separate it from the figures in the next column.
      if !fields[column].categories.isEmpty { return CellStyle(alignment: .center) }
      switch described.table.columns[column].kind {
      case .code: return CellStyle(isIndented: true, numberFormat: "@")
      case .boolean, .date, .year: return CellStyle(alignment: .center)
      case .text, .integer, .number: return CellStyle(wraps: contents[column] + 4 > Self.widest, isIndented: true)
      }
    }
    // Lines break between words, so part of each line stays empty.
    titleLines = zip(titles, widths).map { DisplayWidth.lines($0, in: $1 * 3 / 4) }.max() ?? 1
  }

  /// Number of lines of a row's longest text; nil when no column wraps.
  func lines(of cells: [Cell]) -> Int? {
    guard wraps.contains(true) else { return nil }
    return zip(cells.indices, cells).map { column, cell in
      wraps[column] ? cell.written.map { DisplayWidth.lines($0, in: widths[column]) } ?? 1 : cell.ownLines
    }
    .max()
  }

  /// Number of columns up to the one that names the rows, including it; 0 when they would fill the window.
  func frozenColumns(upTo name: String?) -> Int {
    guard let name, let column = names.firstIndex(of: name) else { return 0 }
    return widths[...column].reduce(0, +) <= Self.widestFrozen ? column + 1 : 0
  }
}

extension Cell {
  fileprivate var displayWidth: Int {
    switch self {
    case .empty: 0
    case .text(let text): DisplayWidth.of(text)
    // Add room for the commas between thousands.
    case .integer(let integer): String(integer).utf8.count * 4 / 3
    case .number(let number): number.description.utf8.count * 4 / 3
    case .boolean: 3
    case .date: 10
    }
  }

  /// Number of lines of a cell that does not wrap.
  fileprivate var ownLines: Int {
    guard case .text(let text) = self else { return 1 }
    return 1 + text.utf8.count { $0 == 0x0A }
  }
}
