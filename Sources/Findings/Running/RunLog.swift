package import Tabular

/// A log of runs: a line of JSON for each stage, to which every run adds its own.
///
/// It has times, counts, paths and exit codes, and never a cell of an extract.
package final class RunLog: Sendable {
  private let file: AppendedFile

  package init(in file: AppendedFile) {
    self.file = file
  }

  /// Adds a line that begins with the time; a full disk costs the line and not the run.
  package func add(_ members: [(String, JSON)]) {
    file.append(JSONFormat.line(of: .object([("time", .string(SystemClock.now()))] + members)))
  }
}
