import Tabular

/// The digest of what a letter says: the same on another day and in other formats, another one as soon as anything of it
/// changed.
struct LetterDigest {
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  /// SHA-256, hexadecimal; empty where the library is not available.
  var hex: String {
    let letter = UnitLetter(dossier.undated, hasMarkedRows: MarkedRows(of: dossier) != nil)
    return (try? SHA256.hex(of: Array(LetterText(letter: letter).text.utf8))) ?? ""
  }
}
