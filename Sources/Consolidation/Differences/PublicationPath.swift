package import Findings
import Office
import Tabular

/// The folder of a publication as a person names it: by its path, or by year and number in the history.
package struct PublicationPath: Sendable {
  /// The output folder.
  private let out: String
  /// The fiscal year for a number without a year; nil for the newest year in the history.
  private let year: Int?

  /// - Parameters:
  ///   - out: The output folder.
  ///   - year: The fiscal year, Buddhist era; nil for the newest year in the history.
  package init(out: String, year: Int?) {
    self.out = out
    self.year = year
  }

  /// The folder that a text names.
  ///
  /// A text is an existing path, or `2566` for the publication of that year. `2566/0003` and `0003` name a publication
  /// in the history.
  ///
  /// - Throws: `unreadable` when there is no such publication.
  package func folder(_ text: String) throws(RunError) -> String {
    var path = text
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !FileBytes.isListed(path) else { return path }
    if FiscalYear.ofFolder(path) != nil, FileBytes.isListed("\(out)/\(path)") { return "\(out)/\(path)" }
    if let entry = try entry(path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)) {
      return entry
    }
    throw .unreadable(
      path: text,
      reason: Bilingual("ไม่พบผลที่เผยแพร่ชุดนี้", "there is no such publication"))
  }

  /// The folder of an entry of the history, from its number alone or from year and number.
  private func entry(_ parts: [String]) throws(RunError) -> String? {
    let history = DataFolder(path: "\(out)/.history")
    let named = parts.count == 2 ? FiscalYear.ofFolder(parts[0]) : nil
    guard parts.count == 1 || named != nil, let number = parts.last.flatMap(Self.number) else { return nil }
    let newest = try history.names(in: "")?.compactMap { FiscalYear.ofFolder($0.name) }.max()
    guard let year = named ?? year ?? newest else { return nil }
    let entries = try history.names(in: "\(year)") ?? []
    return entries.first { $0.name.split(separator: ".").first.map(String.init).flatMap(Self.number) == number }
      .map { "\(history.path)/\(year)/\($0.name)" }
  }

  /// The number in a text of ASCII digits; nil for any other text.
  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
