/// A map of equal tiles, each in the relative position of its unit; without styles it is a list from north to south.
package struct TileMap: Sendable {
  package struct Tile: Sendable {
    let column: Int
    let row: Int
    let tone: Field.Tone
    let content: HTML

    /// - Parameters:
    ///   - column: The column, from 1 to 20.
    ///   - row: The row, from 1 to 20.
    ///   - tone: The colour of the tile.
    ///   - content: The content of the tile.
    package init(column: Int, row: Int, tone: Field.Tone, content: HTML) {
      self.column = column
      self.row = row
      self.tone = tone
      self.content = content
    }
  }

  package let tiles: [Tile]

  package init(tiles: [Tile]) {
    self.tiles = tiles
  }

  /// Number of columns and rows that have a style.
  private static let most = 20

  /// The map; its first row is that of the northernmost tile, its first column that of the westernmost tile.
  package var html: HTML {
    let (column, row) = ((tiles.map(\.column).min() ?? 1) - 1, (tiles.map(\.row).min() ?? 1) - 1)
    let items = tiles.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      .map { tile -> HTML in
        "<li class=\"h \(tile.tone.rawValue) c\(tile.column - column) r\(tile.row - row)\">\(tile.content)\n"
      }
    return "<div class=w tabindex=0 role=group aria-labelledby=map-h><ul class=tiles>\(items)</ul></div>\n"
  }

  /// A class for each column and row, because the content policy of the page allows no inline styles.
  static let style = (1...most).map { ".c\($0) { grid-column: \($0); } .r\($0) { grid-row: \($0); }" }
    .joined(separator: " ")
}
