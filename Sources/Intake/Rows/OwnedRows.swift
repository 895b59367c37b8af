import Assessment
import Tabular

/// The rows that count for one unit, in the order of the file: each is let go of when it is taken.
///
/// What becomes of the rows of a large file takes the place of the rows, and is not held beside them.
final class OwnedRows: Sequence, IteratorProtocol {
  let owner: RowIdentity.Owner
  /// The last one first.
  private var waiting: [Row]

  init(_ rows: consuming [Row], of owner: RowIdentity.Owner) {
    rows.reverse()
    waiting = rows
    self.owner = owner
  }

  /// Those that have not been taken yet.
  var left: ReversedCollection<[Row]> { waiting.reversed() }

  var count: Int { waiting.count }

  func next() -> OwnedRow? { waiting.popLast().map { OwnedRow(row: $0, owner: owner) } }
}

/// A row with the unit that it counts for.
struct OwnedRow {
  let row: Row
  let owner: RowIdentity.Owner
}
