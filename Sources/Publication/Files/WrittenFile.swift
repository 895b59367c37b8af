import Tabular

/// A written file of the publication, with its entry in the manifest.
///
/// A class, so that copying a list of them copies references: thousands of units have thousands of files.
final class WrittenFile: Sendable {
  let path: String
  /// The size in bytes.
  let count: Int
  private let digest: SHA256.Digest
  /// The schema of a table; nil for any other file.
  let schema: TableSchema?

  init(path: String, count: Int, digest: SHA256.Digest, schema: TableSchema?) {
    self.path = path
    self.count = count
    self.digest = digest
    self.schema = schema
  }

  /// The digest in hexadecimal.
  var sha256: String { digest.hex }
}
