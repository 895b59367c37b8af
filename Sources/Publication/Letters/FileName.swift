import Assessment

extension Source {
  /// The last part of a file's name in Thai, for a letter: "scores.csv", or a workbook with the title of its sheet.
  static func thaiName(of file: String) -> String? {
    guard let (workbook, title) = sheet(of: file) else { return file.split(separator: "/").last.map(String.init) }
    return "\(workbook.split(separator: "/").last ?? workbook) แผ่นงาน “\(title)”"
  }
}
