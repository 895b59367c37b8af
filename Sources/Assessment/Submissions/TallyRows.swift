/// The rows of the answers to the items of a table, stored compactly: hardly any table needs a number for each item.
enum TallyRows: Sendable {
  /// The first row of the unit, for all items.
  case one(Line)
  /// The first of successive rows, one for each item in order.
  case following(Line)
  case each([Line])

  struct Line: Sendable {
    let line: Int
    let record: Int
  }

  init(of source: Source) {
    self = .one(Line(line: source.line, record: source.record))
  }

  /// Packs the rows of the items, one for each in their order; at least one.
  init(_ rows: [(line: Int, record: Int)]) {
    let first = Line(line: rows[0].line, record: rows[0].record)
    let areFollowing = rows.indices.allSatisfy { index in
      rows[index].line == first.line + index && rows[index].record == first.record + index
    }
    self = areFollowing ? .following(first) : .each(rows.map { Line(line: $0.line, record: $0.record) })
  }

  /// The row of the item at an index.
  subscript(item: Int) -> Line {
    switch self {
    case .one(let row): row
    case .following(let first): Line(line: first.line + item, record: first.record + item)
    case .each(let rows): rows[item]
    }
  }
}
