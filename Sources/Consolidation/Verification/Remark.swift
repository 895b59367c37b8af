package import Tabular

/// A sentence about a file or folder: a fault, or a note that is not a fault of the publication.
package struct Remark: Hashable, Sendable {
  let path: String
  let text: Bilingual
  package let isFault: Bool
  /// Whether it gives a reason why a publication could not be compared with the one made again.
  private(set) var isIncomparable = false

  static func fault(_ path: String, _ text: Bilingual) -> Self { Self(path: path, text: text, isFault: true) }

  static func note(_ path: String, _ text: Bilingual) -> Self { Self(path: path, text: text, isFault: false) }

  static func incomparable(_ path: String, _ text: Bilingual) -> Self {
    var remark = note(path, text)
    remark.isIncomparable = true
    return remark
  }

  /// The remark as one line for a terminal.
  package func line(in language: Language) -> String {
    let kind = isFault ? Bilingual("", "") : Bilingual("ข้อสังเกต: ", "note: ")
    return SafeText.visible("\(path): \(kind[language])\(text[language])") + "\n"
  }
}
