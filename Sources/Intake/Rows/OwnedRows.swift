import Assessment
import Tabular

/// The rows that count for one unit, in the order of the file; each row is freed when it is taken.
///
/// Thus the values read from a large file replace its rows, instead of being held in addition to them.
final class OwnedRows: Sequence, IteratorProtocol {
  let owner: RowIdentity.Owner
  /// The rows that have not been taken yet, in reverse order.
  private var waiting: [Row]

  init(_ rows: consuming [Row], of owner: RowIdentity.Owner) {
    rows.reverse()
    waiting = rows
    self.owner = owner
  }

  /// The rows that have not been taken yet.
  var left: ReversedCollection<[Row]> { waiting.reversed() }

  var count: Int { waiting.count }

  func next() -> OwnedRow? { waiting.popLast().map { OwnedRow(row: $0, owner: owner) } }
}

/// A row with the unit that it counts for.
struct OwnedRow {
  let row: Row
  let owner: RowIdentity.Owner
}
