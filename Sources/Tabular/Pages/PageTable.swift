/// A table of a page: rows of a described table under named columns, some of which are drawings.
///
/// It is readable without a script; a script may sort it by a column, using the `key` of a cell if it has one.
package struct PageTable<Row: Sendable>: Sendable {
  package struct Column: Sendable {
    let heading: Bilingual
    /// A drawing below the heading, such as an axis.
    let drawing: HTML?
    let style: String?
    let namesRow: Bool
    let cell: @Sendable (Row) -> PageCell

    /// - Parameters:
    ///   - heading: The text above the column.
    ///   - drawing: A drawing below the heading, such as an axis.
    ///   - style: The CSS class of every cell; "n" is a number.
    ///   - namesRow: Whether the cells are the headings of their rows.
    ///   - cell: Makes the cell of a row.
    package init(
      _ heading: Bilingual, drawing: HTML? = nil, style: String? = nil, namesRow: Bool = false,
      cell: @escaping @Sendable (Row) -> PageCell
    ) {
      self.heading = heading
      self.drawing = drawing
      self.style = style
      self.namesRow = namesRow
      self.cell = cell
    }
  }

  package let id: String
  package let caption: Bilingual
  package let columns: [Column]
  package let rows: [Row]
  package let isSortable: Bool
  /// Number of rows that are left out, and the file that contains all of them.
  private let rest: (count: Int, file: String)?

  /// - Parameters:
  ///   - id: The id for links and scripts.
  ///   - caption: The caption of the table.
  ///   - columns: The columns, from the left.
  ///   - rows: All rows, from the top.
  ///   - isSortable: Whether a script may sort it.
  ///   - most: The most rows that are shown.
  ///   - rest: The file that contains all rows.
  package init(
    id: String, caption: Bilingual, columns: [Column], rows: some Collection<Row>, isSortable: Bool = true,
    most: Int = .max, rest: String = ""
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = Array(rows.prefix(most))
    self.isSortable = isSortable
    self.rest = rows.count > most ? (rows.count - most, rest) : nil
  }

  /// The table in a frame that scrolls sideways on a narrow screen.
  package var html: HTML {
    guard !rows.isEmpty else { return "<p class=none>\(caption): \(Bilingual("ไม่มี", "none"))</p>" }
    return """
      <div class=w tabindex=0 role=group aria-labelledby=\(id)-c><table id=\(id)\(isSortable ? " class=s" : "")>
      <caption id=\(id)-c>\(caption)</caption>
      <thead><tr>\(columns.map(heading))</tr></thead><tbody>\(rows.map(row))</tbody></table></div>
      \(more)
      """
  }

  /// The table folded under a line that opens it; it is left out on paper.
  package var folded: HTML {
    rows.isEmpty
      ? ""
      : """
      <details class=folded><summary>\(Bilingual("แสดงทั้งตาราง", "The whole table"))</summary>
      \(html)</details>

      """
  }

  private var more: HTML {
    guard let rest else { return "" }
    return
      "<p class=soft>\(Bilingual("และอีก \(rest.count) แถวใน \(rest.file)", "and \(rest.count) more rows in \(rest.file)"))</p>\n"
  }

  private func heading(_ column: Column) -> HTML {
    "<th scope=col\(Self.attribute(column.style))>\(column.heading)\(column.drawing ?? "")"
  }

  private func row(_ row: Row) -> HTML {
    let cells = columns.map { column -> HTML in
      let cell = column.cell(row)
      let style = [column.style, cell.style].compactMap { $0 }.joined(separator: " ")
      let key: HTML = cell.key.map { HTML(" data-v=\"\($0)\"") } ?? ""
      return column.namesRow
        ? "<th scope=row\(Self.attribute(style))\(key)>\(cell.content)"
        : "<td\(Self.attribute(style))\(key)>\(cell.content)"
    }
    return "\n<tr>\(cells)"
  }

  private static func attribute(_ style: String?) -> HTML {
    guard let style, !style.isEmpty else { return "" }
    return style.contains(" ") ? " class=\"\(style)\"" : " class=\(style)"
  }
}

extension PageTable.Column {
  /// A column of the published table, under its own heading or another one.
  package static func named(_ name: String, of rows: PageRows<Row>, heading: Bilingual? = nil) -> Self {
    Self(heading ?? rows.heading(name), style: rows.isNumber(name) ? "n" : nil) { row in
      PageCell(rows.html(name, of: row), key: rows.sortKey(name, of: row))
    }
  }
}

/// The content of one cell, with the text to sort by and the CSS class for its colour.
package struct PageCell: Sendable {
  let content: HTML
  let key: String?
  let style: String?

  package init(_ content: HTML, key: String? = nil, style: String? = nil) {
    self.content = content
    self.key = key
    self.style = style
  }
}
