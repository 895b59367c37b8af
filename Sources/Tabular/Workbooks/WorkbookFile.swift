import CXlsxWriter
import Glibc

/// A workbook in the making: libxlsxwriter, with every return code looked at, and freed when it goes.
///
/// What the library refuses is remembered, and said when the workbook is closed. It writes to files without looking
/// whether they took it, so that what comes of it is proved before it counts.
@safe
struct WorkbookFile: ~Copyable {
  /// The index of a sheet of the file, counted from 0.
  struct SheetIndex: Hashable {
    fileprivate let value: Int
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private var isOpen = true
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  private var styles: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var fault: WorkbookFault?
  private var proof = WorkbookProof()

  /// Texts that the library reads after the call that it was given them in: freed last.
  private var texts: [UnsafeMutablePointer<CChar>] = unsafe []

  /// What TH Sarabun New needs at 14 points: its marks stand above and below the line.
  static let lineHeight = 21.0

  /// An empty workbook, which is `name` in `folder` until it is closed; it is no other's there, and nothing is left.
  init(named name: String, in folder: String) throws(WorkbookFault) {
    path = "\(folder)/.\(name)"
    let texts = unsafe [strdup(path), strdup(folder)].compactMap(\.self)
    var options = unsafe lxw_workbook_options()
    unsafe lxw_workbook_options_set_tmpdir(&options, texts.last)
    guard unsafe texts.count == 2, let book = unsafe workbook_new_opt(texts[0], &options) else {
      for place in unsafe texts.indices { unsafe free(texts[place]) }
      throw .unwritable(path: path, errno: ENOMEM)
    }
    unsafe self.book = book
    unsafe self.texts = texts
  }

  deinit {
    if isOpen { unsafe lxw_workbook_free(book) }
    for place in unsafe texts.indices { unsafe free(texts[place]) }
    _ = unsafe unlink(path)
  }

  /// The whole file.
  mutating func close() throws(WorkbookFault) -> [UInt8] {
    if let fault { throw fault }
    isOpen = false
    errno = 0
    let code = unsafe workbook_close(book)
    let reason = errno == 0 ? EIO : errno
    guard code == LXW_NO_ERROR else {
      // What is wrong with what it was given has a code behind those of files and zip.
      if code.rawValue < LXW_ERROR_FEATURE_NOT_SUPPORTED.rawValue { throw .unwritable(path: path, errno: reason) }
      throw .refused("workbook_close: \(code.rawValue)")
    }
    guard let bytes = try? FileBytes.read(path), proof.holds(for: bytes) else {
      throw .unwritable(path: path, errno: reason)
    }
    return bytes
  }
}

/// A formula as a cell holds it.
struct SheetFormula {
  /// With the equals sign.
  let text: String
  let isArray: Bool
}

extension WorkbookFile {
  /// What the file says of itself; the day is part of its bytes, and so never the clock's: nil is 1 January 1980.
  mutating func describe(title: String, subject: String, created: CalendarDate?) {
    var properties = unsafe lxw_doc_properties()
    unsafe lxw_doc_properties_set_title(&properties, kept(WorkbookText.cut(title, to: 200)))
    unsafe lxw_doc_properties_set_subject(&properties, kept(WorkbookText.cut(subject, to: 200)))
    // At nought the library would take the clock's.
    unsafe properties.created = max(1, (created?.daysSinceEpoch ?? 3652) * 86_400)
    check(unsafe workbook_set_properties(book, &properties), "workbook_set_properties")
  }

  /// `name`: at most 31 characters, and no other sheet's.
  mutating func addSheet(named name: String) throws(WorkbookFault) -> SheetIndex {
    guard let sheet = unsafe workbook_add_worksheet(book, name) else { throw .refused("the sheet name '\(name)'") }
    unsafe worksheet_set_default_row(sheet, Self.lineHeight, 0)
    unsafe sheets.append(sheet)
    proof.sheets += 1
    return SheetIndex(value: unsafe sheets.count - 1)
  }

  mutating func write(_ text: String, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle) {
    // Of a text of nothing the library makes a cell with nothing in it.
    guard !text.isEmpty else { return }
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_string(
        sheets[index.value], UInt32(row), UInt16(column), WorkbookText.written(text), format), "worksheet_write_string")
    proof.cells += 1
  }

  /// A cell with nothing in it but its ground.
  mutating func writeBlank(row: Int, column: Int, on index: SheetIndex, _ style: CellStyle) {
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_blank(sheets[index.value], UInt32(row), UInt16(column), format), "worksheet_write_blank")
    proof.cells += 1
  }

  /// `number` is finite, as every decimal is.
  mutating func write(_ number: Double, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle) {
    guard number.isFinite else { return refuse("a number that is none") }
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_number(sheets[index.value], UInt32(row), UInt16(column), number, format),
      "worksheet_write_number")
    proof.cells += 1
  }

  /// A formula with the result that a program shows which does not compute it.
  mutating func write(
    _ formula: SheetFormula, result: Double, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle
  ) {
    guard result.isFinite else { return refuse("a number that is none") }
    let format = unsafe format(style)
    let (sheet, line, column) = unsafe (sheets[index.value], UInt32(row), UInt16(column))
    let code =
      formula.isArray
      ? unsafe worksheet_write_array_formula_num(sheet, line, column, line, column, formula.text, format, result)
      : unsafe worksheet_write_formula_num(sheet, line, column, formula.text, format, result)
    check(code, "a formula")
    proof.cells += 1
  }

  /// A formula with the text that a program shows which does not compute it.
  mutating func write(
    formula: String, shown: String, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle
  ) {
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_formula_str(sheets[index.value], UInt32(row), UInt16(column), formula, format, shown),
      "worksheet_write_formula_str")
    proof.cells += 1
  }

  /// A link to the first cell of another sheet.
  mutating func write(
    _ text: String, linkingTo sheet: String, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle
  ) {
    let format = unsafe format(style)
    let target = "internal:\(WorkbookText.quoted(sheet: sheet))!A1"
    check(
      unsafe worksheet_write_url_opt(
        sheets[index.value], UInt32(row), UInt16(column), target, format, WorkbookText.written(text), nil),
      "worksheet_write_url_opt")
    proof.cells += 1
  }

  /// `size`: of the letters, in points.
  mutating func setHeight(ofRow row: Int, lines: Int, size: Int = 14, on index: SheetIndex) {
    // No row is higher than 409 points.
    let height = min(409, Double(lines) * Self.lineHeight * Double(size) / 14 + (lines > 1 ? 3 : 0))
    check(unsafe worksheet_set_row(sheets[index.value], UInt32(row), height, nil), "worksheet_set_row")
  }

  /// `width` in widths of a digit.
  mutating func setWidth(ofColumn column: Int, _ width: Int, on index: SheetIndex) {
    check(
      unsafe worksheet_set_column(sheets[index.value], UInt16(column), UInt16(column), Double(min(width, 255)), nil),
      "worksheet_set_column")
  }

  /// Runs what needs the library's own sheet, and looks at what it returns.
  mutating func with(
    _ index: SheetIndex, _ what: String, _ work: (UnsafeMutablePointer<lxw_worksheet>) -> lxw_error
  ) {
    check(unsafe work(sheets[index.value]), what)
  }
}

extension WorkbookFile {
  /// A chart in the making; nil where there is no memory for it.
  mutating func addChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
    proof.charts += 1
    return unsafe workbook_add_chart(book, UInt8(type.rawValue))
  }

  /// Counts a table of so many columns, whose header row the library writes.
  mutating func expectTable(columns: Int) {
    proof.tables += 1
    proof.cells += columns
  }

  /// The text for as long as the workbook is in the making.
  mutating func kept(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = unsafe strdup(WorkbookText.written(text))
    unsafe texts += [copy].compactMap(\.self)
    return unsafe copy
  }

  /// The style in the library's words; nil, which is the default, where there is no memory for it.
  mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe styles[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else {
      refuse("a style more")
      return nil
    }
    unsafe style.apply(to: format)
    unsafe styles[style] = format
    return unsafe format
  }

  private mutating func check(_ code: lxw_error, _ what: String) {
    if code != LXW_NO_ERROR { refuse("\(what): \(code.rawValue)") }
  }

  private mutating func refuse(_ what: String) {
    fault = fault ?? .refused(what)
  }
}
