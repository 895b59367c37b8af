import CXlsxWriter

/// The rows of a sheet with a table: the Thai titles, then the spreadsheet table with the names of the columns.
enum TableRows {
  static let titles = 0
  static let header = 1
  static let first = 2

  /// The last row of the sheet for a table with `count` rows.
  ///
  /// A spreadsheet table has at least one row, even if it is empty.
  static func last(of count: Int) -> Int { header + max(1, count) }
}

/// A table on a sheet of its own, with filters and a header that stays visible.
///
/// The titles are above the spreadsheet table, so that queries and structured references use the column names of the
/// CSV.
extension WorkbookFile {
  /// Adds a table on a sheet of its own; formulas use whole columns of `tables`, the tables of the workbook.
  mutating func add(
    _ sheet: Workbook.Sheet, named name: String, among tables: FormulaTables, _ print: PrintSetup
  ) throws(WorkbookFault) {
    let layout = TableLayout(sheet.table)
    let index = try addSheet(named: name)
    let table = sheet.table.table
    addTable(layout, named: table.name, rows: table.rows.count, on: index)
    for (column, width) in layout.widths.enumerated() { setWidth(ofColumn: column, width, on: index) }
    for (column, title) in layout.titles.enumerated() {
      write(title, row: TableRows.titles, column: column, on: index, .header)
    }
    setHeight(ofRow: TableRows.titles, lines: layout.titleLines, on: index)
    var row = TableRows.first
    for cells in table.rows {
      if let lines = layout.lines(of: cells), lines > 1 { setHeight(ofRow: row, lines: lines, on: index) }
      let formulas = FormulaRow(
        columns: table.columns, count: table.rows.count, cells: cells, row: row, tables: tables)
      for column in cells.indices { write(column, of: formulas, layout, on: index) }
      row += 1
    }
    for (column, field) in sheet.table.schema.fields.enumerated() {
      for category in field.categories { colour(category, column: column, rows: table.rows.count, on: index) }
    }
    let frozen = layout.frozenColumns(upTo: sheet.naming)
    unsafe with(index, "the print set-up") { sheet in
      unsafe worksheet_freeze_panes(sheet, UInt32(TableRows.first), UInt16(frozen))
      return unsafe print.apply(
        toTableOn: sheet, called: name, width: layout.widths.reduce(0, +), rows: table.rows.count,
        repeating: frozen, headerRows: TableRows.first)
    }
  }

  private mutating func addTable(_ layout: TableLayout, named name: String, rows: Int, on index: SheetIndex) {
    let header = unsafe format(.columnName)
    var columns = unsafe layout.names.map { text in
      var column = unsafe lxw_table_column()
      unsafe lxw_table_column_set_header(&column, kept(text))
      unsafe column.header_format = header
      return unsafe column
    }
    let last = UInt16(layout.names.count - 1)
    let called = unsafe kept(name)
    unsafe columns.withUnsafeMutableBufferPointer { columns in
      // libxlsxwriter expects a null pointer at the end of the list of columns.
      var list = unsafe columns.indices.map { column in unsafe columns.baseAddress.map { unsafe $0 + column } } + [nil]
      unsafe list.withUnsafeMutableBufferPointer { list in
        var options = unsafe lxw_table_options()
        unsafe lxw_table_options_set_name(&options, called)
        unsafe options.columns = list.baseAddress
        unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        unsafe options.style_type_number = 1
        unsafe with(index, "worksheet_add_table") { sheet in
          unsafe worksheet_add_table(
            sheet, UInt32(TableRows.header), 0, UInt32(TableRows.last(of: rows)), last, &options)
        }
      }
    }
    expectTable(columns: layout.names.count)
  }

  private mutating func write(_ column: Int, of row: FormulaRow, _ layout: TableLayout, on index: SheetIndex) {
    let cell = row.cells[column]
    if let number = cell.number {
      let isYear = row.columns[column].kind == .year
      let style = isYear ? CellStyle.year : CellStyle.number(decimals: cell.decimals)
      if let formula = row.formula(for: column) {
        write(formula, result: number, row: row.row, column: column, on: index, style)
      } else {
        write(number, row: row.row, column: column, on: index, style)
      }
    } else if let text = cell.written {
      var style = layout.styles[column]
      if let format = layout.wordFormats[column][cell] { style.numberFormat = format }
      write(text, row: row.row, column: column, on: index, style)
    }
  }

  /// Colours the cells of a column that contain the word.
  private mutating func colour(_ category: Field.Category, column: Int, rows: Int, on index: SheetIndex) {
    // A text in a formula may have at most 255 characters.
    guard rows > 0, category.value.utf16.count <= 255 else { return }
    let quoted = category.value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    unsafe lxw_conditional_format_set_value_string(&rule, kept("\"\(quoted)\""))
    unsafe rule.format = format(CellStyle(colours: Colours(category.tone)))
    let column = UInt16(column)
    unsafe with(index, "worksheet_conditional_format_range") { sheet in
      unsafe worksheet_conditional_format_range(
        sheet, UInt32(TableRows.first), column, UInt32(TableRows.last(of: rows)), column, &rule)
    }
  }
}

extension Cell {
  /// Decimals of the number in the cell; 0 for any other cell.
  var decimals: Int {
    if case .number(let number) = self { number.fractionDigits } else { 0 }
  }
}

extension FormulaRow {
  /// The first formula of the column whose result is the published number; nil when there is none.
  fileprivate func formula(for column: Int) -> SheetFormula? {
    guard let published = cells[column].numeral else { return nil }
    for formula in columns[column].formulas {
      if let text = formula.text(giving: published, in: self) {
        return SheetFormula(text: "=\(text)", isArray: formula.isArray)
      }
    }
    return nil
  }
}
