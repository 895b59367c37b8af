import CXlsxWriter

/// How a sheet is printed: on A4, headed by what it is, numbered below.
struct PrintSetup {
  /// What the workbook is called.
  let title: String
  /// What every page is headed beside it; nil: nothing.
  let notice: String?

  /// Readers of a page that fell out of the pile know what it is of.
  private static let longest = 60

  /// A table: landscape, as wide as the page, its header rows on every page.
  func apply(
    toTableOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String, headerRows: Int = 1
  ) -> lxw_error {
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    let code = unsafe worksheet_repeat_rows(sheet, 0, UInt32(headerRows - 1))
    return unsafe code == LXW_NO_ERROR ? apply(to: sheet, called: name) : code
  }

  /// More digits than a page has in letters that can be read.
  private static let widestPage = 230
  /// Rows of the longest table that people read on paper; a longer one is looked up, and its pages say so.
  static let longestRead = 200
  static let notForPaper = Workbook.Words(
    "ตารางสำหรับค้นหาและคำนวณ ไม่ได้จัดหน้าสำหรับพิมพ์", "for looking up and computing, not laid out for paper")
  static let forPaper = Workbook.Words("จัดหน้าสำหรับพิมพ์แล้ว", "laid out for paper")

  /// How a sheet with so many rows is meant to be used on paper.
  static func words(forRows rows: Int) -> Workbook.Words { rows > longestRead ? notForPaper : forPaper }

  /// A table of so many digits' width: on two pages side by side where its letters would be too small to read, with so
  /// many columns on each of them.
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

  /// Text: landscape, as wide as the page.
  func apply(toTextOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String) -> lxw_error {
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    return unsafe apply(to: sheet, called: name)
  }

  /// Charts: upright, a page each, at so many percent: programs overlook page breaks where they fit to a page.
  func apply(
    toChartsOn sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String, scale: Int, breaks: [Int]
  ) -> lxw_error {
    unsafe worksheet_set_portrait(sheet)
    unsafe worksheet_set_print_scale(sheet, UInt16(scale))
    if !breaks.isEmpty {
      // The list ends with nought.
      var rows = breaks.map { UInt32($0) } + [0]
      let code = unsafe worksheet_set_h_pagebreaks(sheet, &rows)
      guard code == LXW_NO_ERROR else { return code }
    }
    return unsafe apply(to: sheet, called: name)
  }

  private func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>, called name: String) -> lxw_error {
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.75, 0.6)
    // The blank parts the size from a text that begins with a digit.
    let font = #"&"\#(CellStyle.font),Regular"&12 "#
    let header = "&L\(font)\(literal(title))" + (notice.map { "&R\(font)\(literal($0))" } ?? "")
    let code = unsafe worksheet_set_header(sheet, header)
    guard code == LXW_NO_ERROR else { return code }
    return unsafe worksheet_set_footer(sheet, "&L\(font)\(literal(name))&R\(font)หน้า &P / &N")
  }

  /// The text as a header prints it, where an ampersand is a command.
  private func literal(_ text: String) -> String {
    WorkbookText.cut(SafeText.visible(text), to: Self.longest).split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&&")
  }
}
