import Findings
import Office
import Tabular

/// The digest of a file under its path.
struct PathDigest {
  let path: String
  /// Nil of a file that could not be read.
  let digest: SHA256.Digest?

  /// Hexadecimal; empty where the file could not be read.
  var sha256: String { digest?.hex ?? "" }

  /// One digest of so many files: of their paths and digests, a line each, sorted by path.
  ///
  /// `file`: the file at a place; a nation's are not listed once more, and only their places are sorted.
  static func digest(of count: Int, _ file: (Int) -> Self) throws(RunError) -> String {
    let places = (0..<Int32(clamping: count)).sorted { file(Int($0)).path < file(Int($1)).path }
    return try digest(of: places) { place in
      let file = file(Int(place))
      return (file.path, file.sha256)
    }
  }

  /// The same of files whose digests are known as texts.
  static func digest(ofLines files: [(path: String, sha256: String)]) throws(RunError) -> String {
    let sorted = files.sorted { $0.path < $1.path }
    return try digest(of: Int32(0)..<Int32(clamping: sorted.count)) { sorted[Int($0)] }
  }

  private static func digest(
    of places: some Sequence<Int32>, _ file: (Int32) -> (path: String, sha256: String)
  ) throws(RunError) -> String {
    do throws(DigestFault) {
      let digest = try SHA256.Running()
      var lines: [UInt8] = []
      for place in places {
        let file = file(place)
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

  /// Lines are taken in once they are this long: those of a nation are not in memory at one time.
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
