/// The faults of some files of a made-up nation, one kind for each file.
import Tabular

enum NationFault: CaseIterable {
  /// A cell outside its limits or its scale.
  case badCell
  /// A row that is repeated: once the same, once with another figure.
  case repeatedRow
  /// A figure that does not agree with the others.
  case wrongFigure
  case windows874
  case semicolons

  /// The fault of a file, nil for most; `isAlone` if the file has only one unit and may have a form of its own.
  static func drawn(percent: Int, isAlone: Bool, _ random: inout SplitMix64) -> Self? {
    let fault = random.pick(allCases, else: .badCell)
    guard random.chance(percent) else { return nil }
    return isAlone || !fault.isOfForm ? fault : .badCell
  }

  private var isOfForm: Bool { self == .windows874 || self == .semicolons }

  var form: SheetForm {
    var form = Habits.office
    if self == .windows874 { (form.encoding, form.hasThaiTitles) = (.windows874, true) }
    if self == .semicolons { form.separator = .semicolon }
    return form
  }

  /// The column that is spoilt in each table, with a value outside its limits and one that contradicts other figures.
  private static let figures: [String: (column: String, bad: String, wrong: String)] = [
    "scores": ("score", "878.3", "61.25"), "oit": ("score", "50", "50"),
    "participation": ("rate", "x", "12.34"), "kpi": ("attained", "เก้าสิบ", "100.00"),
    "projects": ("progress", "878.3", "0.01"),
  ]

  /// The sheet with the fault in its first row.
  func spoilt(_ sheet: Sheet) -> Sheet {
    guard let figure = Self.figures[sheet.table], let column = sheet.columns.firstIndex(of: figure.column),
      let first = sheet.rows.first
    else { return sheet }
    var other = first
    var rows = sheet.rows
    switch self {
    case .badCell:
      other[column] = .number(figure.bad)
      rows[0] = other
    case .wrongFigure:
      other[column] = .number(figure.wrong)
      rows[0] = other
    case .repeatedRow:
      other[column] = .number(figure.wrong)
      rows += [rows[rows.count / 2], other]
    case .windows874, .semicolons: break
    }
    return Sheet(sheet.table, columns: Array(sheet.columns.dropFirst(2)), rows: rows)
  }

  /// The lines of a survey without its header, each ended by CRLF, with the fault.
  func spoilt(_ lines: [UInt8]) -> [UInt8] {
    var rows = lines.split(separator: 0x0A).map { Array($0) + [0x0A] }
    guard let first = rows.first, first.count > 3 else { return lines }
    // The last answer is before the end of the line, if it was given.
    let answer = first.count - 3
    switch self {
    case .badCell, .wrongFigure:
      rows[0].replaceSubrange(answer + 1..<first.count - 2, with: [0x39, 0x39])
    case .repeatedRow:
      rows.append(rows[rows.count / 2])
      var other = first
      other.insert(0x39, at: answer + 1)
      rows.append(other)
    case .semicolons: return lines.map { $0 == 0x2C ? 0x3B : $0 }
    case .windows874: return lines
    }
    return rows.flatMap { $0 }
  }
}
