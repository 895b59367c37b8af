import Tabular

/// A file of the publication once it is written: what the manifest says of it.
///
/// A class: a nation has thousands, which are handed on in lists.
final class WrittenFile: Sendable {
  let path: String
  /// Bytes.
  let count: Int
  private let digest: SHA256.Digest
  /// Of a table: what its columns are.
  let schema: TableSchema?

  init(path: String, count: Int, digest: SHA256.Digest, schema: TableSchema?) {
    self.path = path
    self.count = count
    self.digest = digest
    self.schema = schema
  }

  /// Hexadecimal.
  var sha256: String { digest.hex }
}
