/// What the codes of a table are called on a sheet: people read Thai there, programs the codes in the CSV.
extension DescribedTable {
  /// The word for each code of a column; none where two codes have the same word, so that nothing is lost, nor where the
  /// methodology names the words that its cells hold.
  func words(in column: Int) -> [Cell: String] {
    let field = schema.fields[column]
    if field.type == .boolean { return [.boolean(true): "ใช่", .boolean(false): "ไม่ใช่"] }
    guard table.columns[column].categories.isEmpty, Set(field.categories.map(\.label)).count == field.categories.count
    else { return [:] }
    return Dictionary(field.categories.map { (.text($0.value), SafeText.neutralised($0.label)) }) { first, _ in first }
  }
}
