/// What the codes of a table are called on a sheet: its cells hold the codes of the CSV and show Thai.
extension DescribedTable {
  /// The number format that shows the word for each code of a column; none where the methodology names the words that its
  /// cells hold.
  func wordFormats(in column: Int) -> [Cell: String] {
    let field = schema.fields[column]
    guard field.type != .boolean else {
      return [.boolean(true): Self.showing("ใช่"), .boolean(false): Self.showing("ไม่ใช่")]
    }
    guard table.columns[column].categories.isEmpty else { return [:] }
    return Dictionary(field.categories.map { (.text($0.value), Self.showing($0.label)) }) { first, _ in first }
  }

  /// A format of four sections, for numbers above, below and at nought and for text, of which the last is the word itself.
  private static func showing(_ word: String) -> String {
    ";;;\"\(String(word.unicodeScalars.filter { $0 != "\"" && !$0.properties.isDefaultIgnorableCodePoint }))\""
  }
}
