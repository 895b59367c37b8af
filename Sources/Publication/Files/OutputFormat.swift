/// A format of publication; the manifest and the copy of the method are published with any of them.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// Tables for other spreadsheets to link to, and each unit's findings to fill in.
  case csv
  /// The same tables as workbooks with formulas and charts, and the rows that units have to check.
  case xlsx
  /// Pages and letters for people.
  case html

  /// The formats in a list such as "csv,xlsx", each once; nil when a name is unknown or the list is empty.
  package static func list(_ text: String) -> [Self]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.lowercased() }
      .map { $0.split(separator: " ").joined() }
    let formats = names.compactMap(Self.init(rawValue:))
    return formats.count == names.count ? allCases.filter(formats.contains) : nil
  }
}
