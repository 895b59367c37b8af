/// How wide the columns of a table are on a sheet, how high its rows, and how its cells look.
struct TableLayout {
  /// The columns' titles in Thai.
  let titles: [String]
  /// The columns' names, by which programs find them.
  let names: [String]
  /// In widths of a digit.
  let widths: [Int]
  /// Of the text cells of each column.
  let styles: [CellStyle]
  /// Lines of the tallest title.
  let titleLines: Int
  /// Of each column the formats that show its codes as words.
  let wordFormats: [[Cell: String]]
  private let wraps: [Bool]

  /// A column is no wider for the sake of its cells than this, and their text goes on below.
  private static let widest = 48
  /// A column is no wider for the sake of its title than this.
  private static let widestTitle = 10
  /// What stays in sight leaves room for the rest.
  private static let widestFrozen = 105
  /// What a table's columns may be called.
  private static let longestTitle = 200

  init(_ described: DescribedTable) {
    let fields = described.schema.fields
    let titles = fields.map { WorkbookText.cut(SafeText.visible($0.title ?? $0.name), to: Self.longestTitle) }
    self.titles = titles
    names = fields.map(\.name)
    let wordFormats = fields.indices.map { described.wordFormats(in: $0) }
    self.wordFormats = wordFormats
    var contents = described.table.columns.map { _ in 0 }
    described.table.rows.visit { row in
      for (column, cell) in row.enumerated() {
        contents[column] = max(
          contents[column], wordFormats[column][cell].map(DisplayWidth.of) ?? cell.displayWidth)
      }
    }
    widths = fields.indices.map { column in
      // Beside the name stands the button of the filter.
      let header = max(
        DisplayWidth.of(fields[column].name) + 2, min(DisplayWidth.of(titles[column]) + 3, Self.widestTitle))
      return max(min(contents[column] + 4, Self.widest), header)
    }
    wraps = contents.map { $0 + 4 > Self.widest }
    styles = fields.indices.map { column in
      // A word of a list stands apart from the figures beside it.
      if !fields[column].categories.isEmpty { return CellStyle(alignment: .center) }
      switch described.table.columns[column].kind {
      case .code: return CellStyle(isIndented: true, numberFormat: "@")
      case .boolean, .date, .year: return CellStyle(alignment: .center)
      case .text, .integer, .number: return CellStyle(wraps: contents[column] + 4 > Self.widest, isIndented: true)
      }
    }
    // Lines break between words, which leaves some of each line empty.
    titleLines = zip(titles, widths).map { DisplayWidth.lines($0, in: $1 * 3 / 4) }.max() ?? 1
  }

  /// How many lines the row's longest text takes; nil where no column has long text.
  func lines(of cells: [Cell]) -> Int? {
    guard wraps.contains(true) else { return nil }
    return zip(cells.indices, cells).map { column, cell in
      wraps[column] ? cell.written.map { DisplayWidth.lines($0, in: widths[column]) } ?? 1 : cell.ownLines
    }
    .max()
  }

  /// The columns up to the one that names the rows, itself included; 0 where they would fill the window.
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
    // The commas between thousands.
    case .integer(let integer): String(integer).utf8.count * 4 / 3
    case .number(let number): number.description.utf8.count * 4 / 3
    case .boolean: 3
    case .date: 10
    }
  }

  /// The lines of a cell that does not wrap.
  fileprivate var ownLines: Int {
    guard case .text(let text) = self else { return 1 }
    return 1 + text.utf8.count { $0 == 0x0A }
  }
}
