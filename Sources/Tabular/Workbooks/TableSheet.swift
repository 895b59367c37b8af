import CXlsxWriter

/// A table on a sheet of its own: a real table of the spreadsheet from the first cell, with filters, a header that stays,
/// and a header row that holds each column's title and, below it, its name.
extension WorkbookFile {
  mutating func add(_ sheet: Workbook.Sheet, named name: String, _ print: PrintSetup) throws(WorkbookFault) {
    let layout = TableLayout(sheet.table)
    let place = try addSheet(named: name)
    let table = sheet.table.table
    addTable(layout, named: table.name, rows: table.rows.count, on: place)
    for (column, width) in layout.widths.enumerated() { setWidth(ofColumn: column, width, on: place) }
    setHeight(ofRow: 0, lines: layout.headerLines, on: place)
    var row = 0
    table.rows.visit { cells in
      // The header stands above.
      row += 1
      if let lines = layout.lines(of: cells), lines > 1 { setHeight(ofRow: row, lines: lines, on: place) }
      for column in cells.indices { write(cells, row: row, column: column, of: table, layout, on: place) }
    }
    for (column, field) in sheet.table.schema.fields.enumerated() {
      for category in field.categories { colour(category, column: column, rows: table.rows.count, on: place) }
    }
    let frozen = layout.frozenColumns(upTo: sheet.naming)
    unsafe with(place, "the print set-up") { sheet in
      unsafe worksheet_freeze_panes(sheet, 1, UInt16(frozen))
      return unsafe print.apply(
        toTableOn: sheet, called: name, width: layout.widths.reduce(0, +), rows: table.rows.count,
        repeating: frozen)
    }
  }

  private mutating func addTable(_ layout: TableLayout, named name: String, rows: Int, on place: SheetPlace) {
    let header = unsafe format(.header)
    var columns = unsafe layout.headers.map { text in
      var column = unsafe lxw_table_column()
      unsafe lxw_table_column_set_header(&column, kept(text))
      unsafe column.header_format = header
      return unsafe column
    }
    let last = UInt16(layout.headers.count - 1)
    let called = unsafe kept(name)
    unsafe columns.withUnsafeMutableBufferPointer { columns in
      // The list of the columns' places ends with none.
      var list = unsafe columns.indices.map { column in unsafe columns.baseAddress.map { unsafe $0 + column } } + [nil]
      unsafe list.withUnsafeMutableBufferPointer { list in
        var options = unsafe lxw_table_options()
        unsafe lxw_table_options_set_name(&options, called)
        unsafe options.columns = list.baseAddress
        unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        unsafe options.style_type_number = 1
        // A table has a row below its header, be it empty.
        unsafe with(place, "worksheet_add_table") { sheet in
          unsafe worksheet_add_table(sheet, 0, 0, UInt32(max(1, rows)), last, &options)
        }
      }
    }
    expectTable(columns: layout.headers.count)
  }

  /// `cells`: of the row, which stands at `row` of the sheet.
  private mutating func write(
    _ cells: [Cell], row: Int, column: Int, of table: Table, _ layout: TableLayout, on place: SheetPlace
  ) {
    let cell = cells[column]
    if let number = cell.number {
      let style = table.columns[column].kind == .year ? .year : CellStyle.number(decimals: cell.decimals)
      if let formula = table.formula(for: column, in: cells, names: { WorkbookText.name(row: row, column: $0) }) {
        write(formula: "=\(formula)", result: number, row: row, column: column, on: place, style)
      } else {
        write(number, row: row, column: column, on: place, style)
      }
    } else if let text = cell.written {
      var style = layout.styles[column]
      if let format = layout.wordFormats[column][cell] { style.numberFormat = format }
      write(text, row: row, column: column, on: place, style)
    }
  }

  /// Colours the cells of a column that hold the word.
  private mutating func colour(_ category: Field.Category, column: Int, rows: Int, on place: SheetPlace) {
    // A formula holds no longer text.
    guard rows > 0, category.value.utf16.count <= 255 else { return }
    let quoted = category.value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    unsafe lxw_conditional_format_set_value_string(&rule, kept("\"\(quoted)\""))
    unsafe rule.format = format(CellStyle(colours: Colours(category.tone)))
    let column = UInt16(column)
    unsafe with(place, "worksheet_conditional_format_range") { sheet in
      unsafe worksheet_conditional_format_range(sheet, 1, column, UInt32(rows), column, &rule)
    }
  }
}

extension Cell {
  /// Of its number; 0 for anything else.
  var decimals: Int {
    if case .number(let number) = self { number.fractionDigits } else { 0 }
  }
}

extension Table {
  /// The first formula of the column that gives the printed number from the other cells of the row, in the words of a
  /// spreadsheet; nil where none does, or the column has none.
  ///
  /// `names`: of the cells of this row, by column.
  fileprivate func formula(for column: Int, in cells: [Cell], names: (Int) -> String) -> String? {
    guard !columns[column].formulas.isEmpty, case .number(let printed) = cells[column] else { return nil }
    for formula in columns[column].formulas {
      let places = formula.terms.compactMap { term in columns.firstIndex { $0.name == term.column } }
      let values = places.compactMap { place -> Numeral? in
        if case .number(let number) = cells[place] { number } else { nil }
      }
      guard formula.gives(printed, from: values) else { continue }
      let byName = Dictionary(zip(formula.terms.map(\.column), places)) { first, _ in first }
      return formula.text { byName[$0].map(names) ?? $0 }
    }
    return nil
  }
}
