import Glibc
import Tabular
import Testing

/// A published table that a person has checked; `RECORD=1` writes the output of a run, to be reviewed as a diff.
struct SeasonGoldenFile {
  let path: String

  static var isRecording: Bool { unsafe getenv("RECORD") != nil }

  /// Compares `bytes` with the file and reports the first line that differs.
  func expect(_ bytes: [UInt8]) throws {
    if Self.isRecording {
      try FolderListing.removeTree(path)
      try OutputFile.create(bytes, at: path)
      return
    }
    let golden = try FileBytes.read(path)
    guard golden != bytes else { return }
    let (expected, found) = (Self.lines(golden), Self.lines(bytes))
    let first = zip(expected, found).prefix { $0 == $1 }.count
    let line = { (lines: [Substring]) in lines.indices.contains(first) ? String(lines[first]) : "(no such line)" }
    Issue.record(
      """
      \(path):\(first + 1) differs (\(expected.count) lines expected, \(found.count) found)
        expected: \(line(expected))
        found:    \(line(found))
      """)
  }

  /// Lines split by bytes, since Thai text that looks the same may differ in bytes.
  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring(decoding: $0, as: UTF8.self) }
  }
}
