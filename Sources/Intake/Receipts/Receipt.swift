package import Assessment
import Office
import Tabular

/// What became of a file, or of one unit's part of it.
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

/// What became of a file over all its units.
struct ReceiptStates: Sendable {
  private var bits: UInt16 = 0

  init(_ states: ReceiptState...) {
    for state in states { insert(state) }
  }

  mutating func insert(_ state: ReceiptState) { bits |= Self.bit(state) }

  var isEmpty: Bool { bits == 0 }

  /// In the order of their declaration.
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

/// One unit's part of one file, and whether it counts: six words, for a nation has tens of thousands.
///
/// What the part says is not held: it is let go of when submissions are made of it.
package struct Receipt: Sendable {
  package let file: ReceivedFile
  package let unit: Code<Unit>
  /// A list of explanations, which is read as long as there are findings; nil of every other file.
  private let list: ReceivedExtract?
  /// The extract's place among all.
  let number: Int32
  /// The part's place in the extract.
  private let place: Int32
  private let shortRows: Int32
  package let state: ReceiptState
  /// Whether it counts or counted until a later file came; of two different files of one date neither ever did.
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
  /// Nil where no table was recognised; such a file has no parts.
  package var table: ExtractTable? { file.table }
  /// A file has not as many bytes as these count.
  package var rows: Int { Int(shortRows) }

  /// What the list of explanations says; nil of every other file.
  package var explained: ReceivedPart? { list?.parts[Int(place)] }

  /// The extract's place among all.
  package var extractNumber: Int { Int(number) }

  /// `extracts`: those that the receipts were made of.
  package func part(in extracts: [ReceivedExtract]) -> ReceivedPart { extracts[Int(number)].parts[Int(place)] }
}
