import Assessment
import Tabular

/// What each unit gets back, beside the tables: its findings to fill in, and a letter to print and one to mail.
package enum UnitDocuments {
  /// In the order of the ranking: the findings with the tables, the letters with the pages, and with them the findings,
  /// which they ask to fill in.
  package static func files(
    of results: Results, as formats: [OutputFormat] = OutputFormat.allCases
  ) -> [PublishedFile] {
    guard formats.contains(.csv) || formats.contains(.html) else { return [] }
    return UnitDossier.all(of: results).flatMap { dossier -> [PublishedFile] in
      let folder = "\(PublishedTable.Audience.office.rawValue)/units/\(dossier.unit.code)"
      var files = [
        PublishedFile(
          path: "\(folder)/findings.csv", bytes: CSVFormat.bytes(of: UnitFinding.table(of: dossier.findings)))
      ]
      if formats.contains(.html) {
        let letter = UnitLetter(dossier, hasMarkedRows: formats.contains(.xlsx) && MarkedRows(of: dossier) != nil)
        files.append(PublishedFile(path: "\(folder)/letter.html", bytes: LetterPage(letter: letter).html.bytes))
        files.append(PublishedFile(path: "\(folder)/letter.txt", bytes: Array(LetterText(letter: letter).text.utf8)))
      }
      return files
    }
  }
}
