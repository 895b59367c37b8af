package import Assessment
import Findings
package import Office
package import Tabular

/// One file of the inbox, with its deliverer and the day of its receipt.
package struct Delivery: Sendable {
  /// The name of the file in findings: relative to the data folder, or as the user of the command named it.
  ///
  /// A sheet of a workbook is named by the workbook, a colon and its title.
  package let file: String
  /// The sheet of a workbook; nil for a file as a whole.
  private let ownSheet: Sheet?
  private let day: DeliveryDay

  package var deliverer: Deliverer { day.deliverer }
  package var receivedOn: CalendarDate { day.date }

  /// Describes one file of the inbox.
  ///
  /// - Parameters:
  ///   - file: The name of the file in findings.
  ///   - folder: The folder that the name is relative to; nil if the file is opened by that name itself.
  ///   - deliverer: The unit or the office that sent the file.
  ///   - receivedOn: The day of receipt.
  ///   - isExternal: Whether the file is outside any inbox, such as a clerk's own file that is checked before it is sent.
  package init(
    file: String, in folder: DataFolder?, deliverer: Deliverer, receivedOn: CalendarDate, isExternal: Bool = false
  ) {
    self.init(
      file: file, on: DeliveryDay(folder: folder, deliverer: deliverer, date: receivedOn, isExternal: isExternal))
  }

  init(file: String, sheet: Sheet? = nil, on day: DeliveryDay) {
    self.file = file
    ownSheet = sheet
    self.day = day
  }

  /// A sheet of a workbook: its title, and the name by which its table may be recognised.
  final class Sheet: Sendable {
    /// The name of the workbook.
    let workbook: String
    let title: String
    let name: String

    init(of workbook: String, title: String, name: String) {
      self.workbook = workbook
      self.title = title
      self.name = name
    }
  }

  /// A sheet of the workbook as a delivery of its own.
  ///
  /// - Parameters:
  ///   - title: The title of the sheet.
  ///   - name: The name by which its table may be recognised.
  /// - Returns: The delivery.
  func sheet(titled title: String, named name: String) -> Delivery {
    Delivery(file: "\(file):\(title)", sheet: Sheet(of: file, title: title, name: name), on: day)
  }

  /// The title of the sheet; nil for a file as a whole.
  package var sheet: String? { ownSheet?.title }

  /// The path by which the file is opened.
  ///
  /// Computed on demand: a country has tens of thousands of files.
  package var path: String { day.folder?.absolute(workbookOrFile) ?? workbookOrFile }

  /// The name of the file without the title of a sheet.
  package var workbookOrFile: String { ownSheet?.workbook ?? file }

  /// Whether the file is named like a workbook of any kind; all kinds but .xlsx are refused.
  package var isWorkbook: Bool { sheet == nil && Self.isWorkbook(file) }

  /// Whether a path is named like a workbook of the only kind that is read.
  package static func isReadableWorkbook(_ path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

  /// Whether a path is named like a workbook of any kind.
  package static func isWorkbook(_ path: String) -> Bool {
    // Nearly all files are CSV files: with `hasSuffix` for each, the intake of 58,000 files took 6 % longer.
    guard let last = path.utf8.last, last | 0x20 != UInt8(ascii: "v") else { return false }
    return [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"].contains(where: path.lowercased().hasSuffix)
  }

  /// The folders that a link on the path may lead to; nil allows any.
  var roots: [String]? { day.roots }

  /// Whether the office sent the file; the office does not fill in forms.
  var isOfOffice: Bool { deliverer == .office && !day.isExternal }

  /// The last component of the path, or the title of the sheet.
  package var name: String {
    if let ownSheet { return ownSheet.name }
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return file }
    return String(file[file.utf8.index(after: slash)...])
  }

  /// Makes findings about the file for the unit that delivered it.
  var finding: FindingMaker { FindingMaker(unit: deliverer.unit, file: file) }

  /// Makes findings about rows of a unit; a unit that delivered the file answers for all of its rows.
  func finding(of unit: Code<Unit>?) -> FindingMaker { FindingMaker(unit: deliverer.unit ?? unit, file: file) }

  /// The table whose name the file name begins with; nil if there is none.
  package var namedTable: ExtractTable? {
    ownSheet.map { ExtractTable(rawValue: $0.name) } ?? ExtractTable(fileName: name)
  }
}

extension ExtractTable {
  /// The table whose name the file name begins with, in any letter case; nil if there is none.
  package init?(fileName: String) {
    let name = fileName.lowercased()
    guard let table = Self.allCases.first(where: { name.hasPrefix($0.rawValue) }) else { return nil }
    self = table
  }
}

/// The properties that the files of one folder share.
final class DeliveryDay: Sendable {
  /// The folder that their names are relative to; nil if they are opened by those names themselves.
  let folder: DataFolder?
  let deliverer: Deliverer
  let date: CalendarDate
  /// Whether the files are outside any inbox.
  let isExternal: Bool
  /// The real paths that a link among the files may lead to or below; nil allows any.
  let roots: [String]?

  init(
    folder: DataFolder?, deliverer: Deliverer, date: CalendarDate, isExternal: Bool = false, roots: [String]? = nil
  ) {
    self.isExternal = isExternal
    self.roots = roots
    self.folder = folder
    self.deliverer = deliverer
    self.date = date
  }
}

/// The sender of a file: a unit for itself, or the office for all units.
package enum Deliverer: Hashable, Sendable {
  case unit(Code<Unit>)
  case office

  /// The name of the deliverer in folders and tables.
  package var name: String {
    switch self {
    case .unit(let code): code.text
    case .office: "office"
    }
  }

  /// The only unit whose rows count; nil if rows of any unit count.
  package var unit: Code<Unit>? {
    switch self {
    case .unit(let code): code
    case .office: nil
    }
  }
}
