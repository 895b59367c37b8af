import CXlsxWriter
import Glibc

/// A workbook that is being made with libxlsxwriter; every return code is checked, and the memory is freed.
///
/// The first refusal of the library is stored, and thrown by `close`. The library does not check whether the disk
/// accepted its files, so the finished bytes are verified.
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

  /// Texts that the library reads after the call that received them; freed last.
  private var texts: [UnsafeMutablePointer<CChar>] = unsafe []

  /// The height of a line of TH Sarabun New at 14 points, with marks above and below.
  static let lineHeight = 21.0

  /// Makes an empty workbook in the file `.name` of `folder`, which is removed at the end.
  ///
  /// The name must be unique in the folder.
  init(named name: String, in folder: String) throws(WorkbookFault) {
    path = "\(folder)/.\(name)"
    let texts = unsafe [strdup(path), strdup(folder)].compactMap(\.self)
    var options = unsafe lxw_workbook_options()
    unsafe lxw_workbook_options_set_tmpdir(&options, texts.last)
    guard unsafe texts.count == 2, let book = unsafe workbook_new_opt(texts[0], &options) else {
      for index in unsafe texts.indices { unsafe free(texts[index]) }
      throw .unwritable(path: path, errno: ENOMEM)
    }
    unsafe self.book = book
    unsafe self.texts = texts
  }

  deinit {
    if isOpen { unsafe lxw_workbook_free(book) }
    for index in unsafe texts.indices { unsafe free(texts[index]) }
    _ = unsafe unlink(path)
  }

  /// Finishes the workbook and returns its bytes.
  mutating func close() throws(WorkbookFault) -> [UInt8] {
    if let fault { throw fault }
    isOpen = false
    errno = 0
    let code = unsafe workbook_close(book)
    let reason = errno == 0 ? EIO : errno
    guard code == LXW_NO_ERROR else {
      // The codes of files and zip come first; all later codes are faults of the input.
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
  /// The formula with the equals sign.
  let text: String
  let isArray: Bool
}

extension WorkbookFile {
  /// Sets the properties of the file.
  ///
  /// The date is part of its bytes, so it is never the current day: nil is 1 January 1980.
  mutating func describe(title: String, subject: String, created: CalendarDate?) {
    var properties = unsafe lxw_doc_properties()
    unsafe lxw_doc_properties_set_title(&properties, kept(WorkbookText.cut(title, to: 200)))
    unsafe lxw_doc_properties_set_subject(&properties, kept(WorkbookText.cut(subject, to: 200)))
    // For 0 the library would use the current time.
    unsafe properties.created = max(1, (created?.daysSinceEpoch ?? 3652) * 86_400)
    check(unsafe workbook_set_properties(book, &properties), "workbook_set_properties")
  }

  /// Adds a sheet; its name has at most 31 characters and must be unique.
  mutating func addSheet(named name: String) throws(WorkbookFault) -> SheetIndex {
    guard let sheet = unsafe workbook_add_worksheet(book, name) else { throw .refused("the sheet name '\(name)'") }
    unsafe worksheet_set_default_row(sheet, Self.lineHeight, 0)
    unsafe sheets.append(sheet)
    proof.sheets += 1
    return SheetIndex(value: unsafe sheets.count - 1)
  }

  mutating func write(_ text: String, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle) {
    // libxlsxwriter writes a blank cell for an empty string.
    guard !text.isEmpty else { return }
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_string(
        sheets[index.value], UInt32(row), UInt16(column), WorkbookText.written(text), format), "worksheet_write_string")
    proof.cells += 1
  }

  /// Writes a cell with a ground but no content.
  mutating func writeBlank(row: Int, column: Int, on index: SheetIndex, _ style: CellStyle) {
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_blank(sheets[index.value], UInt32(row), UInt16(column), format), "worksheet_write_blank")
    proof.cells += 1
  }

  /// Writes a number, which must be finite, as every decimal is.
  mutating func write(_ number: Double, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle) {
    guard number.isFinite else { return refuse("a number that is none") }
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_number(sheets[index.value], UInt32(row), UInt16(column), number, format),
      "worksheet_write_number")
    proof.cells += 1
  }

  /// Writes a formula with its result, for programs that do not compute formulas.
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

  /// Writes a formula with its text, for programs that do not compute formulas.
  mutating func write(
    formula: String, shown: String, row: Int, column: Int, on index: SheetIndex, _ style: CellStyle
  ) {
    let format = unsafe format(style)
    check(
      unsafe worksheet_write_formula_str(sheets[index.value], UInt32(row), UInt16(column), formula, format, shown),
      "worksheet_write_formula_str")
    proof.cells += 1
  }

  /// Writes a link to the first cell of another sheet.
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

  /// Sets the height of a row for a number of lines; `size` is the font size in points.
  mutating func setHeight(ofRow row: Int, lines: Int, size: Int = 14, on index: SheetIndex) {
    // The most points of a row in a spreadsheet are 409.
    let height = min(409, Double(lines) * Self.lineHeight * Double(size) / 14 + (lines > 1 ? 3 : 0))
    check(unsafe worksheet_set_row(sheets[index.value], UInt32(row), height, nil), "worksheet_set_row")
  }

  /// Sets the width of a column in widths of a digit.
  mutating func setWidth(ofColumn column: Int, _ width: Int, on index: SheetIndex) {
    check(
      unsafe worksheet_set_column(sheets[index.value], UInt16(column), UInt16(column), Double(min(width, 255)), nil),
      "worksheet_set_column")
  }

  /// Runs a call that needs the library's sheet, and checks its return code.
  mutating func with(
    _ index: SheetIndex, _ what: String, _ work: (UnsafeMutablePointer<lxw_worksheet>) -> lxw_error
  ) {
    check(unsafe work(sheets[index.value]), what)
  }
}

extension WorkbookFile {
  /// Adds a chart; nil when there is no memory for it.
  mutating func addChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
    proof.charts += 1
    return unsafe workbook_add_chart(book, UInt8(type.rawValue))
  }

  /// Counts a table for the verification, and its header row, which the library writes.
  mutating func expectTable(columns: Int) {
    proof.tables += 1
    proof.cells += columns
  }

  /// A copy of the text that stays valid as long as the workbook.
  mutating func kept(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = unsafe strdup(WorkbookText.written(text))
    unsafe texts += [copy].compactMap(\.self)
    return unsafe copy
  }

  /// The library's format for a style; nil, the default format, when there is no memory for it.
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
