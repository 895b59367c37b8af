/// The answers to a unit's items, counted.
package struct AnswerTallies: Sendable {
  /// The answers by table; if two parts contain the same item, the later part counts.
  private var parts: [Part]

  /// The answers to the items of one table.
  private final class Part: Sendable {
    let items: AnswerItems
    /// The answer counts of all items, `stride` for each item; `answers` is the number that an item's own scale uses.
    let counts: [UInt32]
    let answers: [UInt8]
    let file: String
    let column: String?
    let rows: TallyRows
    let stride: Int

    init(
      items: AnswerItems, counts: [UInt32], stride: Int, answers: [UInt8], file: String, column: String?,
      rows: TallyRows
    ) {
      self.items = items
      self.counts = counts
      self.stride = stride
      self.answers = answers
      self.file = file
      self.column = column
      self.rows = rows
    }

    /// Returns the range of an item's counts in `counts`.
    func range(of index: Int) -> Range<Int> { index * stride..<index * stride + Int(answers[index]) }

    /// Computes the result of an item; `scores` is the range of its answers in the scores of the tree.
    func result(at index: Int, _ numbers: TreeNumbers, _ scores: Range<Int>) -> (answers: Int, mean: Quantity?) {
      var (answers, sum) = (0, Int128(0))
      // An answer beyond the scale has no score.
      for (offset, answer) in range(of: index).enumerated() where counts[answer] > 0 {
        answers += Int(counts[answer])
        if offset < scores.count { sum += numbers.scores[scores.lowerBound + offset].units * Int128(counts[answer]) }
      }
      return (answers, answers > 0 ? Quantity(units: sum) / answers : nil)
    }
  }

  package init() { parts = [] }
}

extension AnswerTallies {
  /// Makes the tallies of a survey, with `stride` counts for each item.
  ///
  /// `answers` is the number of counts that each item's own scale uses, and `source` is the first row of the unit.
  package init(
    _ counts: ArraySlice<UInt32>, stride: Int, answers: [UInt8], of items: AnswerItems, source: Source
  ) {
    parts = [
      Part(
        items: items, counts: Array(counts), stride: stride, answers: answers, file: source.file,
        column: source.column, rows: TallyRows(of: source))
    ]
  }

  /// Makes tallies that come from one row each, in one column of one file.
  package init(_ tallies: [Code<Measure>: AnswerTally]) {
    let own = tallies.sorted { $0.key < $1.key }
    guard let first = own.first?.value.source else {
      parts = []
      return
    }
    let counts = own.map(\.value.counts)
    let stride = counts.reduce(0) { max($0, $1.count) }
    // A 32-bit count suffices: no file has as many bytes.
    let flat = counts.flatMap { own in (0..<stride).map { $0 < own.count ? UInt32(clamping: own[$0]) : 0 } }
    parts = [
      Part(
        items: AnswerItems(own.map(\.key)), counts: flat, stride: stride,
        answers: counts.map { UInt8(clamping: $0.count) }, file: first.file, column: first.column,
        rows: TallyRows(own.map { ($0.value.source.line, $0.value.source.record) }))
    ]
  }

  /// The only answer to an item, the number of answers of its scale, and the row.
  package struct Single: Sendable {
    let answer: Int
    let answers: Int
    let line: Int
    let record: Int

    package init(answer: Int, of answers: Int, line: Int, record: Int) {
      (self.answer, self.answers, self.line, self.record) = (answer, answers, line, record)
    }
  }

  /// Makes the tallies of items with one answer each, in the order of the items; nil for an item without an answer.
  package init(_ singles: [Single?], of items: AnswerItems, file: String, column: String) {
    guard let first = singles.lazy.compactMap(\.self).first else {
      parts = []
      return
    }
    let stride = singles.reduce(0) { max($0, $1?.answers ?? 0) }
    var counts: [UInt32] = Array(repeating: 0, count: singles.count * stride)
    for (index, single) in singles.enumerated() {
      if let single { counts[index * stride + single.answer] = 1 }
    }
    parts = [
      Part(
        items: items, counts: counts, stride: stride,
        answers: singles.map { UInt8(clamping: $0?.answers ?? 0) }, file: file, column: column,
        rows: TallyRows(singles.map { (($0 ?? first).line, ($0 ?? first).record) }))
    ]
  }
}

extension AnswerTallies {
  /// The answers to an item; nil if it has no data.
  package subscript(code: Code<Measure>) -> AnswerTally? {
    find { $0.index(of: code) }.map { part, index in
      let part = parts[part]
      let row = part.rows[index]
      return AnswerTally(
        counts: part.range(of: index).map { Int(part.counts[$0]) },
        source: Source(file: part.file, line: row.line, record: row.record, column: part.column))
    }
  }

  /// Returns the number of answers to the item at an index of the tree, and their mean; nil if the item has no data.
  func result(ofItem index: Int, in methodology: Methodology) -> (answers: Int, mean: Quantity?)? {
    let numbers = methodology.tree.numbers
    return find { $0.index(ofItem: index, in: methodology) }
      .map { part, item in parts[part].result(at: item, numbers, numbers.scores(of: index)) }
  }

  /// Calls `take` for every item with data: its index in the tree, the number of answers, and their mean.
  ///
  /// It is called twice for an item in two parts; the later call counts.
  func forEachResult(in methodology: Methodology, _ take: (_ index: Int, _ answers: Int, _ mean: Quantity?) -> Void) {
    let numbers = methodology.tree.numbers
    for part in parts {
      for item in 0..<part.items.count where part.answers[item] > 0 {
        guard let index = part.items.treeIndex(ofItem: item, in: methodology) else { continue }
        let scores = numbers.scores(of: index)
        guard !scores.isEmpty else { continue }
        let result = part.result(at: item, numbers, scores)
        take(index, result.answers, result.mean)
      }
    }
  }

  /// Calls `take` with the file and the line of every item's answers, by its index in the tree.
  ///
  /// It is called twice for an item in two parts; the later call counts.
  package func forEachSource(in methodology: Methodology, _ take: (_ index: Int, _ file: String, _ line: Int) -> Void) {
    for part in parts {
      for item in 0..<part.items.count where part.answers[item] > 0 {
        guard let index = part.items.treeIndex(ofItem: item, in: methodology) else { continue }
        take(index, part.file, part.rows[item].line)
      }
    }
  }

  /// Finds the last part with data for an item, and the item's index in it.
  private func find(_ ownIndex: (AnswerItems) -> Int?) -> (part: Int, index: Int)? {
    for part in parts.indices.reversed() {
      if let index = ownIndex(parts[part].items), parts[part].answers[index] > 0 { return (part, index) }
    }
    return nil
  }

  /// Appends the tallies of another table.
  package mutating func append(_ others: Self) { parts += others.parts }
}

extension AnswerTallies {
  /// The counts of all answers as a text, to compare two versions of a survey: "i1=0,12,3".
  package var countsText: String {
    parts.flatMap { part in
      part.items.codes.indices.map { item in
        "\(part.items.codes[item])=\(part.range(of: item).map { String(part.counts[$0]) }.joined(separator: ","))"
      }
    }
    .sorted().joined(separator: " ")
  }
}
