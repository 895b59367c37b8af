import Findings
import Office
import Tabular

/// A file's path with the digest of its bytes.
struct PathDigest {
  let path: String
  /// The digest; nil for a file that could not be read.
  let digest: SHA256.Digest?

  /// The digest in hexadecimal; empty when the file could not be read.
  var sha256: String { digest?.hex ?? "" }

  /// One digest of several files: of a line with digest and path for each file, sorted by path.
  ///
  /// - Parameter files: The files in any order.
  /// - Returns: The digest in hexadecimal.
  /// - Throws: `fault` when SHA-256 is not available.
  static func digest(of files: consuming [Self]) throws(RunError) -> String {
    files.sort { $0.path < $1.path }
    return try digest(of: files.lazy.map { ($0.path, $0.sha256) })
  }

  /// The same digest of files that are sorted by path, and whose digests are known as texts.
  ///
  /// - Parameters:
  ///   - files: The files in the order of their paths.
  ///   - head: Lines before those of the files.
  /// - Returns: The digest in hexadecimal.
  /// - Throws: `fault` when SHA-256 is not available.
  static func digest(
    of files: some Sequence<(path: String, sha256: String)>, below head: [String] = []
  ) throws(RunError) -> String {
    do throws(DigestFault) {
      let digest = try SHA256.Running()
      var lines = Array(head.map { "\($0)\n" }.joined().utf8)
      for file in files {
        lines += "\(file.sha256)  \(file.path)\n".utf8
        guard lines.count >= longestPiece else { continue }
        try digest.append(lines)
        lines.removeAll(keepingCapacity: true)
      }
      try digest.append(lines)
      return try digest.hex()
    } catch {
      throw .withoutDigests
    }
  }

  /// The length at which the lines so far are added to the digest, so that memory never holds the lines of a nation.
  private static let longestPiece = 1 << 16
}

extension [ReferenceFile] {
  func digests() throws(RunError) -> [PathDigest] {
    try map { file throws(RunError) in PathDigest(path: file.path, digest: try file.bytes.digest()) }
  }
}

extension [UInt8] {
  fileprivate func digest() throws(RunError) -> SHA256.Digest {
    do throws(DigestFault) {
      return try SHA256.digest(of: self)
    } catch {
      throw .withoutDigests
    }
  }
}
