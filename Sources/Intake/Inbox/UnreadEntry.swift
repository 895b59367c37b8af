package import Assessment
package import Findings

/// A file or folder of an inbox that is not read.
package enum UnreadEntry: Sendable {
  /// An entry with a fault of its own, such as a folder name that is not a date.
  case fault(Finding)
  /// A file that is not a CSV file; the files that came with it decide whether it should have been saved as one.
  case document(path: String, unit: Code<Unit>?)

  /// The name of the entry in findings.
  package var path: String {
    switch self {
    case .fault(let finding): finding.place.file
    case .document(let path, _): path
    }
  }

  /// The finding about the entry; nil for a file that is not a CSV file.
  package var fault: Finding? {
    guard case .fault(let finding) = self else { return nil }
    return finding
  }
}
