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
  /// Sorts only the indices of the files: a nation has too many files to copy them.
  ///
  /// - Parameters:
  ///   - count: The number of files.
  ///   - file: Returns the file at an index.
  /// - Returns: The digest in hexadecimal.
  /// - Throws: `fault` when SHA-256 is not available.
  static func digest(of count: Int, _ file: (Int) -> Self) throws(RunError) -> String {
    let indices = (0..<Int32(clamping: count)).sorted { file(Int($0)).path < file(Int($1)).path }
    return try digest(of: indices) { index in
      let file = file(Int(index))
      return (file.path, file.sha256)
    }
  }

  /// The same digest for files whose digests are known as texts.
  static func digest(ofLines files: [(path: String, sha256: String)]) throws(RunError) -> String {
    let sorted = files.sorted { $0.path < $1.path }
    return try digest(of: Int32(0)..<Int32(clamping: sorted.count)) { sorted[Int($0)] }
  }

  private static func digest(
    of indices: some Sequence<Int32>, _ file: (Int32) -> (path: String, sha256: String)
  ) throws(RunError) -> String {
    do throws(DigestFault) {
      let digest = try SHA256.Running()
      var lines: [UInt8] = []
      for index in indices {
        let file = file(index)
        lines += file.sha256.utf8
        lines += "  ".utf8
        lines += file.path.utf8
        lines += "\n".utf8
        guard lines.count >= longestPiece else { continue }
        try digest.append(lines)
        lines.removeAll(keepingCapacity: true)
      }
      try digest.append(lines)
      return try digest.hex()
    } catch {
      throw .fault("SHA-256 is not available")
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
      throw .fault("SHA-256 is not available")
    }
  }
}
