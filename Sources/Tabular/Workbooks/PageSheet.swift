/// A sheet of text and single figures.
extension WorkbookFile {
  /// Adds a page; `links` has the sheet to which the first cell of each row links, or nil.
  @discardableResult
  mutating func add(
    _ page: Workbook.Page, links: [String?] = [], named name: String, _ print: PrintSetup
  ) throws(WorkbookFault) -> SheetIndex {
    let sheet = try addSheet(named: name)
    for (column, width) in page.widths.enumerated() { setWidth(ofColumn: column, width, on: sheet) }
    for (row, line) in page.rows.enumerated() {
      var style = line.role.style
      style.wraps = style.wraps && page.wraps
      let lines = zip(line.cells, page.widths).map { cell, width in
        style.wraps ? DisplayWidth.lines(cell.written ?? "", in: width) : 1
      }
      let height = lines.max() ?? 1
      if height > 1 || style.size > 14 { setHeight(ofRow: row, lines: height, size: style.size, on: sheet) }
      for (column, cell) in line.cells.enumerated() {
        let link = column == 0 && row < links.count ? links[row] : nil
        if let link, let text = cell.written {
          write(text, linkingTo: link, row: row, column: column, on: sheet, CellStyle(isLink: true, wraps: true))
        } else {
          write(cell, row: row, column: column, on: sheet, style)
        }
      }
    }
    unsafe with(sheet, "the print set-up") { unsafe print.apply(toTextOn: $0, called: name) }
    return sheet
  }

  private mutating func write(_ cell: Cell, row: Int, column: Int, on sheet: SheetIndex, _ style: CellStyle) {
    var style = style
    switch cell {
    // The ground of a heading has no gaps.
    case .empty: return style.colours == nil ? () : writeBlank(row: row, column: column, on: sheet, style)
    case .text, .boolean, .date: break
    case .integer: style.numberFormat = CellStyle.number(decimals: 0).numberFormat
    case .number(let number): style.numberFormat = CellStyle.number(decimals: number.fractionDigits).numberFormat
    }
    // On a page of words, figures are aligned like the words.
    style.alignment = .left
    if let number = cell.number {
      write(number, row: row, column: column, on: sheet, style)
    } else if let text = cell.written {
      write(text, row: row, column: column, on: sheet, style)
    }
  }
}

extension Workbook.Row.Role {
  var style: CellStyle {
    switch self {
    case .title: CellStyle(size: 20, isBold: true)
    case .notice: CellStyle(size: 16, isBold: true, colours: Colours(.fair))
    case .heading: CellStyle(size: 16, isBold: true, colours: Colours(ink: 0x1F3864, ground: 0xE4EAF4))
    case .entry: CellStyle(wraps: true)
    }
  }
}

extension Cell {
  /// The number that a spreadsheet stores; nil for any other cell, and for a number with too many digits.
  var number: Double? { numeral?.spreadsheetNumber }

  /// The text of the cell as in the CSV; nil when it is empty there.
  ///
  /// A date is text in ISO 8601 in both files. So a reader finds the same value in both, it sorts, and no program shows
  /// its year in another era.
  package var written: String? {
    switch self {
    case .empty: nil
    case .text(let text): text.isEmpty ? nil : SafeText.neutralised(text)
    case .integer(let integer): String(integer)
    case .number(let number): number.description
    case .boolean(let isTrue): isTrue ? "yes" : "no"
    case .date(let date): date.description
    }
  }
}
