package import Tabular

/// The first lines of a list that may be as long as a year has files, and how many more there are.
package enum CappedLines {
  /// The most lines that are shown.
  package static let most = 20

  /// At most 20 of the lines, and one more with the number of those left out.
  package static func of(_ lines: [Bilingual]) -> [Bilingual] {
    let rest = lines.count - most
    guard rest > 0 else { return lines }
    return lines.prefix(most) + [Bilingual("และอีก \(rest) รายการ", "and \(rest) more")]
  }
}
