import Tabular

/// The digest of the content of a letter.
///
/// It is the same on another day and in other formats, and changes with any change of the content.
struct LetterDigest {
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  /// The SHA-256 digest in hexadecimal; empty when SHA-256 is not available.
  var hex: String {
    let letter = UnitLetter(dossier.undated, hasMarkedRows: MarkedRows(of: dossier) != nil)
    return (try? SHA256.hex(of: Array(LetterText(letter: letter).text.utf8))) ?? ""
  }
}
