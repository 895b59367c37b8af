package import Tabular

/// A log of runs with a line of JSON for each stage; every run appends its lines.
///
/// It contains times, counts, paths and exit codes, but never a cell of an extract.
package final class RunLog: Sendable {
  private let file: AppendedFile

  package init(in file: AppendedFile) {
    self.file = file
  }

  /// Appends a line that begins with the time.
  ///
  /// A full disk loses the line, but does not stop the run.
  package func add(_ members: [(String, JSON)]) {
    file.append(JSONFormat.line(of: .object([("time", .string(SystemClock.now()))] + members)))
  }
}
