/// A table of a page: rows of a described table under named columns, some of which are drawn.
///
/// It is read without any script; a script may sort it by the headings, by `key` where a cell has one.
package struct PageTable<Row: Sendable>: Sendable {
  package struct Column: Sendable {
    let heading: Bilingual
    /// The drawing below the heading, such as an axis.
    let drawing: HTML?
    let style: String?
    let namesRow: Bool
    let cell: @Sendable (Row) -> PageCell

    /// - Parameters:
    ///   - heading: The words above the column.
    ///   - drawing: What is drawn below them, such as an axis.
    ///   - style: The class of every cell; "n" is a number.
    ///   - namesRow: Whether its cells are the headings of their rows.
    ///   - cell: The cell of a row.
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
  /// How many rows were left out, and the file that holds them all.
  private let rest: (count: Int, file: String)?

  /// - Parameters:
  ///   - id: The name that links and scripts know it by.
  ///   - caption: What it is called.
  ///   - columns: Its columns, from the left.
  ///   - rows: All of its rows, from the top.
  ///   - isSortable: Whether a script may sort it.
  ///   - most: How many rows it shows at most.
  ///   - rest: The file that holds all rows.
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

  /// The table in a frame that scrolls sideways where the screen is narrow.
  package var html: HTML {
    guard !rows.isEmpty else { return "<p class=none>\(caption): \(Bilingual("ไม่มี", "none"))</p>" }
    return """
      <div class=w tabindex=0 role=group aria-labelledby=\(id)-c><table id=\(id)\(isSortable ? " class=s" : "")>
      <caption id=\(id)-c>\(caption)</caption>
      <thead><tr>\(columns.map(heading))</tr></thead><tbody>\(rows.map(row))</tbody></table></div>
      \(more)
      """
  }

  /// The table folded up under a line that opens it; paper leaves it out.
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
  /// A column as the table has it, under its own heading or another.
  package static func named(_ name: String, of rows: PageRows<Row>, heading: Bilingual? = nil) -> Self {
    Self(heading ?? rows.heading(name), style: rows.isNumber(name) ? "n" : nil) { row in
      PageCell(rows.html(name, of: row), key: rows.sortKey(name, of: row))
    }
  }
}

/// One cell's content, with what it is sorted by and the class that colours it.
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
