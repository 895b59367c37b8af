import Assessment
import Testing

/// Values that a scorecard and a submission store in few bytes are read back unchanged, whatever their size.
@Suite struct LargeFigureTests {
  @Test(arguments: ["0", "100", "6044.62", "6044.63", "-6044.62", "-6044.63", "100000000000"])
  func `an announced figure is published as it was announced`(text: String) throws {
    let card = try Sample.card(Sample.unit(), total: text)
    #expect(try card["ITA"]?.published == Quantity.read(text))
    #expect(try card.total == Quantity.read(text))
    #expect(card["ITA"]?.basis == .official)
  }

  @Test(arguments: [0, 1, 255, 256, 65_535, 65_536, 134_217_727, 134_217_728])
  func `all answers to an item are counted`(count: Int) {
    let tally = AnswerTally(counts: [count, 1], source: Sample.source)
    let card = Sample.methodology().scorecard(for: Sample.submission(answers: ["i1": tally]))
    #expect(card["i1"]?.answers == count + 1)
    #expect(card["I1"]?.answers == count + 1)
    #expect(card["ITA"]?.answers == count + 1)
  }

  @Test(arguments: [[2, 3, 4], [2, 4, 3], [7, 7, 7], [5, 6, 9]])
  func `the answers to each item keep the line of their row`(lines: [Int]) {
    let codes: [Code<Measure>] = ["i1", "i2", "i3"]
    let tallies = zip(codes, lines).map { code, line in
      (code, AnswerTally(counts: [1], source: Source(file: "oit.csv", line: line, record: line - 1)))
    }
    let answers = Sample.submission(answers: Dictionary(uniqueKeysWithValues: tallies)).answers
    #expect(codes.map { answers[$0]?.source.line } == lines)
    #expect(codes.map { answers[$0]?.source.record } == lines.map { $0 - 1 })
  }
}
