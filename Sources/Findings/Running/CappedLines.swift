package import Tabular

/// Shortens lists for a terminal: a list of files may be as long as a year has files.
package enum CappedLines {
  /// Number of lines that are shown at most.
  package static let most = 20

  /// Returns at most 20 of the lines, followed by a line with the number of the others.
  package static func of(_ lines: [Bilingual]) -> [Bilingual] {
    let rest = lines.count - most
    guard rest > 0 else { return lines }
    return lines.prefix(most) + [Bilingual("และอีก \(rest) รายการ", "and \(rest) more")]
  }
}
