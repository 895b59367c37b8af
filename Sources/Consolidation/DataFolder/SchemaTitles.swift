import Tabular

/// What tables and columns are called in the two languages.
extension TableSchema {
  var words: Bilingual { Bilingual(title ?? name, titleEnglish ?? name) }

  func field(named name: String) -> Field? { index(of: name).map { fields[$0] } }

  /// The column as the office's forms call it; one that is not of the schema, such as an item's, has its name for a title.
  func words(ofColumn name: String) -> Bilingual {
    field(named: name).map { Bilingual($0.title ?? name, $0.titleEnglish ?? name) } ?? Bilingual(same: name)
  }

  /// A file of which no table was recognised.
  static let unknown = Self(name: "", fields: [])

  /// The same table without some columns, whose place others take.
  func widened(without names: [String]) -> Self {
    Self(
      name: name, title: title, titleEnglish: titleEnglish, fields: fields.filter { !names.contains($0.name) },
      primaryKey: primaryKey.filter { !names.contains($0) },
      foreignKeys: foreignKeys.filter { $0.fields.allSatisfy { !names.contains($0) } }, missingValues: missingValues)
  }
}
