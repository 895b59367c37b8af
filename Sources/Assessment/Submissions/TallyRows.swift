/// Where the answers of each item of a table stand: of a nation's tables hardly any needs a row an item to say so.
enum TallyRows: Sendable {
  /// The first row of the unit, for all items.
  case one(Line)
  /// A row an item, one below the other as the items follow each other.
  case following(Line)
  case each([Line])

  struct Line: Sendable {
    // A file has not as many lines as these count.
    private let shortLine: Int32
    private let shortRecord: Int32

    var line: Int { Int(shortLine) }
    var record: Int { Int(shortRecord) }

    init(line: Int, record: Int) {
      shortLine = Int32(clamping: line)
      shortRecord = Int32(clamping: record)
    }
  }

  init(of source: Source) {
    self = .one(Line(line: source.line, record: source.record))
  }

  /// `rows`: one an item, in their order; at least one.
  init(_ rows: [(line: Int, record: Int)]) {
    let first = Line(line: rows[0].line, record: rows[0].record)
    let areFollowing = rows.indices.allSatisfy { place in
      rows[place].line == first.line + place && rows[place].record == first.record + place
    }
    self = areFollowing ? .following(first) : .each(rows.map { Line(line: $0.line, record: $0.record) })
  }

  /// `item`: its place among the items.
  subscript(item: Int) -> Line {
    switch self {
    case .one(let row): row
    case .following(let first): Line(line: first.line + item, record: first.record + item)
    case .each(let rows): rows[item]
    }
  }
}
