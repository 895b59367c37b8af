/// The form in which a deliverer writes files: encoding, separator, digits, dates, codes and titles.
import Assessment
import Tabular

struct SheetForm: Sendable {
  enum Dates { case iso, buddhist }
  /// The form of units: 5030, 50300000 or สนข.บางคอแหลม; a spreadsheet removes the zeros of the centre.
  enum Units { case fourDigits, eightDigits, name, withoutZeros }

  var encoding = TextEncoding.utf8BOM
  var separator = Separator.comma
  var lineEnd = "\r\n"
  var hasThaiTitles = false
  var hasThaiDigits = false
  var dates = Dates.iso
  var units = Units.fourDigits
  /// A line above the header, as on printed forms.
  var heading: String?

  /// A text in the encoding; characters that it lacks become `?`, as old programs write them.
  func bytes(of text: String) -> [UInt8] {
    switch encoding {
    case .utf8, .workbook: Array(text.utf8)
    case .utf8BOM: [0xEF, 0xBB, 0xBF] + text.utf8
    case .windows874: text.unicodeScalars.map(Self.windows874)
    case .windows1252: text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x3F }
    case .utf16LE:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    case .utf16BE:
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
  }

  private static func windows874(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
    case 0x2013: 0x96
    default: 0x3F
    }
  }
}

extension SheetForm {
  func text(of cell: SheetCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .number(let text): hasThaiDigits ? Self.thai(text) : text
    case .date(let iso): date(iso)
    case .unit(let unit): code(of: unit)
    }
  }

  /// A date in the form of the file, such as 30/06/2566 for 2023-06-30.
  private func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    guard dates == .buddhist, parts.count == 3, let year = Int(parts[0]) else { return iso }
    let text = "\(parts[2])/\(parts[1])/\(year + FiscalYear.era)"
    return hasThaiDigits ? Self.thai(text) : text
  }

  private func code(of unit: Unit) -> String {
    switch units {
    case .fourDigits: hasThaiDigits ? Self.thai(unit.code.text) : unit.code.text
    case .eightDigits: unit.code.text + "0000"
    case .withoutZeros: Int(unit.code.text).map(String.init) ?? unit.code.text
    case .name: "สนข." + unit.district
    }
  }

  private static func thai(_ text: String) -> String {
    var thai = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      thai.append(isDigit ? Unicode.Scalar(UInt16(scalar.value) - 0x30 + 0x0E50) ?? scalar : scalar)
    }
    return String(thai)
  }
}

extension Unit {
  /// The district's name without its title.
  var district: String {
    let title = "สำนักงานเขต"
    return nameThai.hasPrefix(title) ? String(nameThai.dropFirst(title.count)) : nameThai
  }
}
