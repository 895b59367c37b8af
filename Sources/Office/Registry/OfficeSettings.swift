package import Assessment
import Findings
package import Tabular

/// The settings in `office.csv`, which apply to every year.
package struct OfficeSettings: Sendable {
  let table: ReferenceTable?
  /// The percentage by which the received answers may differ from the counted ones.
  package let surveyTolerance: Quantity
  package let contact: OfficeContact
  /// The licence of the public tables: a short name such as CC-BY-4.0, or an address; nil if it is not declared.
  package let licence: String?
  /// The limits for reading a received file or folder.
  package let limits: ReadingLimits
  /// The first day of receipt from which workbooks count; nil if only CSV files count.
  package let workbooksFrom: CalendarDate?
  let findings: [Finding]

  /// Reads the settings; without a table all have their default values.
  init(_ table: ReferenceTable?) {
    self.table = table
    let row = { (key: String) in table?.rows.first { $0.text("key") == key } }
    let text = { (key: String) in row(key)?.text("value") }
    contact = OfficeContact(office: text("office"), telephone: text("telephone"), channel: text("channel"))
    licence = text("licence")
    let tolerance = row(Self.tolerance)
    let written = tolerance?.text("value").map(Self.percent)
    surveyTolerance = written.flatMap(\.self) ?? Quantity(5)
    var limits = ReadingLimits()
    var malformed: [(key: String, row: Row)] = []
    for (key, limit) in Self.limits {
      guard let row = row(key) else { continue }
      if let count = row.text("value").flatMap(Self.count) {
        limits[keyPath: limit] = count
      } else {
        malformed.append((key, row))
      }
    }
    self.limits = limits
    let from = row(Self.workbooksFrom)
    workbooksFrom = from?.text("value").flatMap { CalendarDate.read($0) }
    if let from, workbooksFrom == nil, from.text("value") != nil { malformed.append((Self.workbooksFrom, from)) }
    guard let table else {
      findings = []
      return
    }
    var findings = table.findings + table.unknownSettings(except: Self.keys)
    if let tolerance, case .some(nil) = written {
      findings.append(table.malformed(Self.tolerance, tolerance, effect: .table(.answerRates)))
    }
    self.findings = findings + malformed.map { table.malformed($0.key, $0.row, effect: .nothing) }
  }

  /// Whether workbooks that were received on a day count.
  package func countWorkbooks(on day: CalendarDate) -> Bool { workbooksFrom.map { $0 <= day } ?? false }

  /// The keys of all settings.
  private static let keys =
    [tolerance, "office", "telephone", "channel", "licence", workbooksFrom] + limits.map(\.key)

  /// The limits by their keys: sizes in bytes, and numbers of lines and entries.
  private static var limits: [(key: String, limit: WritableKeyPath<ReadingLimits, Int>)] {
    [
      ("limit_file", \.file), ("limit_line", \.line), ("limit_cell", \.cell), ("limit_lines", \.lines),
      ("limit_files", \.entries),
    ]
  }

  /// Reads a whole number from 1 to 2 GiB, the size of the largest file that can be read; nil for any other text.
  private static func count(_ text: String) -> Int? {
    guard case .exact(let numeral) = Numeral.read(text), let count = Int(numeral.description) else { return nil }
    return (1...FileBytes.longest).contains(count) ? count : nil
  }

  private static let tolerance = "survey_tolerance"
  private static let workbooksFrom = "workbooks_from"

  /// Reads a number from 0 to 100; nil for any other text.
  private static func percent(_ text: String) -> Quantity? {
    guard case .exact(let numeral) = Numeral.read(text), let percent = Quantity(numeral) else { return nil }
    return (Quantity.zero...Quantity.hundred).contains(percent) ? percent : nil
  }
}

extension ReferenceTable {
  /// Makes the finding about a setting with an invalid value.
  fileprivate func malformed(_ key: String, _ row: Row, effect: PublishedEffect) -> Finding {
    finding(
      .settingMalformed, row, "value", value: row.text("value"), values: ["key": Bilingual(same: key)], effect: effect)
  }
}
