import CXlsxWriter

/// The sheets of a form, whose cells explain what to enter and refuse anything else.
///
/// The sheets of the tables are not protected. On a protected sheet no spreadsheet deletes a row with a locked cell,
/// and all cells beyond the table are locked.
extension FormWorkbook {
  /// Makes the whole file.
  ///
  /// - Parameters:
  ///   - name: A unique name for the temporary file.
  ///   - folder: The folder for temporary files.
  /// - Returns: The bytes of the file.
  /// - Throws: The reason why the workbook was not made.
  package func bytes(named name: String, in folder: String) throws(WorkbookFault) -> [UInt8] {
    var file = try WorkbookFile(named: name, in: folder)
    file.describe(title: title.thai, subject: title.english, created: nil)
    let print = PrintSetup(title: title.thai, notice: nil)
    let byTable = Dictionary(zip(tables.map(\.name), sheetNames.dropFirst())) { first, _ in first }
    try file.add(guide, links: links.map { $0.flatMap { byTable[$0] } }, named: sheetNames[0], print)
    let (computedName, codesName) = (sheetNames[tables.count + 1], sheetNames[tables.count + 2])
    for (table, name) in zip(tables, sheetNames.dropFirst()) {
      try file.add(table, named: name, choices: choices(on: codesName), print)
    }
    try file.add(computed, named: computedName, print)
    try file.add(codes, named: codesName, print)
    return try file.close()
  }

  /// The cell ranges with the codes of each list.
  private func choices(on sheet: String) -> [String: String] {
    codes.lists.enumerated().reduce(into: [:]) { ranges, list in
      ranges[list.element.name] = Self.range(ofColumn: list.offset * 2, rows: list.element.entries.count, on: sheet)
    }
  }
}

extension WorkbookFile {
  fileprivate mutating func add(
    _ table: FormWorkbook.Table, named name: String, choices: [String: String], _ print: PrintSetup
  ) throws(WorkbookFault) {
    let sheet = try addSheet(named: name)
    for (column, field) in table.columns.enumerated() {
      let style = unsafe format(field.entry.style)
      unsafe with(sheet, "worksheet_set_column") { sheet in
        unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(field.width), style)
      }
      let header = CellStyle(
        isBold: true, wraps: true, alignment: .center,
        colours: field.isRequired ? Colours(ink: 0xFFFFFF, ground: 0x1F3864) : Colours(ink: 0x1F3864, ground: 0xE4EAF4))
      write(field.title, row: 0, column: column, on: sheet, header)
      for (row, filled) in table.rows.enumerated() {
        validate(field, column: column, rows: row + 1...row + 1, about: filled.subject, choices: choices, on: sheet)
      }
      let blank = table.rows.count + 1...max(FormWorkbook.rows, table.rows.count + 1)
      validate(field, column: column, rows: blank, about: nil, choices: choices, on: sheet)
    }
    keepTitles(columns: table.columns.count, on: sheet)
    // Add three points to the height of a line, for letters with a lower part such as ฐ.
    setHeight(
      ofRow: 0, lines: table.columns.map { DisplayWidth.lines($0.title, in: $0.width) }.max() ?? 1, size: 16, on: sheet)
    for (row, filled) in table.rows.enumerated() {
      for (column, cell) in filled.cells.enumerated() {
        guard let cell else { continue }
        // Open like the other cells, so that a unit can remove a row without data.
        let style = CellStyle(numberFormat: "@", colours: Colours(.quiet), isOpen: true)
        write(cell, row: row + 1, column: column, on: sheet, style)
      }
    }
    let width = table.columns.reduce(0) { $0 + $1.width }
    let letters = WorkbookText.name(row: FormWorkbook.rows, column: max(0, table.columns.count - 1))
    let frozen = table.columns.prefix { $0.entry == .code }.count
    unsafe with(sheet, "the print set-up") { sheet in
      unsafe worksheet_freeze_panes(sheet, 1, UInt16(min(frozen, 3)))
      unsafe worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
      unsafe worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:\(letters)")
      return unsafe print.apply(toTableOn: sheet, called: name, width: width, rows: 0, repeating: min(frozen, 3))
    }
  }

  fileprivate mutating func add(
    _ page: FormWorkbook.Computed, named name: String, _ print: PrintSetup
  ) throws(WorkbookFault) {
    let sheet = try addSheet(named: name)
    for (column, width) in page.widths.enumerated() { setWidth(ofColumn: column, width, on: sheet) }
    for (row, line) in page.rows.enumerated() {
      var style = line.role.style
      style.alignment = .left
      let lines = zip(line.cells, page.widths).map { cell, width in
        if case .text(let text) = cell, style.wraps { DisplayWidth.lines(text, in: width) } else { 1 }
      }
      let height = lines.max() ?? 1
      if height > 1 || style.size > 14 { setHeight(ofRow: row, lines: height, size: style.size, on: sheet) }
      for (column, cell) in line.cells.enumerated() {
        switch cell {
        case .text(let text): write(text, row: row, column: column, on: sheet, style)
        case .formula(let formula, let blank):
          var figure = style
          figure.numberFormat = CellStyle.typedNumber
          write(formula: "=\(formula)", shown: blank, row: row, column: column, on: sheet, figure)
        }
      }
    }
    unsafe with(sheet, "the print set-up") { sheet in
      unsafe protect(sheet)
      return unsafe print.apply(toTextOn: sheet, called: name)
    }
  }

  fileprivate mutating func add(
    _ codes: FormWorkbook.Codes, named name: String, _ print: PrintSetup
  ) throws(WorkbookFault) {
    let sheet = try addSheet(named: name)
    var width = 0
    for (index, list) in codes.lists.enumerated() {
      let column = index * 2
      let titles = [list.title, list.entries.contains { !$0.meaning.isEmpty } ? "ความหมาย" : ""]
      let widths = [
        max(12, (list.entries.map { DisplayWidth.of($0.code) }.max() ?? 0) + 2), titles[1].isEmpty ? 2 : 50,
      ]
      width += widths.reduce(0, +)
      for (offset, title) in titles.enumerated() {
        setWidth(ofColumn: column + offset, widths[offset], on: sheet)
        write(title, row: 0, column: column + offset, on: sheet, .header)
      }
      for (row, entry) in list.entries.enumerated() {
        write(entry.code, row: row + 1, column: column, on: sheet, .code)
        write(DisplayWidth.cut(entry.meaning, to: 48), row: row + 1, column: column + 1, on: sheet, CellStyle())
      }
    }
    setHeight(ofRow: 0, lines: 2, on: sheet)
    unsafe with(sheet, "the print set-up") { sheet in
      unsafe worksheet_freeze_panes(sheet, 1, 0)
      unsafe protect(sheet)
      return unsafe print.apply(toTableOn: sheet, called: name, width: width, rows: 0, repeating: 0)
    }
  }
}

/// Protects a sheet without a password: that prevents accidental changes, and anyone may remove the protection.
@unsafe
private func protect(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
  var allowed = lxw_protection()
  allowed.format_cells = 1
  allowed.format_columns = 1
  allowed.format_rows = 1
  allowed.insert_rows = 1
  allowed.delete_rows = 1
  allowed.sort = 1
  unsafe worksheet_protect(sheet, nil, &allowed)
}

extension CellStyle {
  /// A format with every typed decimal, at least two: a sheet saved as CSV contains what its cells show.
  fileprivate static let typedNumber = "0.00##########"
}

extension FormWorkbook.Entry {
  fileprivate var style: CellStyle {
    switch self {
    case .text: CellStyle(wraps: true, numberFormat: "@", isOpen: true)
    case .code, .date, .choice: CellStyle(numberFormat: "@", isOpen: true)
    case .number: CellStyle(numberFormat: CellStyle.typedNumber, isOpen: true)
    case .whole: CellStyle(isOpen: true)
    }
  }
}

extension FormWorkbook.Column {
  /// The width in widths of a digit, enough for every figure: a spreadsheet saves a figure without room as ###.
  fileprivate var width: Int {
    switch entry {
    case .text: 30
    case .code: 14
    case .date: 16
    case .number: 17
    case .whole: 14
    case .choice: max(8, min(18, DisplayWidth.of(title) + 3))
    }
  }
}
