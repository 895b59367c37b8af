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

/// The states of a file over all its units, as a bit set.
struct ReceiptStates: Sendable {
  private var bits: UInt16 = 0

  init(_ states: ReceiptState...) {
    for state in states { insert(state) }
  }

  mutating func insert(_ state: ReceiptState) { bits |= Self.bit(state) }

  var isEmpty: Bool { bits == 0 }

  /// All states of the file, in the order of their declaration.
  var all: [ReceiptState] { ReceiptState.allCases.filter { bits & Self.bit($0) != 0 } }

  private static func bit(_ state: ReceiptState) -> UInt16 {
    switch state {
    case .counted: 1
    case .superseded: 2
    case .identical: 4
    case .conflict: 8
    case .unreadable: 16
    case .late: 32
    case .missing: 64
    case .notDue: 128
    case .withdrawn: 256
    }
  }
}

/// One unit's part of one file, and whether it counts.
///
/// The struct takes six words, because a country has tens of thousands of receipts. The content of the part is not
/// held, so that it can be freed when the submissions are made.
package struct Receipt: Sendable {
  package let file: ReceivedFile
  package let unit: Code<Unit>
  /// The file, if it is a list of explanations, which is needed as long as there are findings; nil for any other file.
  private let list: ReceivedExtract?
  /// The index of the extract among all extracts.
  let number: Int32
  /// The index of the part in the extract.
  private let place: Int32
  private let shortRows: Int32
  package let state: ReceiptState
  /// Whether it counts, or counted until a later file came; never true for two different files of one date.
  package let hasBeenInForce: Bool

  init(_ candidate: ReceiptCandidate, state: ReceiptState, hasBeenInForce: Bool) {
    let extract = candidate.extract
    let part = extract.parts[Int(candidate.place)]
    file = extract.file
    unit = part.unit
    list = extract.table == .explanations ? extract : nil
    number = candidate.number
    place = candidate.place
    shortRows = Int32(clamping: part.rows)
    self.state = state
    self.hasBeenInForce = hasBeenInForce
  }

  package var delivery: Delivery { file.delivery }
  /// The table of the file; nil for an unrecognised table, of which there are no parts.
  package var table: ExtractTable? { file.table }
  /// Number of rows of the part; 32 bits suffice, since no file has so many bytes.
  package var rows: Int { Int(shortRows) }

  /// The part of a list of explanations; nil for any other file.
  package var explained: ReceivedPart? { list?.parts[Int(place)] }

  /// The index of the extract among all extracts.
  package var extractNumber: Int { Int(number) }

  /// Looks up the content of the part.
  ///
  /// - Parameter extracts: The extracts that the receipts were made of.
  /// - Returns: The part.
  package func part(in extracts: [ReceivedExtract]) -> ReceivedPart { extracts[Int(number)].parts[Int(place)] }
}
