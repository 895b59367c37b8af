package import Findings
package import Office
import Tabular

extension ReferenceData {
  /// Reads the data folder with the schema of every published table; `jobs`: threads that read, at least 1.
  package init(from folder: DataFolder, jobs: Int = 1) throws(RunError) {
    try self.init(from: folder, published: TableCatalogue.described, jobs: jobs)
  }
}

extension SchemaLibrary {
  /// Reads the schemas of the data folder, those of every published table among them.
  package init(from folder: DataFolder) throws(RunError) {
    try self.init(from: folder, published: TableCatalogue.described)
  }
}
