package import Assessment
package import Tabular

/// One file that was received, and what became of it.
package struct InputRecord: Sendable {
  private let received: ReceivedFile
  private let became: ReceiptStates

  init(_ file: ReceivedFile, became states: ReceiptStates) {
    received = file
    became = states
  }

  package var file: String { received.delivery.file }
  /// Nil where the file could not be read.
  package var digest: SHA256.Digest? { received.digest }
  /// Hexadecimal; empty where the file could not be read.
  package var sha256: String { digest?.hex ?? "" }
  package var rows: Int { received.rows }
  package var encoding: String { received.encoding?.name ?? "" }
  package var table: ExtractTable? { received.table }
  /// In the order of the states' declaration, each once.
  package var states: [ReceiptState] { became.all }
}
