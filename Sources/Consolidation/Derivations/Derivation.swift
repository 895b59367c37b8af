import Assessment
import Findings
import Intake
import Judging
import Office
import Publication
import Tabular

/// The words and the sources that the derivations of all published figures share.
protocol Derivation {
  var results: Results { get }
  var language: Language { get }
}

extension Derivation {
  /// The text in the language of the reader.
  func localized(_ thai: String, _ english: String) -> String { Bilingual(thai, english)[language] }

  /// The command that explains something of the same year, for the reader to run.
  func command(_ what: String, year: Int? = nil) -> String {
    "ita explain \(what) --year \(year ?? results.fiscalYear)"
  }

  /// " — provisional" until every unit's result is final.
  var provisional: String { results.isFinal ? "" : localized(" — ผลเบื้องต้น", " — provisional") }

  func name(_ unit: Unit) -> String { "\(unit.name[language]) (\(unit.code))" }

  /// The lines made safe for a terminal: names of files and narratives come from outside.
  func page(of lines: [String]) -> String { lines.map { SafeText.visible($0) + "\n" }.joined() }

  /// A unit's published figure with its sources, for a list of members.
  func member(_ standing: Standing, _ code: Code<Measure>) -> String {
    let card = standing.scorecard
    guard let index = card.methodology.tree.index(of: code), let score = card.score(of: code) else {
      return "    \(name(standing.unit))  —  \(standing.status.text[language])"
    }
    return "    \(name(standing.unit))  \(score)  " + sources(of: index, on: card)
  }

  /// The source of an announced figure, or else the sources of the figures and answers that it is made from.
  func sources(of index: Int, on card: Scorecard, in year: Int? = nil) -> String {
    let all = card.sources(of: index).uniqued
    let shown = all.prefix(Self.shownSources).joined(separator: ", ")
    let more = all.count - Self.shownSources
    guard more > 0 else { return shown }
    let code = card.methodology.tree[index].code
    return shown + localized(" และอีก \(more) แห่ง", " and \(more) more")
      + " (\(command("\(card.unit.code) \(code)", year: year)))"
  }

  private static var shownSources: Int { 3 }

  /// The row of an office's file that begins with these cells, such as "units.csv:31"; the file alone without a row.
  func officeSource(_ path: String, _ cells: String...) -> String {
    guard let file = results.referenceFiles.first(where: { $0.path == path }) else { return path }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    // i10 and I10 are two measures: ignore the letter case only when no row matches exactly.
    let line =
      rows.firstIndex { $0.starts(with: cells) }
      ?? rows.firstIndex { row in row.map { FoldedKey($0) }.starts(with: cells.map { FoldedKey($0) }) }
    return line.map { "\(path):\($0 + 1)" } ?? path
  }

  /// "(97.21 + 87.83) / 2 = 92.52": the mean of published figures, rounded once.
  func mean(of values: [Quantity], decimals: Int) -> String {
    guard let sum = values.sum, let mean = values.mean else { return localized("ไม่มีคะแนน", "no figure") }
    let (total, exact) = (Numeral(sum, decimals: decimals), Numeral(mean, decimals: decimals + 4))
    return "\(total) / \(values.count) = \(exact) → \(Numeral(mean, decimals: decimals))"
  }
}

extension Scorecard {
  /// The source of an announced figure, or else the sources of its parts.
  fileprivate func sources(of index: Int) -> [String] {
    let measure = methodology.tree[index]
    if let announced = figures[index].announced { return ["\(announced.source)"] }
    if let tally = submission.answers[measure.code] { return ["\(tally.source)"] }
    return measure.children.flatMap { sources(of: $0) }
  }
}
