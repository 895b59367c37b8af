package import Assessment
package import Findings

/// A file or folder of an inbox that is not read.
package enum UnreadEntry: Sendable {
  /// An entry with a fault of its own, such as a file outside a folder of a day.
  case fault(Finding)
  /// A folder whose name is not a date or not a unit's code, with the unit that it must belong to and the names of the
  /// files in it; nil for the office or an unknown unit.
  case folder(Finding, of: Code<Unit>?, files: [String])
  /// A file of a kind that is not read; the files that came with it decide whether it should have been saved as one.
  case document(path: String, unit: Code<Unit>?)

  /// The name of the entry in findings.
  package var path: String {
    switch self {
    case .fault(let finding), .folder(let finding, _, _): finding.place.file
    case .document(let path, _): path
    }
  }

  /// The finding about the entry; nil for a file of a kind that is not read.
  package var fault: Finding? {
    switch self {
    case .fault(let finding), .folder(let finding, _, _): finding
    case .document: nil
    }
  }
}
