/// The words for the codes of a table on a sheet: its cells contain the codes of the CSV but show Thai words.
extension DescribedTable {
  /// The number formats that show the word for each code of a column.
  ///
  /// Empty when the methodology defines the words of the cells.
  func wordFormats(in column: Int) -> [Cell: String] {
    let field = schema.fields[column]
    guard field.type != .boolean else {
      return [.boolean(true): Self.showing("ใช่"), .boolean(false): Self.showing("ไม่ใช่")]
    }
    guard table.columns[column].categories.isEmpty else { return [:] }
    return Dictionary(field.categories.map { (.text($0.value), Self.showing($0.label)) }) { first, _ in first }
  }

  /// A number format of four sections: empty for positive, negative and zero numbers, and the word for text.
  private static func showing(_ word: String) -> String {
    ";;;\"\(String(word.unicodeScalars.filter { $0 != "\"" && !$0.properties.isDefaultIgnorableCodePoint }))\""
  }
}
