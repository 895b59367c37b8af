import Assessment
package import Judging
import Tabular

/// What each unit gets back, beside the tables: its findings to fill in, and a letter to print and one to mail.
package enum UnitDocuments {
  /// In the order of the ranking: the findings with the tables, the letters with the pages, and with them the findings,
  /// which they ask to fill in.
  package static func files(
    of results: Results, as formats: [OutputFormat] = OutputFormat.allCases
  ) -> [PublishedFile] {
    guard formats.contains(.csv) || formats.contains(.html) else { return [] }
    let dossiers = UnitDossiers(of: results)
    return results.ranking.standings.indices.flatMap { place -> [PublishedFile] in
      let folder = UnitFolder(unit: results.ranking.standings[place].unit.code)
      var files = [
        PublishedFile(path: folder.path(of: "findings.csv")) {
          // Nearly every unit of a nation.
          dossiers.hasFindings(place)
            ? CSVFormat.bytes(of: UnitFinding.table(of: dossiers[place].findings)) : noFindings
        }
      ]
      if formats.contains(.html) {
        let letter = { @Sendable in Self.letter(to: dossiers[place], as: formats) }
        files.append(PublishedFile(path: folder.path(of: "letter.html")) { LetterPage(letter: letter()).html.bytes })
        files.append(
          PublishedFile(path: folder.path(of: "letter.txt")) { Array(LetterText(letter: letter()).text.utf8) })
      }
      return files
    }
  }

  /// The archives of what goes to each unit, in the order of the ranking; none where no letters are made.
  static func archives(of results: Results, as formats: [OutputFormat]) -> [Output] {
    guard formats.contains(.html) else { return [] }
    let dossiers = UnitDossiers(of: results)
    return results.ranking.standings.indices.map { place in
      let folder = UnitFolder(unit: results.ranking.standings[place].unit.code)
      let isMarked = formats.contains(.xlsx) && dossiers.hasFindings(place) && MarkedRows(of: dossiers[place]) != nil
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
