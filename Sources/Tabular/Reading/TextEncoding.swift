/// The character encoding of a received file.
package enum TextEncoding: Hashable, Sendable, CaseIterable {
  case utf8
  case utf8BOM
  /// TIS-620 with the additions of Windows.
  case windows874
  /// Latin-1 with the additions of Windows.
  case windows1252
  case utf16LE
  case utf16BE
  /// The cells of a workbook, which has no encoding of its own.
  case workbook

  /// The name for messages: "Windows-874".
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8BOM: "UTF-8 BOM"
    case .windows874: "Windows-874"
    case .windows1252: "Windows-1252"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .workbook: "XLSX"
    }
  }

  /// Number of bytes of a character in the encoding.
  func length(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8, .utf8BOM, .workbook: UTF8.width(scalar)
    case .windows874, .windows1252: 1
    case .utf16LE, .utf16BE: 2 * UTF16.width(scalar)
    }
  }
}
