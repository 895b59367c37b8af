/// The answers that a unit's items got, packed: a nation has a hundred items of each of thousands of units.
package struct AnswerTallies: Sendable {
  /// Of two parts that hold an item the later counts.
  private var parts: [Part] = []

  /// Items of one table.
  private struct Part: Sendable {
    let items: AnswerItems
    /// As many for each item as the longest scale has answers, and of each item how many there are.
    let counts: [UInt32]
    let stride: Int
    let answers: [UInt8]
    let file: String
    let column: String?
    /// One for all items, or one an item.
    let rows: [Row]
  }

  /// Where an item's answers stand.
  private struct Row: Sendable {
    let line: Int32
    let record: Int32

    init(_ source: Source) {
      line = Int32(clamping: source.line)
      record = Int32(clamping: source.record)
    }
  }

  package init() {}
}

extension AnswerTallies {
  /// The tallies of a survey: for each of the items how often each of its answers was given.
  ///
  /// `source`: the first row of the unit.
  package init(_ counts: [[Int]], of items: AnswerItems, source: Source) {
    self.init(counts, items, file: source.file, column: source.column, rows: [Row(source)])
  }

  /// Tallies that stand in a row each, of one column of one file.
  ///
  /// `items`: those that there are; nil: those of the tallies.
  package init(_ tallies: [Code<Measure>: AnswerTally], of items: AnswerItems? = nil) {
    let items = items ?? AnswerItems(tallies.keys.sorted())
    let own = items.codes.map { tallies[$0] }
    guard let first = own.lazy.compactMap({ $0?.source }).first else {
      self.init()
      return
    }
    self.init(
      own.map { $0?.counts ?? [] }, items, file: first.file, column: first.column,
      rows: own.map { Row($0?.source ?? first) })
  }

  private init(_ counts: [[Int]], _ items: AnswerItems, file: String, column: String?, rows: [Row]) {
    let stride = counts.map(\.count).max() ?? 0
    parts = [
      Part(
        items: items,
        // A file has not as many bytes as these hold.
        counts: counts.flatMap { own in (0..<stride).map { $0 < own.count ? UInt32(clamping: own[$0]) : 0 } },
        stride: stride, answers: counts.map { UInt8(clamping: $0.count) }, file: file, column: column, rows: rows)
    ]
  }
}

extension AnswerTallies {
  /// An item's answers; nil where it has no data.
  package subscript(code: Code<Measure>) -> AnswerTally? {
    for part in parts.reversed() {
      guard let place = part.items.place(of: code), part.answers[place] > 0 else { continue }
      let row = part.rows[part.rows.count == 1 ? 0 : place]
      let start = place * part.stride
      return AnswerTally(
        counts: part.counts[start..<start + Int(part.answers[place])].map { Int($0) },
        source: Source(file: part.file, line: Int(row.line), record: Int(row.record), column: part.column))
    }
    return nil
  }

  /// Takes those of another table in.
  package mutating func append(_ others: Self) { parts += others.parts }
}

/// The items of a table, shared by all units that are assessed by them.
package final class AnswerItems: Sendable {
  let codes: [Code<Measure>]
  private let places: [Code<Measure>: Int]

  package init(_ codes: [Code<Measure>]) {
    self.codes = codes
    places = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  package var count: Int { codes.count }

  func place(of code: Code<Measure>) -> Int? { places[code] }
}
