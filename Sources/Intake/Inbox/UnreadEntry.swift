package import Assessment
package import Findings

/// A file or folder of an inbox that is not read.
package enum UnreadEntry: Sendable {
  /// It has a fault of its own, such as a name that is no day.
  case fault(Finding)
  /// A file that is no CSV file; the files that came with it decide whether it should have been one.
  case paper(path: String, unit: Code<Unit>?)

  /// As findings name it.
  package var path: String {
    switch self {
    case .fault(let finding): finding.place.file
    case .paper(let path, _): path
    }
  }

  /// Nil for a file that is no CSV file.
  package var fault: Finding? {
    guard case .fault(let finding) = self else { return nil }
    return finding
  }
}
