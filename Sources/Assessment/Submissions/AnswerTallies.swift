/// The answers that a unit's items got, packed: a nation has a hundred items of each of thousands of units.
package struct AnswerTallies: Sendable {
  /// Of two parts that hold an item the later counts.
  private var parts: [Part]

  /// Items of one table.
  private final class Part: Sendable {
    let items: AnswerItems
    /// As many for each item as the longest scale has answers, and of each item how many there are.
    let counts: PackedCounts
    let answers: [UInt8]
    let file: String
    let column: String?
    let rows: TallyRows
    /// Beside the rows there is room for four bytes, and none for eight without another sixteen.
    private let shortStride: Int32

    var stride: Int { Int(shortStride) }

    init(
      items: AnswerItems, counts: PackedCounts, stride: Int, answers: [UInt8], file: String, column: String?,
      rows: TallyRows
    ) {
      self.items = items
      self.counts = counts
      shortStride = Int32(clamping: stride)
      self.answers = answers
      self.file = file
      self.column = column
      self.rows = rows
    }

    /// Where the counts of an item stand.
    func range(of place: Int) -> Range<Int> { place * stride..<place * stride + Int(answers[place]) }

    /// `scores`: where those of the item's answers stand among the numbers of the tree.
    func result(at place: Int, _ numbers: TreeNumbers, _ scores: Range<Int>) -> (answers: Int, mean: Quantity?) {
      let sum = counts.sum(range(of: place), numbers.scores, scores)
      return (sum.answers, sum.answers > 0 ? sum.scores / sum.answers : nil)
    }
  }

  package init() { parts = [] }
}

extension AnswerTallies {
  /// The tallies of a survey: how often each answer of each item was given, `stride` counts an item.
  ///
  /// `answers`: how many of those counts are an item's own; `source`: the first row of the unit.
  package init(
    _ counts: ArraySlice<UInt32>, stride: Int, answers: [UInt8], of items: AnswerItems, source: Source
  ) {
    parts = [
      Part(
        items: items, counts: PackedCounts(counts), stride: stride, answers: answers, file: source.file,
        column: source.column, rows: TallyRows(of: source))
    ]
  }

  /// Tallies that stand in a row each, of one column of one file.
  package init(_ tallies: [Code<Measure>: AnswerTally]) {
    let own = tallies.sorted { $0.key < $1.key }
    guard let first = own.first?.value.source else {
      parts = []
      return
    }
    let counts = own.map(\.value.counts)
    let stride = counts.reduce(0) { max($0, $1.count) }
    // A file has not as many bytes as four of one count.
    let flat = counts.flatMap { own in (0..<stride).map { $0 < own.count ? UInt32(clamping: own[$0]) : 0 } }
    parts = [
      Part(
        items: AnswerItems(own.map(\.key)), counts: PackedCounts(flat[...]), stride: stride,
        answers: counts.map { UInt8(clamping: $0.count) }, file: first.file, column: first.column,
        rows: TallyRows(own.map { ($0.value.source.line, $0.value.source.record) }))
    ]
  }

  /// The one answer that an item got, of so many that its scale has, and where it stands.
  package struct Single: Sendable {
    let answer: Int
    let answers: Int
    let line: Int
    let record: Int

    package init(answer: Int, of answers: Int, line: Int, record: Int) {
      (self.answer, self.answers, self.line, self.record) = (answer, answers, line, record)
    }
  }

  /// The tallies of items that got one answer each or, where it is nil, none, by the places of the items.
  package init(_ singles: [Single?], of items: AnswerItems, file: String, column: String) {
    guard let first = singles.lazy.compactMap(\.self).first else {
      parts = []
      return
    }
    let stride = singles.reduce(0) { max($0, $1?.answers ?? 0) }
    var counts: [UInt32] = Array(repeating: 0, count: singles.count * stride)
    for (place, single) in singles.enumerated() {
      if let single { counts[place * stride + single.answer] = 1 }
    }
    parts = [
      Part(
        items: items, counts: PackedCounts(counts[...]), stride: stride,
        answers: singles.map { UInt8(clamping: $0?.answers ?? 0) }, file: file, column: column,
        rows: TallyRows(singles.map { (($0 ?? first).line, ($0 ?? first).record) }))
    ]
  }
}

extension AnswerTallies {
  /// An item's answers; nil where it has no data.
  package subscript(code: Code<Measure>) -> AnswerTally? {
    find { $0.place(of: code) }.map { part, place in
      let part = parts[part]
      let row = part.rows[place]
      return AnswerTally(
        counts: part.range(of: place).map { part.counts[$0] },
        source: Source(file: part.file, line: row.line, record: row.record, column: part.column))
    }
  }

  /// How many answers an item got, and their mean as `AnswerTally` gives it; nil where it has no data.
  ///
  /// `place`: the item's in the tree.
  func result(ofItem place: Int, in methodology: Methodology) -> (answers: Int, mean: Quantity?)? {
    let numbers = methodology.tree.numbers
    return find { $0.index(ofItem: place, in: methodology) }
      .map { part, item in parts[part].result(at: item, numbers, numbers.scores(of: place)) }
  }

  /// Hands over every item that has data by its place in the tree, with how many answers it got and their mean as
  /// `AnswerTally` gives it.
  ///
  /// An item of two parts comes twice, and the later counts.
  func forEachResult(in methodology: Methodology, _ take: (_ place: Int, _ answers: Int, _ mean: Quantity?) -> Void) {
    let numbers = methodology.tree.numbers
    for part in parts {
      for item in 0..<part.items.count where part.answers[item] > 0 {
        guard let place = part.items.place(ofItem: item, in: methodology) else { continue }
        let scores = numbers.scores(of: place)
        guard !scores.isEmpty else { continue }
        let result = part.result(at: item, numbers, scores)
        take(place, result.answers, result.mean)
      }
    }
  }

  /// Hands over the file and the line of every item's answers, by its place in the tree; of two parts the later counts.
  package func forEachSource(in methodology: Methodology, _ take: (_ place: Int, _ file: String, _ line: Int) -> Void) {
    for part in parts {
      for item in 0..<part.items.count where part.answers[item] > 0 {
        guard let place = part.items.place(ofItem: item, in: methodology) else { continue }
        take(place, part.file, part.rows[item].line)
      }
    }
  }

  /// The last part that has data of an item, and the item's place there.
  private func find(_ place: (AnswerItems) -> Int?) -> (part: Int, place: Int)? {
    for part in parts.indices.reversed() {
      if let place = place(parts[part].items), parts[part].answers[place] > 0 { return (part, place) }
    }
    return nil
  }

  /// Takes those of another table in.
  package mutating func append(_ others: Self) { parts += others.parts }
}
