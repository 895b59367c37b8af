package import Assessment
package import Tabular

/// One received file, and what became of it.
package struct InputRecord: Sendable {
  private let received: ReceivedFile
  /// The states of the file's parts, each once, in the order of their declaration.
  package let states: [ReceiptState]

  init(_ file: ReceivedFile, states: [ReceiptState]) {
    received = file
    self.states = states
  }

  /// The name of the file, or of the sheet of a workbook, in findings.
  package var file: String { received.delivery.file }
  /// The path of the file, relative to the data folder; the sheets of one workbook have the same.
  package var path: String { received.delivery.workbookOrFile }
  /// The title of the sheet; nil for a file as a whole.
  package var sheet: String? { received.delivery.sheet }
  /// The digest of the file; nil if it could not be read.
  package var digest: SHA256.Digest? { received.digest }
  /// The digest in hexadecimal; empty if the file could not be read.
  package var sha256: String { digest?.hex ?? "" }
  package var rows: Int { received.rows }
  package var encoding: String { received.encoding?.name ?? "" }
  package var table: ExtractTable? { received.table }
}

extension [InputRecord] {
  /// The records without those of the second and later sheets of a workbook, which follow its first.
  package var ofEachFile: [InputRecord] { withoutRepeats(by: \.path) }
}
