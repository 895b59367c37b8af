import Assessment
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

  /// Whether the figures of such a part count.
  var counts: Bool { self == .counted || self == .late }
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
    }
  }
}

/// One unit's part of one file, and whether it counts: three words, for a nation has tens of thousands.
struct Receipt: Sendable {
  let extract: ReceivedExtract
  /// The extract's place among all.
  let number: Int32
  /// The part's place in the extract.
  private let place: Int32
  let state: ReceiptState
  /// Whether it counts or counted until a later file came; of two different files of one date neither ever did.
  let hasBeenInForce: Bool

  init(_ candidate: Candidate, state: ReceiptState, hasBeenInForce: Bool) {
    extract = candidate.extract
    number = candidate.number
    place = candidate.place
    self.state = state
    self.hasBeenInForce = hasBeenInForce
  }

  var delivery: Delivery { extract.delivery }
  /// Empty where no table was recognised; such a file has no parts.
  var table: String { extract.table ?? "" }
  var part: ReceivedPart { extract.parts[Int(place)] }
  var unit: Code<Unit> { extract.parts[Int(place)].unit }
  var rows: Int { extract.parts[Int(place)].rows }
}
