/// A cell of a sheet as its part describes it.
struct SheetCell {
  /// The type: `n` for numbers, `s` for shared texts, `str`, `inlineStr`, `b`, `e` and `d`.
  let type: String
  /// The index of the style.
  let style: Int
  var isFormula = false
  var bytes: [UInt8] = []
}

/// The value of a cell, as text in UTF-8.
enum SheetCellValue {
  case blank
  case text([UInt8])
  case lost(LostCell)
}

/// Reads cells by their types, their number formats and the list of shared texts.
struct SheetCellReader: Sendable {
  let texts: SharedTexts
  let formats: [CellFormat]
  let dates: SerialDate
  /// Whether the program that wrote the file asks Excel to calculate all formulas, because it did not itself.
  let isUncalculated: Bool

  func value(of cell: SheetCell) -> SheetCellValue {
    if cell.isFormula, isUncalculated || (cell.bytes.isEmpty && cell.type != "str") { return .lost(.formula) }
    switch cell.type {
    case "s":
      guard !cell.bytes.isEmpty else { return .blank }
      guard let index = Int(Self.trimmed(cell.bytes)), let text = texts[index] else { return .lost(.broken) }
      return Self.text(Array(text))
    case "inlineStr", "str": return Self.text(cell.bytes)
    case "b":
      switch Self.trimmed(cell.bytes) {
      case "1", "true": return .text(Array("TRUE".utf8))
      case "0", "false": return .text(Array("FALSE".utf8))
      case "": return .blank
      case _: return .lost(.broken)
      }
    case "e": return .lost(LostCell(error: Self.trimmed(cell.bytes)))
    case "d": return Self.text(Self.date(Self.trimmed(cell.bytes)))
    case "n": return number(Self.trimmed(cell.bytes), style: cell.style)
    case _: return .lost(.broken)
    }
  }

  private func number(_ text: String, style: Int) -> SheetCellValue {
    guard !text.isEmpty else { return .blank }
    guard let number = CellDecimal(text) else { return .lost(.broken) }
    let format = formats.indices.contains(style) ? formats[style] : .number
    switch format {
    case .number: return .text(Array(number.text.utf8))
    case .percent: return .text(Array("\(number.percent.text)%".utf8))
    case .date, .dateAndTime, .time:
      return .text(Array((dates.text(of: number, as: format) ?? number.text).utf8))
    }
  }

  /// A date in ISO 8601 without the time of midnight.
  private static func date(_ text: String) -> [UInt8] {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return Array(text.utf8) }
    let time = parts[1].prefix { $0.isNumber || $0 == ":" }
    return Array((time == "00:00:00" || time == "00:00" ? String(parts[0]) : "\(parts[0]) \(time)").utf8)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).trimmedCell }

  /// A text with its escapes resolved: `_x000D_` stands for a carriage return, and `_x005F_` for an underscore.
  private static func text(_ bytes: [UInt8]) -> SheetCellValue {
    guard !bytes.isEmpty else { return .blank }
    guard bytes.contains(UInt8(ascii: "_")) else { return .text(bytes) }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = escape(bytes[index...].prefix(7)) {
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return .text(plain)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 7, bytes.starts(with: "_x".utf8), bytes.last == UInt8(ascii: "_"),
      let code = UInt32(String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self), radix: 16), code > 0
    else { return nil }
    return Unicode.Scalar(code)
  }
}
