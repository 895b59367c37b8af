package import Assessment
import Findings
import Tabular

/// The tables that may be in the files and folders of the inbox that are not read because of a fault.
///
/// Such an entry has a finding of its own, so that its tables are not reported as missing too.
package struct UnreadTables: Sendable {
  package let ofUnits: [Code<Unit>: Set<ExtractTable>]
  /// The tables in entries of the office, which may hold rows of any unit.
  package let ofOffice: Set<ExtractTable>

  /// Collects the tables.
  ///
  /// - Parameters:
  ///   - findings: The findings about entries that are not read.
  ///   - folders: The folders of an unknown name: the unit that each must belong to, and the names of the files in it.
  init(_ findings: [Finding], in folders: [String: (unit: Code<Unit>?, files: [String])]) {
    var ofUnits: [Code<Unit>: Set<ExtractTable>] = [:]
    var ofOffice: Set<ExtractTable> = []
    for finding in findings where finding.severity == .mustMend {
      let path = finding.place.file
      let tables = folders[path].map { $0.files.flatMap(Self.tables(inFile:)) } ?? Self.tables(at: path)
      if let unit = folders[path]?.unit ?? finding.unit {
        ofUnits[unit, default: []].formUnion(tables)
      } else if path.split(separator: "/").dropFirst(2).first == "office" {
        ofOffice.formUnion(tables)
      }
    }
    (self.ofUnits, self.ofOffice) = (ofUnits, ofOffice)
  }

  /// The tables of scores and answers that may be in such entries, by unit; none is empty.
  var scoring: [Code<Unit>: Set<ExtractTable>] {
    ofUnits.mapValues { $0.intersection(ExtractTable.scoring) }.filter { !$0.value.isEmpty }
  }

  /// The tables that a file may hold: the one that its name begins with, or every table of the form.
  ///
  /// A file that can hold no table, such as a picture, has none.
  private static func tables(inFile name: String) -> [ExtractTable] {
    guard name.lowercased().hasSuffix(".csv") || Bilingual.spreadsheet(named: name) != nil else { return [] }
    return ExtractTable(fileName: name).map { [$0] } ?? ExtractTable.forms
  }

  /// The tables that an entry may hold; a folder that was not listed may hold every table of the form.
  private static func tables(at path: String) -> [ExtractTable] {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name.contains(".") ? tables(inFile: name) : ExtractTable.forms
  }
}
