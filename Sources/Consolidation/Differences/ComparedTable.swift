import Findings
import Judging
import Office
import Publication
import Tabular

/// A table of a compared publication; its bytes are read or made on demand.
struct ComparedTable: Sendable {
  let name: String
  /// The columns of its primary key; nil when the publication has no schema of the table.
  let primaryKey: [String]?
  /// Returns the bytes of the table as CSV.
  let csv: @Sendable () throws(RunError) -> [UInt8]

  init(name: String, primaryKey: [String]?, csv: @escaping @Sendable () throws(RunError) -> [UInt8]) {
    self.name = name
    self.primaryKey = primaryKey
    self.csv = csv
  }

  /// The table as it would be published.
  init(of published: PublishedTable, in results: Results) {
    self.init(name: published.name, primaryKey: results.schemas.published(published.name)?.primaryKey) {
      CSVFormat.bytes(of: published.table(results))
    }
  }

  /// The table in a published file.
  init(name: String, primaryKey: [String]?, at path: String) {
    self.init(name: name, primaryKey: primaryKey) { () throws(RunError) in
      do throws(ReadFault) {
        return try FileBytes.read(path)
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
    }
  }
}
