import Testing

@testable import Tabular

/// Faulty rows of a survey.
@Suite struct SurveyRowTests {
  @Test func `a row with too many cells is reported without its cells and does not count`() throws {
    let tally = try SurveySheet.tally(
      "5030,2566,a,1,1,1,1", "5030,2566,b,9,9,9,9", "5026,2566,a,1,1,1,1", "5030,2566,c,1,1,1,,,", ",,,,,")
    #expect(
      tally.faults == [
        Fault(.tooManyCells(expected: 6, found: 7), line: 2, record: 1, group: 0),
        Fault(.tooManyCells(expected: 6, found: 7), line: 3, record: 2, group: 0),
        Fault(.tooManyCells(expected: 6, found: 7), line: 4, record: 3),
      ])
    #expect(tally.recordCount == 4)
    #expect(tally.groups.map(\.rows) == [1])
    #expect(tally.groups[0].spellings.map(\.line) == [5])
    #expect(tally.groups[0].counts == [[1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]])
  }

  @Test func `rows that end before the last answer do not count and are one fault`() throws {
    let tally = try SurveySheet.tally(
      "5030,2566,a,1,1,1", "5030,2566,b,1,2", "5030,2566,c,4", "5030,2566,d,1,1,1", "5030,2566")
    var rows = RowRanges()
    for row in [3, 4, 6] { rows.insert(row) }
    #expect(tally.faults.map(\.kind) == [.tooFewCells(expected: 6, found: 5, rows: rows)])
    #expect(tally.faults.map(\.line) == [3] && tally.faults.map(\.count) == [3])
    #expect(tally.groups.map(\.rows) == [2])
  }

  @Test func `a block of sixteen rows that all end before the same blank column counts`() throws {
    let full = (1...15).map { "5030,2566,a\($0),1,1,1" }
    let block = (1...16).map { "5030,2566,b\($0),1,2" }
    let tally = try SurveySheet.tally(of: full + block + ["5030,2566,c,1,1,1"])
    #expect(tally.faults.isEmpty)
    #expect(tally.groups.map(\.rows) == [32])
    #expect(tally.groups[0].counts[2] == [16, 0, 0, 0])
    let broken = try SurveySheet.tally(of: full + block.dropLast() + ["5030,2566,c,1,1,1"])
    #expect(broken.groups.map(\.rows) == [16])
    #expect(broken.faults.map(\.count) == [15])
  }

  @Test func `an undecodable byte is reported with its cell, wherever in the row it is`() throws {
    let rows = ["5030,2566,a,1,1,1,x", "5030,2566,b,?,1,1,?", "50?0,2566,c,1,1,1,x", "5030,2566,?,1,1,1,x"]
    let text = ([SurveySheet.header + ",note"] + rows).joined(separator: "\n").utf8.map { $0 == 0x3F ? 0xFF : $0 }
    let tally = try SurveySheet.tallies(DecodedText(decoding: text)).fast
    let lost = { (line: Int, column: String?, offset: Int, group: Int) in
      Fault(.undecodable(byte: 0xFF, offset: offset), line: line, record: line - 1, column: column, group: group)
    }
    #expect(
      tally.faults == [
        lost(3, "i1", 77, 0), lost(3, nil, 83, 0), lost(4, "unit_code", 87, 1), lost(5, "response", 115, 0),
      ])
    #expect(tally.groups.map(\.rows) == [3, 1])
    #expect(tally.groups[0].counts == [[2, 0, 0, 0], [3, 0, 0, 0], [3, 0, 0, 0]])
  }

  @Test func `a unit may have any number of responses`() throws {
    let rows = (1...700).map { "5030,2566,\($0),1,\($0 % 4 + 1)," }
    let text = ([SurveySheet.header] + rows).joined(separator: "\n")
    let tally = try SurveySheet.tallies(DecodedText(decoding: Array(text.utf8))).fast
    #expect(tally.faults.isEmpty)
    #expect(tally.groups.map(\.rows) == [700])
    #expect(tally.groups[0].counts == [[700, 0, 0, 0], [175, 175, 175, 175], [0, 0, 0, 0]])
  }

  @Test func `a row may have more cells than the parser reads bytes at once`() throws {
    let long = String(repeating: ",", count: 70_000)
    let tally = try SurveySheet.tally("5030,2566,a,1,1,1" + long, "5030,2566,b,2,2,2" + long + "x", "5030,2566,c,3,3,3")
    #expect(tally.faults == [Fault(.tooManyCells(expected: 6, found: 70_006), line: 3, record: 2, group: 0)])
    #expect(tally.groups.map(\.rows) == [2])
    #expect(tally.groups[0].counts == [[1, 0, 1, 0], [1, 0, 1, 0], [1, 0, 1, 0]])
  }

  @Test(arguments: 0..<40)
  func `the survey reader and the oracle agree on any input`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &dice)] }
    let ends = ["\n", "\r\n", "\r", "\n\n", "\n \t \r\n"]
    // A text without quotes is read in one piece, and any other text line by line.
    let quotes = seed % 2 == 0 ? [] : ["\"4\"", "\" \"", "\"x\ny\"", "a\"b", "\""]
    for _ in 0..<50 {
      var text = SurveySheet.header + (seed % 3 == 0 ? ",,note" : "") + pick(ends)
      for _ in 0..<Int.random(in: 0..<20, using: &dice) {
        let unit = pick(["5030", "5030", "5030", "5026", "0", "77", "", " 5030 ", "\u{00A0}5030"])
        let year = pick(["2566", "2566", "2565", ""])
        let response = pick(["a", "b", "๑", "1", " 1", "", "r001", String(repeating: "x", count: 70), "\u{00A0}a"])
        let answers = (0..<pick(["3", "3", "3", "2", "5"]).utf8.reduce(0) { Int($1) - 0x30 + $0 }).map { _ in
          pick(["1", "1", "2", "3", "4", "", "", "๓", " 2 ", "5", "12", "มี", "-"] + quotes)
        }
        text += ([unit, year, response] + answers).joined(separator: ",") + pick(ends)
      }
      var bytes = Array(text.utf8)
      for _ in 0..<max(0, Int.random(in: -6..<6, using: &dice)) where bytes.count > 60 {
        let offset = Int.random(in: 45..<bytes.count, using: &dice)
        bytes[offset] = [0xFF, 0x2C, 0x00, 0x0D, quotes.isEmpty ? 0x20 : 0x22][Int.random(in: 0..<5, using: &dice)]
      }
      let (fast, slow) = try SurveySheet.tallies(DecodedText(decoding: bytes))
      #expect(fast == slow, "\(text.debugDescription)")
    }
  }
}
