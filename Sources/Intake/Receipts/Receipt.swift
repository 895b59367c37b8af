package import Assessment
import Office
import Tabular

/// The state of a file, or of one unit's part of it.
package enum ReceiptState: String, Sendable, CaseIterable {
  case counted
  case superseded
  case identical
  case conflict
  case unreadable
  case late
  case missing
  case notDue = "not due"
  /// The office has taken the file back.
  case withdrawn

  /// Whether the figures of such a part count.
  package var counts: Bool { self == .counted || self == .late }
}

/// One unit's part of one file, and whether it counts.
///
/// The content of the part is not held, so that it can be freed when the submissions are made.
package struct Receipt: Sendable {
  package let file: ReceivedFile
  package let unit: Code<Unit>
  /// The file, if it is a list of explanations, which is needed as long as there are findings; nil for any other file.
  private let list: ReceivedExtract?
  /// The index of the extract among all extracts.
  package let extractNumber: Int
  /// The index of the part in the extract.
  private let index: Int
  /// Number of rows of the part.
  package let rows: Int
  package let state: ReceiptState
  /// Whether it counts, or counted until a later file came; never true for two different files of one date.
  package let hasBeenInForce: Bool

  init(_ candidate: ReceiptCandidate, state: ReceiptState, hasBeenInForce: Bool) {
    let extract = candidate.extract
    let part = extract.parts[candidate.index]
    file = extract.file
    unit = part.unit
    list = extract.table == .explanations ? extract : nil
    extractNumber = candidate.number
    index = candidate.index
    rows = part.rows
    self.state = state
    self.hasBeenInForce = hasBeenInForce
  }

  package var delivery: Delivery { file.delivery }
  /// The table of the file; nil for an unrecognised table, of which there are no parts.
  package var table: ExtractTable? { file.table }

  /// The part of a list of explanations; nil for any other file.
  package var explained: ReceivedPart? { list?.parts[index] }

  /// Looks up the content of the part.
  ///
  /// - Parameter extracts: The extracts that the receipts were made of.
  /// - Returns: The part.
  package func part(in extracts: [ReceivedExtract]) -> ReceivedPart { extracts[extractNumber].parts[index] }
}
