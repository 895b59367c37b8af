/// The SHA-256 of a file that is not held in memory.
package enum FileDigest {
  /// Bytes that are read at a time.
  private static let piece = 1 << 18

  /// Reads a regular file once.
  ///
  /// - Returns: Its digest, hexadecimal, and its size in bytes; nil where the library has no SHA-256.
  /// - Throws: Why it cannot be read.
  package static func of(_ path: String) throws(ReadFault) -> (sha256: String, bytes: Int)? {
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
    return (try? digest.hex()).map { ($0, size) }
  }
}
