import CXlsxWriter

/// A workbook of rows as they were received, with marks on the cells that the unit must correct or check.
package struct MarkedWorkbook: Sendable {
  /// A mark on a cell: its weight, shown by ground and border, and the comment.
  package struct Mark: Hashable, Sendable {
    package enum Emphasis: Hashable, Sendable, CaseIterable {
      case heavy
      case middle
      case light
    }

    package let weight: Emphasis
    package let text: String

    package init(weight: Emphasis, text: String) {
      self.weight = weight
      self.text = text
    }
  }

  package struct MarkedCell: Sendable {
    /// The purpose of a cell.
    package enum Role: Sendable {
      case plain
      /// A blank cell for the reader to fill in.
      case toFill
      /// A cell for the program that reads the sheet again: narrow, in small letters.
      case reference
    }

    package let text: String
    package let mark: Mark?
    let role: Role

    package init(_ text: String, mark: Mark? = nil, role: Role = .plain) {
      self.text = text
      self.mark = mark
      self.role = role
    }
  }

  package struct Sheet: Sendable {
    package let title: String
    package let headers: [String]
    /// The rows, each with as many cells as there are headers.
    package let rows: [[MarkedCell]]

    package init(title: String, headers: [String], rows: [[MarkedCell]]) {
      self.title = title
      self.headers = headers
      self.rows = rows
    }
  }

  package let title: Workbook.Text
  /// The notice next to the title on every page in print; nil for none.
  package let notice: String?
  /// The date of the file, which depends only on the input; nil for none.
  package let created: CalendarDate?
  package let cover: Workbook.Page
  /// For each row of the cover the index of the sheet to which it links; nil for no link.
  package let links: [Int?]
  /// The meaning of each weight, shown in its style below the rows of the cover.
  package let legend: [(weight: Mark.Emphasis, text: String)]
  package let sheets: [Sheet]

  package init(
    title: Workbook.Text, notice: String?, created: CalendarDate?, cover: Workbook.Page, links: [Int?],
    legend: [(weight: Mark.Emphasis, text: String)], sheets: [Sheet]
  ) {
    self.title = title
    self.notice = notice
    self.created = created
    self.cover = cover
    self.links = links
    self.legend = legend
    self.sheets = sheets
  }

  /// Makes the whole file.
  ///
  /// - Parameters:
  ///   - name: A unique name for the temporary file.
  ///   - folder: The folder for temporary files.
  /// - Returns: The bytes of the file.
  /// - Throws: The reason why the workbook was not made.
  package func bytes(named name: String, in folder: String) throws(WorkbookFault) -> [UInt8] {
    var file = try WorkbookFile(named: name, in: folder)
    file.describe(title: title.thai, subject: title.english, created: created)
    let print = PrintSetup(title: title.thai, notice: notice)
    let names = SheetNames.of([cover.name.thai] + sheets.map(\.title))
    let first = try file.add(
      cover, links: links.map { link in link.map { names[$0 + 1] } }, named: names[0], print)
    for (index, entry) in legend.enumerated() {
      let row = cover.rows.count + 1 + index
      file.setHeight(ofRow: row, lines: DisplayWidth.lines(entry.text, in: cover.widths.first ?? 1), on: first)
      file.write(entry.text, row: row, column: 0, on: first, entry.weight.style)
    }
    for (sheet, name) in zip(sheets, names.dropFirst()) { try file.add(sheet, named: name, print) }
    return try file.close()
  }
}

extension WorkbookFile {
  fileprivate mutating func add(
    _ sheet: MarkedWorkbook.Sheet, named name: String, _ print: PrintSetup
  ) throws(WorkbookFault) {
    let index = try addSheet(named: name)
    let widths = sheet.headers.indices.map { column in sheet.width(of: column) }
    for (column, header) in sheet.headers.enumerated() {
      setWidth(ofColumn: column, widths[column], on: index)
      write(SafeText.neutralised(header), row: 0, column: column, on: index, .header)
    }
    setHeight(
      ofRow: 0, lines: zip(sheet.headers, widths).map { DisplayWidth.lines($0, in: $1 - 1) }.max() ?? 1, on: index)
    for (row, cells) in sheet.rows.enumerated() {
      // Thai text breaks between words, so the end of a line may stay blank for the width of a word.
      let lines = zip(cells, widths).map { $0.lines(in: $1) }.max() ?? 1
      setHeight(ofRow: row + 1, lines: lines, on: index)
      for (column, cell) in cells.enumerated() { write(cell, row: row + 1, column: column, on: index) }
    }
    let lastRow = UInt32(sheet.rows.count)
    let lastColumn = UInt16(max(1, sheet.headers.indices.count { !sheet.isReference($0) }) - 1)
    unsafe with(index, "the print set-up") { sheet in
      unsafe worksheet_freeze_panes(sheet, 1, 1)
      // Leave cells for the program out of the print area.
      unsafe worksheet_print_area(sheet, 0, 0, lastRow, lastColumn)
      unsafe worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
      unsafe worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
      // Fit the width to one page, so that a marked cell and its explanation are on the same page.
      return unsafe print.apply(toTableOn: sheet, called: name)
    }
  }

  private mutating func write(_ cell: MarkedWorkbook.MarkedCell, row: Int, column: Int, on index: SheetIndex) {
    // A workbook runs no string as a formula, but a CSV saved from the sheet might.
    let text = SafeText.neutralised(cell.text)
    guard let mark = cell.mark else {
      guard cell.role == .toFill else { return write(text, row: row, column: column, on: index, cell.role.style) }
      return writeBlank(row: row, column: column, on: index, cell.role.style)
    }
    // A blank cell that must be filled in is marked as well.
    if text.isEmpty {
      writeBlank(row: row, column: column, on: index, mark.weight.style)
    } else {
      write(text, row: row, column: column, on: index, mark.weight.style)
    }
    comment(mark.text, row: row, column: column, on: index)
  }

  private mutating func comment(_ comment: String, row: Int, column: Int, on index: SheetIndex) {
    let text = WorkbookText.written(comment)
    var options = unsafe lxw_comment_options()
    unsafe lxw_comment_options_set_font_name(&options, kept(CellStyle.font))
    unsafe options.font_size = 14
    unsafe options.width = 320
    // The height in pixels; a longer comment scrolls.
    unsafe options.height = UInt16(min(400, 28 * (1 + DisplayWidth.lines(text, in: 40))))
    unsafe with(index, "worksheet_write_comment_opt") { sheet in
      unsafe worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), text, &options)
    }
  }
}

extension MarkedWorkbook.Sheet {
  /// Whether a column is only for the program that reads the sheet again.
  fileprivate func isReference(_ column: Int) -> Bool {
    rows.contains { $0[column].role == .reference }
  }

  /// The width of a column in widths of a digit: wide for narratives, and as narrow as possible for short codes.
  fileprivate func width(of column: Int) -> Int {
    let title = min(DisplayWidth.of(headers[column]) + 3, 14)
    if rows.contains(where: { $0[column].role == .toFill }) { return max(title, 28) }
    let longest = rows.reduce(0) { max($0, $1[column].role == .reference ? 0 : DisplayWidth.of($1[column].text)) }
    return max(min(longest + 2, 44), title)
  }
}

extension MarkedWorkbook.MarkedCell {
  /// Number of lines of the cell in a column of a width.
  fileprivate func lines(in width: Int) -> Int {
    role == .reference ? 1 : DisplayWidth.lines(text, in: max(1, width - width / 5))
  }
}

extension MarkedWorkbook.MarkedCell.Role {
  var style: CellStyle {
    switch self {
    case .plain: CellStyle(wraps: true, numberFormat: "@")
    case .toFill: CellStyle(wraps: true, numberFormat: "@", colours: Colours(.fine), frame: .dotted)
    case .reference: CellStyle(size: 10, numberFormat: "@", colours: Colours(.quiet))
    }
  }
}

extension MarkedWorkbook.Mark.Emphasis {
  /// The style of a weight: the ground for readers who see colours, the border for print and for those who do not.
  var style: CellStyle {
    switch self {
    case .heavy:
      CellStyle(isBold: true, wraps: true, numberFormat: "@", colours: Colours(.bad), frame: .thick)
    case .middle:
      CellStyle(isBold: true, wraps: true, numberFormat: "@", colours: Colours(.fair), frame: .dashed)
    case .light: CellStyle(wraps: true, numberFormat: "@", colours: Colours(.quiet), frame: .dotted)
    }
  }
}
