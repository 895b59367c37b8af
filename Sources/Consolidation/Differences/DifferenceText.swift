package import Findings
package import Judging
import Publication
package import Tabular

/// The output of a comparison.
extension PublicationDifference {
  /// The comparison in words: a summary, then the tables.
  package func text(in language: Language) -> String {
    let lines =
      DifferenceSummary(difference: self, language: language).lines
      + DifferenceLists(difference: self, language: language).lines
    return lines.map { SafeText.visible($0) + "\n" }.joined()
  }

  /// The comparison as CSV, with a line for each difference.
  package var csv: String { String(decoding: DifferenceTable(of: self).csv, as: UTF8.self) }

  /// The changes that publishing the results would make in an output folder, in words; empty when the year has no
  /// publication there.
  package static func text(
    ofPublishing results: Results, in out: String, language: Language
  ) throws(RunError) -> String {
    let folder = "\(out)/\(results.fiscalYear)"
    guard try LastPublication(at: folder)?.files?.fiscalYear != nil else { return "" }
    let before = try ComparedPublication(in: folder)
    return try Self(from: before, to: ComparedPublication(of: results, like: before)).text(in: language)
  }
}
