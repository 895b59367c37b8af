/// The data folder that a made-up nation is written to, unit by unit, so that it is never in memory as a whole.
import Consolidation
import Findings
import Glibc
import Publication
import Tabular

struct NationFolder: ~Copyable {
  private let path: String
  private let layout: NationPlan.Layout
  /// The open files by table, in the layout with one file for each table.
  private var open: [String: (descriptor: Int32, waiting: [UInt8])] = [:]

  /// A day before the due dates, so that a measurement is not dominated by thousands of notes on late files.
  private static let receivedOn = "2023-07-28"
  private static let waiting = 1 << 20

  private(set) var files = 0
  private(set) var bytes = 0

  init(path: String, layout: NationPlan.Layout) {
    self.path = path
    self.layout = layout
  }

  deinit {
    for (_, file) in open { close(file.descriptor) }
  }

  /// Adds a file of the office; a file that exists is refused.
  mutating func add(_ content: [UInt8], at file: String) throws(RunError) {
    do throws(OutputFault) {
      try OutputFile.create(content, at: "\(path)/\(file)")
    } catch {
      throw RunError(error, out: "\(path)/\(file)")
    }
    files += 1
    bytes += content.count
  }

  /// Adds a unit's rows of a table: as a file, or to the end of one, which has the header only once.
  mutating func add(_ rows: [UInt8], below header: [UInt8], table: String, of unit: String, year: Int)
    throws(RunError)
  {
    switch layout {
    case .folders: try add(header + rows, at: "extracts/\(year)/\(unit)/\(Self.receivedOn)/\(table).csv")
    case .files:
      if open[table] == nil {
        let file = "extracts/\(year)/office/\(Self.receivedOn)/\(table).csv"
        try add(header, at: file)
        open[table] = (unsafe Glibc.open("\(path)/\(file)", O_WRONLY | O_APPEND | O_CLOEXEC), [])
      }
      open[table]?.waiting += rows
      bytes += rows.count
      if (open[table]?.waiting.count ?? 0) >= Self.waiting { try flush(table) }
    }
  }

  mutating func finish() throws(RunError) {
    for table in open.keys.sorted() { try flush(table) }
  }

  private mutating func flush(_ table: String) throws(RunError) {
    guard let file = open[table] else { return }
    let reason = file.descriptor < 0 ? EBADF : ByteSink.write(file.waiting, to: file.descriptor)
    guard reason == 0 else { throw RunError(.unwritable(path: "\(path)/\(table).csv", errno: reason), out: path) }
    open[table]?.waiting.removeAll(keepingCapacity: true)
  }
}
