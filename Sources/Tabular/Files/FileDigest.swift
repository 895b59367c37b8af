/// Computes the SHA-256 of a file piece by piece, without holding the file in memory.
package enum FileDigest {
  /// Number of bytes that are read at a time.
  private static let piece = 1 << 18

  /// Reads a regular file once and computes its digest.
  ///
  /// - Returns: The digest and the size in bytes; nil when the library lacks SHA-256.
  /// - Throws: The reason why the file cannot be read.
  package static func of(_ path: String) throws(ReadFault) -> (digest: SHA256.Digest, bytes: Int)? {
    let file = try OpenFile.at(path, limit: .max)
    guard let digest = try? SHA256.Running() else { return nil }
    var buffer = [UInt8](repeating: 0, count: min(piece, file.size + 1))
    var size = 0
    while true {
      let count = try file.read(into: &buffer, from: size)
      size += count
      guard (try? digest.append(count == buffer.count ? buffer : Array(buffer.prefix(count)))) != nil else {
        return nil
      }
      guard count == buffer.count else { break }
    }
    return (try? digest.end()).map { ($0, size) }
  }
}
