import CXlsxWriter

/// The print settings of a sheet: A4, with a header that names the workbook, and page numbers in the footer.
struct PrintSetup {
  /// The title of the workbook.
  let title: String
  /// The notice next to the title on every page; nil for none.
  let notice: String?

  /// The most characters of a text in a header or footer.
  private static let longest = 60

  /// Sets up a table: landscape, as wide as the page, its header rows on every page.
  func apply(
    toTableOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String, headerRows: Int = 1
  ) -> lxw_error {
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    let code = unsafe worksheet_repeat_rows(sheet, 0, UInt32(headerRows - 1))
    return unsafe code == LXW_NO_ERROR ? apply(to: sheet, called: name) : code
  }

  /// The largest width in digits that fits on one page in readable letters.
  private static let widestPage = 230
  /// The most rows of a table for reading on paper; the pages of a longer one carry a note that it is for searching.
  static let longestRead = 200
  static let notForPaper = Workbook.Text(
    "ตารางสำหรับค้นหาและคำนวณ ไม่ได้จัดหน้าสำหรับพิมพ์", "for looking up and computing, not laid out for printing")
  static let forPaper = Workbook.Text("จัดหน้าสำหรับพิมพ์แล้ว", "laid out for printing")

  /// The words for the purpose of a sheet on paper, by its number of rows.
  static func text(forRows rows: Int) -> Workbook.Text { rows > longestRead ? notForPaper : forPaper }

  /// Sets up a table of a width in digits.
  ///
  /// A table that would have unreadably small letters is printed on two pages side by side, and the first `columns`
  /// columns are repeated on each.
  func apply(
    toTableOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String, width: Int, rows: Int,
    repeating columns: Int, headerRows: Int = 1
  ) -> lxw_error {
    let foot = rows > Self.longestRead ? "\(name): \(Self.notForPaper.thai)" : name
    let code = unsafe apply(toTableOn: sheet, called: foot, headerRows: headerRows)
    guard code == LXW_NO_ERROR, width > Self.widestPage, rows <= Self.longestRead, columns > 0 else { return code }
    unsafe worksheet_fit_to_pages(sheet, 2, 0)
    return unsafe worksheet_repeat_columns(sheet, 0, UInt16(columns - 1))
  }

  /// Sets up text: landscape, as wide as the page.
  func apply(toTextOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String) -> lxw_error {
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    return unsafe apply(to: sheet, called: name)
  }

  /// Sets up charts: portrait, one on each page, with a fixed scale.
  ///
  /// The scale is fixed because programs ignore page breaks when they fit a sheet to a page.
  func apply(
    toChartsOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String, scale: Int, breaks: [Int]
  ) -> lxw_error {
    unsafe worksheet_set_portrait(sheet)
    unsafe worksheet_set_print_scale(sheet, UInt16(scale))
    if !breaks.isEmpty {
      // The list ends with 0.
      var rows = breaks.map { UInt32($0) } + [0]
      let code = unsafe worksheet_set_h_pagebreaks(sheet, &rows)
      guard code == LXW_NO_ERROR else { return code }
    }
    return unsafe apply(to: sheet, called: name)
  }

  private func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String) -> lxw_error {
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.75, 0.6)
    // The space separates the font size from a text that begins with a digit.
    let font = #"&"\#(CellStyle.font),Regular"&12 "#
    let header = "&L\(font)\(literal(title))" + (notice.map { "&R\(font)\(literal($0))" } ?? "")
    let code = unsafe worksheet_set_header(sheet, header)
    guard code == LXW_NO_ERROR else { return code }
    return unsafe worksheet_set_footer(sheet, "&L\(font)\(literal(name))&R\(font)หน้า &P / &N")
  }

  /// The text for a header or footer, where an ampersand begins a command and must be doubled.
  private func literal(_ text: String) -> String {
    WorkbookText.cut(SafeText.visible(text), to: Self.longest).split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&&")
  }
}
