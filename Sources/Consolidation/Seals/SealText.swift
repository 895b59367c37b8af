import Findings
import Office
import Tabular

/// The text of a seal, `seals/<year>.csv`.
///
/// Each revision of the seal has a row for each file and figure of the year, and then the digest of all rows above it.
struct SealText {
  private static let header = "revision,sealed_on,reason,what,digest"
  private static let lineEnd = "\r\n"

  /// The text of a seal with another revision at its end.
  ///
  /// - Parameters:
  ///   - last: The seal in force; nil for a year that is not sealed.
  ///   - entries: The files and figures that the new revision of the seal covers.
  ///   - day: The day of sealing.
  ///   - reason: The reason for sealing, in one line.
  /// - Returns: The text in UTF-8 with a byte order mark and CRLF.
  /// - Throws: `fault` when SHA-256 is not available.
  static func bytes(
    after last: YearSeal?, _ entries: [YearSeal.Entry], on day: CalendarDate, reason: String
  ) throws(RunError) -> [UInt8] {
    let revision = RowStart(number: (last?.latest.number ?? 0) + 1, day: day, reason: reason)
    let rows = (last?.revisions ?? []).flatMap(rows(of:)) + entries.map(revision.row)
    let seal = revision.row(YearSeal.Entry(what: YearSeal.seal, digest: try digest(of: rows)))
    let text = ([header] + rows + [seal]).map { $0 + lineEnd }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// Whether the rows of each revision of the seal, and those above it, still have the digest in its last row.
  static func isWhole(_ seal: YearSeal) throws(RunError) -> Bool {
    var rows: [String] = []
    for revision in seal.revisions {
      let own = self.rows(of: revision)
      rows += own.dropLast()
      guard try revision.seal == digest(of: rows) else { return false }
      rows += own.suffix(1)
    }
    return true
  }

  /// The rows of a revision of the seal, the row with the digest last.
  private static func rows(of sealed: YearSeal.Closing) -> [String] {
    let revision = RowStart(number: sealed.number, day: sealed.sealedOn, reason: sealed.reason)
    let seal = YearSeal.Entry(what: YearSeal.seal, digest: sealed.seal ?? "")
    return (sealed.entries + [seal]).map(revision.row)
  }

  private static func digest(of rows: [String]) throws(RunError) -> String {
    do throws(DigestFault) {
      return try SHA256.hex(of: Array(rows.joined(separator: "\n").utf8))
    } catch {
      throw .withoutDigests
    }
  }

  /// The cells that all rows of a revision of the seal share.
  private struct RowStart {
    let number: Int
    let day: CalendarDate
    let reason: String

    func row(_ entry: YearSeal.Entry) -> String {
      [String(number), day.description, reason, entry.what, entry.digest].map(SealText.cell).joined(separator: ",")
    }
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
