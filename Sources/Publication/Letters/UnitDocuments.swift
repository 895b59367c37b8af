import Assessment
package import Judging
import Tabular

/// The documents that each unit gets back: its findings to fill in, a letter to print and a letter to mail.
package enum UnitDocuments {
  /// The documents in the order of the ranking.
  ///
  /// Findings are made for the CSV and the HTML format. Letters, which ask the unit to fill the findings in, are made
  /// for the HTML format.
  package static func files(
    of results: Results, as formats: [OutputFormat] = OutputFormat.allCases
  ) -> [PublishedFile] {
    guard formats.contains(.csv) || formats.contains(.html) else { return [] }
    let dossiers = UnitDossiers(of: results)
    return results.ranking.standings.indices.flatMap { index -> [PublishedFile] in
      let folder = UnitFolder(unit: results.ranking.standings[index].unit.code)
      var files = [
        PublishedFile(path: folder.path(of: "findings.csv")) {
          // Most units of a nation have no findings: skip making their dossiers.
          dossiers.hasFindings(index)
            ? CSVFormat.bytes(of: UnitFinding.table(of: dossiers[index].findings)) : noFindings
        }
      ]
      if formats.contains(.html) {
        let letter = { @Sendable in Self.letter(to: dossiers[index], as: formats) }
        files.append(PublishedFile(path: folder.path(of: "letter.html")) { LetterPage(letter: letter()).html.bytes })
        files.append(
          PublishedFile(path: folder.path(of: "letter.txt")) { Array(LetterText(letter: letter()).text.utf8) })
      }
      return files
    }
  }

  /// The archives of the documents of each unit, in the order of the ranking; empty when no letters are made.
  static func archives(of results: Results, as formats: [OutputFormat]) -> [Output] {
    guard formats.contains(.html) else { return [] }
    let dossiers = UnitDossiers(of: results)
    return results.ranking.standings.indices.map { index in
      let folder = UnitFolder(unit: results.ranking.standings[index].unit.code)
      let isMarked = formats.contains(.xlsx) && dossiers.hasFindings(index) && MarkedRows(of: dossiers[index]) != nil
      return .archive(
        path: folder.archive,
        files: (["letter.html", "letter.txt", "findings.csv"] + (isMarked ? ["marked.xlsx"] : []))
          .map { (name: $0, path: folder.path(of: $0)) })
    }
  }

  private static let noFindings = CSVFormat.bytes(of: UnitFinding.table(of: []))

  private static func letter(to dossier: UnitDossier, as formats: [OutputFormat]) -> UnitLetter {
    UnitLetter(dossier, hasMarkedRows: formats.contains(.xlsx) && MarkedRows(of: dossier) != nil)
  }
}
