package import Findings
package import Office
import Tabular

extension ReferenceData {
  /// Reads the data folder with the schema of every published table.
  ///
  /// - Parameters:
  ///   - folder: The folder that the office keeps.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: The errors of the office's files.
  package init(from folder: DataFolder, jobs: Int = 1) throws(RunError) {
    try self.init(from: folder, published: TableCatalogue.described, jobs: jobs)
  }
}

extension SchemaLibrary {
  /// Reads the schemas of the data folder, including the schema of every published table.
  package init(from folder: DataFolder) throws(RunError) {
    try self.init(from: folder, published: TableCatalogue.described)
  }
}
