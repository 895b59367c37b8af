import Assessment
import Tabular

/// What each unit gets back, beside the tables: its findings to fill in, and a letter to print and one to mail.
package enum UnitDocuments {
  /// In the order of the ranking.
  package static func files(of results: Results) -> [PublishedFile] {
    UnitDossier.all(of: results).flatMap { dossier -> [PublishedFile] in
      let folder = "\(PublishedTable.Audience.office.rawValue)/units/\(dossier.unit.code)"
      let letter = UnitLetter(dossier)
      return [
        PublishedFile(
          path: "\(folder)/findings.csv", bytes: CSVFormat.bytes(of: UnitFinding.table(of: dossier.findings))),
        PublishedFile(path: "\(folder)/letter.html", bytes: LetterPage(letter: letter).html.bytes),
        PublishedFile(path: "\(folder)/letter.txt", bytes: Array(LetterText(letter: letter).text.utf8)),
      ]
    }
  }
}
