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
  case text(ArraySlice<UInt8>)
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
      return Self.text(text)
    case "inlineStr", "str": return Self.text(cell.bytes[...])
    case "b":
      switch Self.trimmed(cell.bytes) {
      case "1", "true": return .text(Array("TRUE".utf8)[...])
      case "0", "false": return .text(Array("FALSE".utf8)[...])
      case "": return .blank
      case _: return .lost(.broken)
      }
    case "e": return .lost(LostCell(error: Self.trimmed(cell.bytes)))
    case "d": return Self.text(Self.date(Self.trimmed(cell.bytes))[...])
    case "n": return number(Self.trimmed(cell.bytes), style: cell.style)
    case _: return .lost(.broken)
    }
  }

  private func number(_ text: String, style: Int) -> SheetCellValue {
    guard !text.isEmpty else { return .blank }
    guard let number = CellDecimal(text) else { return .lost(.broken) }
    guard !number.hasLostDigits else { return .lost(.digits) }
    let format = formats.indices.contains(style) ? formats[style] : .number
    switch format {
    case .number: return .text(Array(number.text.utf8)[...])
    case .percent: return .text(Array("\(number.percent.text)%".utf8)[...])
    case .date, .dateAndTime, .time:
      return .text(Array((dates.text(of: number, as: format) ?? number.text).utf8)[...])
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
  private static func text(_ bytes: ArraySlice<UInt8>) -> SheetCellValue {
    guard !bytes.isEmpty else { return .blank }
    guard bytes.contains(UInt8(ascii: "_")) else { return .text(bytes) }
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let (scalar, length) = escape(bytes[index...]) {
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += length
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return .text(plain[...])
  }

  /// The character of an escape at the beginning of the bytes, and the length of the escape; nil for other bytes.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let unit = unit(of: bytes.prefix(7)) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 7) }
    // A character beyond 16 bits has two escapes.
    guard let second = Self.unit(of: bytes.dropFirst(7).prefix(7)) else { return nil }
    var decoder = UTF16()
    var units = [unit, second].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&units) else { return nil }
    return (scalar, 14)
  }

  private static func unit(of bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.count == 7, bytes.starts(with: "_x".utf8), bytes.last == UInt8(ascii: "_"),
      bytes.dropFirst(2).dropLast().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self), radix: 16), unit > 0
    else { return nil }
    return unit
  }
}
