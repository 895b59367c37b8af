/// The format of a file that is named .csv but whose first bytes belong to another format.
package enum ForeignFormat: Hashable, Sendable, CaseIterable {
  /// An Excel workbook since 2007 (.xlsx).
  case workbook
  /// A workbook of Excel 97 (.xls), or any other document of that format.
  case oldWorkbook
  case openDocument
  case wordDocument
  case archive
  case pdf
  case richText
  case webPage
  case xml
  case json
  case image

  /// Recognises the format; nil for a file that may be a text of records.
  package init?(of file: [UInt8]) {
    if file.starts(with: Self.zip) || file.starts(with: Self.emptyZip) {
      self = Self.zipped(file)
    } else if let format = Self.signatures.first(where: { file.starts(with: $0.bytes) })?.format {
      self = format
    } else if Self.isBitmap(file) {
      self = .image
    } else if let format = Self.marked(file) {
      self = format
    } else {
      return nil
    }
  }
}

extension ForeignFormat {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let emptyZip: [UInt8] = [0x50, 0x4B, 5, 6]

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF87a".utf8), .image), (Array("GIF89a".utf8), .image),
    ([0x49, 0x49, 0x2A, 0], .image), ([0x4D, 0x4D, 0, 0x2A], .image),
    ([0x1F, 0x8B, 8], .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    (Array("Rar!".utf8) + [0x1A, 7], .archive),
  ]

  /// Whether a document of the format of Excel 97 wraps an encrypted workbook.
  package static func isEncrypted(_ file: [UInt8]) -> Bool {
    // The names of the streams are in UTF-16, in sectors anywhere in the file.
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    var start = 0
    while let found = ByteSearch.first(name[0], in: file, from: start) {
      if file[found...].starts(with: name) { return true }
      start = found + 1
    }
    return false
  }

  /// Whether a file is a bitmap: a text may begin with "BM", but does not have four zeros after the size.
  private static func isBitmap(_ file: [UInt8]) -> Bool {
    file.starts(with: [0x42, 0x4D]) && file.count > 26 && file[6..<10].allSatisfy { $0 == 0 }
  }

  /// The format of a ZIP archive by its file names, which are at its beginning and in the list at its end.
  private static func zipped(_ file: [UInt8]) -> Self {
    let ends = [file.prefix(4096), file.suffix(1 << 16)].map { String(decoding: $0, as: UTF8.self) }
    let holds = { (name: String) in ends.contains { $0.contains(name) } }
    if holds("xl/workbook") || holds("xl/worksheets") { return .workbook }
    if holds("word/document") { return .wordDocument }
    return holds("application/vnd.oasis.opendocument") ? .openDocument : .archive
  }

  private static let marks: [(text: String, format: ForeignFormat)] = [
    ("%pdf-", .pdf), ("{\\rtf", .richText), ("<!doctype html", .webPage), ("<html", .webPage), ("<head", .webPage),
    ("<body", .webPage), ("<table", .webPage), ("<meta", .webPage), ("mime-version:", .webPage), ("<?xml", .xml),
  ]

  /// The format of a file that is itself a text, after a byte order mark and white space, in UTF-8 or UTF-16.
  private static func marked(_ file: [UInt8]) -> Self? {
    let start = file.prefix(512).drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
    // Nearly every file begins with another letter than these formats.
    let letter = start.first { $0 != 0 && $0 < 0x80 && $0 != 0x20 && !(0x09...0x0D).contains($0) }
    guard let letter, "%{[<mM".utf8.contains(letter) else { return nil }
    let text = String(decoding: start.filter { $0 != 0 && $0 < 0x80 }.prefix(256), as: UTF8.self).lowercased()
    if isJSON(text) { return .json }
    guard let format = marks.first(where: { text.hasPrefix($0.text) })?.format else { return nil }
    return format == .xml && text.contains("<html") ? .webPage : format
  }

  /// Whether a text begins like JSON: a title may begin with a bracket, but not followed by what JSON has after it.
  private static func isJSON(_ text: String) -> Bool {
    let letters = text.filter { !$0.isWhitespace }
    return ["{\"", "[{", "[[", "[\""].contains { letters.hasPrefix($0) }
  }
}
