import Assessment
import Findings
import Office
package import Tabular

/// Spreadsheets among the files that are not read, which should have been saved as CSV.
///
/// A spreadsheet named after a table has to be saved unless that table came with it or later. A spreadsheet of another
/// name has to be saved only if no file that is read came with it or later.
struct UnsavedSpreadsheets {
  let extracts: [ReceivedExtract]
  let settings: OfficeSettings

  /// One finding for each entry that is not read, in the order of the entries.
  func findings(of unread: [UnreadEntry]) -> [Finding] {
    unread.map { entry in
      switch entry {
      case .fault(let finding), .folder(let finding, _, _): finding
      case .document(let path, let unit): finding(of: path, unit)
      }
    }
  }

  private func finding(of path: String, _ unit: Code<Unit>?) -> Finding {
    let countWorkbooks = path.dayOfFolder.map(settings.countWorkbooks) ?? true
    guard let kind = Bilingual.spreadsheet(named: path), isUnsaved(path, of: unit) else {
      return Finding(
        .fileIgnored, unit: unit, place: Place(file: path), values: ["read": countWorkbooks ? .csvOrWorkbook : .csv],
        effect: .nothing)
    }
    return Finding(
      countWorkbooks && !Delivery.isReadableWorkbook(path) ? .spreadsheetRefused : .notSavedAsCSV, unit: unit,
      place: Place(file: path),
      values: ["kind": kind], effect: .nothing)
  }

  /// The extracts, in which a workbook without data is only a note if its data may have come in other files.
  var withoutBlankWorkbooks: [ReceivedExtract] {
    guard extracts.contains(where: \.delivery.isWorkbook) else { return extracts }
    return extracts.map { extract in
      let delivery = extract.delivery
      guard extract.findings.first?.check.code == Check.workbookWithoutData.code,
        !isUnsaved(delivery.file, of: delivery.deliverer.unit)
      else { return extract }
      return delivery.unread(.workbookPassedOver, digest: extract.digest)
    }
  }

  private func isUnsaved(_ path: String, of unit: Code<Unit>?) -> Bool {
    let day = path.dayOfFolder
    let sent = extracts.filter { extract in
      guard extract.delivery.deliverer.unit == unit, extract.delivery.file != path else { return false }
      return day.map { extract.delivery.receivedOn >= $0 } ?? (extract.delivery.file.folder == path.folder)
    }
    guard let table = Self.table(named: path) else { return sent.isEmpty }
    return !sent.contains { $0.table == table || $0.delivery.namedTable == table }
  }

  private static func table(named path: String) -> ExtractTable? {
    ExtractTable(fileName: path.split(separator: "/").last.map(String.init) ?? "")
  }
}

extension String {
  /// The path without its last component.
  fileprivate var folder: String {
    split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// The date of the innermost folder whose name is a date; nil if there is none.
  package var dayOfFolder: CalendarDate? {
    split(separator: "/").dropLast().reversed().lazy.compactMap { CalendarDate.read(String($0)) }.first
  }
}

extension Bilingual {
  static let withMacros = Self("สมุดงานที่มีแมโคร (.xlsm)", "a workbook with macros (.xlsm)")
  fileprivate static let csv = Self("ไฟล์ CSV", "a CSV file")
  fileprivate static let csvOrWorkbook = Self(
    "ไฟล์ CSV หรือสมุดงาน Excel (.xlsx)", "a CSV file or an Excel workbook (.xlsx)")
  static let binary = Self("สมุดงานแบบไบนารี (.xlsb)", "a binary workbook (.xlsb)")

  private static let endings = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"]

  /// The kind of a spreadsheet by the ending of its name; nil for any other name.
  static func spreadsheet(named path: String) -> Self? {
    guard let ending = path.lowercased().split(separator: ".").last.map(String.init), endings.contains(ending) else {
      return nil
    }
    return switch ending {
    case "xlsm": withMacros
    case "xlsb": binary
    case _: Self("ไฟล์ตารางคำนวณ (.\(ending))", "a spreadsheet (.\(ending))")
    }
  }
}
