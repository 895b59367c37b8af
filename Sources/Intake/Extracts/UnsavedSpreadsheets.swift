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

  private static let endings = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"]

  /// One finding for each entry that is not read, in the order of the entries.
  func findings(of unread: [UnreadEntry]) -> [Finding] {
    unread.map { entry in
      switch entry {
      case .fault(let finding): finding
      case .document(let path, let unit): finding(of: path, unit)
      }
    }
  }

  private func finding(of path: String, _ unit: Code<Unit>?) -> Finding {
    guard let kind = Self.kind(of: path), isUnsaved(path, of: unit) else {
      return Finding(.fileIgnored, unit: unit, place: Place(file: path), effect: .nothing)
    }
    let countWorkbooks = path.dayOfFolder.map(settings.countWorkbooks) ?? true
    return Finding(
      countWorkbooks ? .spreadsheetRefused : .notSavedAsCSV, unit: unit, place: Place(file: path),
      values: ["kind": kind], effect: .nothing)
  }

  private static func kind(of path: String) -> Bilingual? {
    guard let ending = path.lowercased().split(separator: ".").last.map(String.init), endings.contains(ending) else {
      return nil
    }
    return Bilingual("ไฟล์ตารางคำนวณ (.\(ending))", "a spreadsheet (.\(ending))")
  }

  private func isUnsaved(_ path: String, of unit: Code<Unit>?) -> Bool {
    let day = path.dayOfFolder
    let sent = extracts.filter { extract in
      guard extract.delivery.deliverer.unit == unit else { return false }
      return day.map { extract.delivery.receivedOn >= $0 } ?? (extract.delivery.file.folder == path.folder)
    }
    guard let table = Self.table(named: path) else { return sent.isEmpty }
    return !sent.contains { $0.table == table || Self.table(named: $0.delivery.file) == table }
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
