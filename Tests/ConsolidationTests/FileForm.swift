import Tabular
import Testing

/// A form in which a table can be written: encoding, line end and separator.
struct FileForm: Hashable, Sendable, CustomTestStringConvertible {
  enum Encoding: String, CaseIterable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 with BOM"
    case windows874 = "Windows-874"
    case utf16LE = "UTF-16LE with BOM"
    case utf16LEWithoutMark = "UTF-16LE"
  }

  enum LineEnd: String, CaseIterable {
    case lf = "\n"
    case crlf = "\r\n"
    case cr = "\r"
  }

  let encoding: Encoding
  let lineEnd: LineEnd
  let separator: Separator

  static let all = Encoding.allCases.flatMap { encoding in
    LineEnd.allCases.flatMap { lineEnd in
      Separator.allCases.map { FileForm(encoding: encoding, lineEnd: lineEnd, separator: $0) }
    }
  }

  var testDescription: String { "\(encoding.rawValue), \(lineEnd), \(separator)" }
}

extension FileForm {
  /// Bytes of the file; every record ends with the line end, which line breaks within cells also use.
  func bytes(of records: [[String?]]) throws -> [UInt8] {
    let delimiter = String(Character(Unicode.Scalar(separator.rawValue)))
    let lines = records.map { record in record.map { written($0, delimiter) }.joined(separator: delimiter) }
    let text = lines.map { $0 + lineEnd.rawValue }.joined()
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .windows874: return try text.unicodeScalars.map(Self.windows874)
    case .utf16LE: return [0xFF, 0xFE] + Self.littleEndian(text)
    case .utf16LEWithoutMark: return Self.littleEndian(text)
    }
  }

  /// The cell, in quotes if it needs them; nil gives an empty cell without quotes.
  private func written(_ cell: String?, _ delimiter: String) -> String {
    guard let cell else { return "" }
    let special = ["\"", "\n", delimiter].contains { part in cell.unicodeScalars.contains(part.unicodeScalars) }
    guard special || cell.isEmpty || cell.first == " " || cell.last == " " else { return cell }
    let inner = cell.unicodeScalars.map { scalar in
      scalar == "\"" ? "\"\"" : scalar == "\n" ? lineEnd.rawValue : String(scalar)
    }
    return "\"\(inner.joined())\""
  }

  /// The byte of a scalar in Microsoft's table of Windows-874.
  private static func windows874(_ scalar: Unicode.Scalar) throws -> UInt8 {
    let byte: UInt32? =
      switch scalar.value {
      case 0..<0x80: scalar.value
      case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: scalar.value - 0x0E00 + 0xA0
      case 0x2013: 0x96
      case 0x201C: 0x93
      case 0x201D: 0x94
      default: nil
      }
    return UInt8(try #require(byte, "U+\(String(scalar.value, radix: 16)) is not in Windows-874"))
  }

  private static func littleEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
