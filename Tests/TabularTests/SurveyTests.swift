import Testing

@testable import Tabular

/// Survey files, tallied straight from the bytes.
@Suite struct SurveyTests {
  static let schema = TableSchema(
    name: "iit",
    fields: [
      Field(name: "unit_code", constraints: .init(required: true)),
      Field(name: "fiscal_year", type: .year, constraints: .init(required: true)),
      Field(name: "response", constraints: .init(required: true)),
    ], primaryKey: ["unit_code", "fiscal_year", "response"])
  private static let scale = ["1", "2", "3", "4"]
  private static let forms = [
    SurveyForm(
      items: zip(["i1", "i2", "i3"], [6, 3, 2]).map {
        .init(name: $0, answers: scale, weight: $1, scores: [0, 33, 67, 100])
      }),
    SurveyForm(items: [
      .init(name: "i2", answers: ["มี", "ไม่มี"], weight: 1, scores: [0, 100]),
      .init(name: "i9", answers: ["y", "n"], weight: 5, scores: [100, 0]),
    ]),
  ]
  private static let header = "unit_code,fiscal_year,response,i1,i2,i3"

  private static func form(unit: String, year: String) -> Int? {
    switch unit {
    case "5030", "5026": 0
    case "0000", "0": 1
    default: nil
    }
  }

  private static func reader(
    of text: DecodedText, items: [String] = ["i1", "i2", "i3"], forms: [SurveyForm] = forms
  ) throws -> (reader: SurveyReader, header: HeaderMatch) {
    let found = ExtractReader.header(
      of: text, fileName: "iit.csv", tables: TableRecogniser([Self.schema], extraColumns: ["iit": items]))
    let header = try #require(found.header)
    let layout = SurveyLayout(header: header, forms: forms)
    return (SurveyReader(text: .whole(text), separator: found.separator, header: header, layout: layout), header)
  }

  /// The tally and the oracle's, both with the faults in one order.
  private func tallies(_ text: DecodedText) throws -> (fast: SurveyTally, slow: SurveyTally) {
    let (reader, header) = try Self.reader(of: text, items: ["i1", "i2", "i3", "i9"])
    let fast = reader.tally { spelling in
      let (unit, year) = (spelling.unitCell, spelling.yearCell)
      return Self.form(unit: unit, year: year).map { SurveyAssignment(form: $0, owner: "\(unit) \(year)") }
    }
    let (records, faults) = RecordText(text).records()
    let rows = Array(records.drop { $0.line <= header.line })
    let slow = SurveyOracle(header: header, forms: Self.forms, formFor: Self.form)
      .tally(rows, lost: text.faults, quoteFaults: faults.filter { $0.line > header.line })
    return (sorted(fast), sorted(slow))
  }

  private func sorted(_ tally: SurveyTally) -> SurveyTally {
    func words(_ fault: Fault) -> String { String(describing: fault) }
    let faults = tally.faults.sorted { ($0.line, words($0)) < ($1.line, words($1)) }
    return SurveyTally(
      groups: tally.groups, faults: faults, recordCount: tally.recordCount,
      filledUnreadColumns: tally.filledUnreadColumns)
  }

  private func tally(_ rows: String...) throws -> SurveyTally {
    try tallies(DecodedText(decoding: Array(([Self.header] + rows).joined(separator: "\n").utf8))).fast
  }

  @Test func `answers are counted by unit, year, item and answer`() throws {
    let tally = try tally("5030,2566,a,1,2,3", "5030,2566,b,1,4,", "5026,2566,a,4,4,4", "5030,2565,a,,,1")
    #expect(tally.faults.isEmpty)
    #expect(tally.recordCount == 4)
    #expect(tally.groups.map(\.spellings[0].unitCell) == ["5030", "5026", "5030"])
    #expect(tally.groups.map(\.spellings[0].yearCell) == ["2566", "2566", "2565"])
    #expect(tally.groups.map(\.rows) == [2, 1, 1])
    #expect(tally.groups[0].counts == [[2, 0, 0, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    #expect(tally.groups.map(\.answered) == [5, 3, 1])
    #expect(tally.groups.map(\.spellings[0].line) == [2, 4, 5])
  }

  @Test(arguments: [
    "5030,2566,a, 3 ,3,3", "5030,2566,a,๓,3,3", "5030,2566,a,\"3\",\u{00A0}3,\" 3\"", "5030,2566,๑,3\u{200B},3,3,,",
  ])
  func `an answer counts however it is written`(row: String) throws {
    let tally = try tally(row)
    #expect(tally.faults.isEmpty)
    #expect(tally.groups[0].counts == [[0, 0, 1, 0], [0, 0, 1, 0], [0, 0, 1, 0]])
  }

  @Test func `an answer with idle zeros counts and is told`() throws {
    let tally = try tally("5030,2566,a,1.0,3,๒.๐๐", "5030,2566,b,1.5,3,")
    #expect(
      tally.faults == [
        Fault(.repairedCode(understood: "1"), line: 2, record: 1, column: "i1", value: "1.0", group: 0),
        Fault(.repairedCode(understood: "2"), line: 2, record: 1, column: "i3", value: "๒.๐๐", group: 0),
        Fault(.answerNotInScale(Self.scale), line: 3, record: 2, column: "i1", value: "1.5", group: 0),
      ])
    #expect(tally.groups[0].counts == [[1, 0, 0, 0], [0, 0, 2, 0], [0, 1, 0, 0]])
  }

  @Test func `answer codes may be words`() throws {
    let tally = try tally("0000,2566,a,,มี,", "0000,2566,b,9,ไม่มี,", "0000,2566,c,,ไม่ มี,")
    #expect(tally.faults.isEmpty)
    #expect(tally.groups[0].counts == [[1, 2], [0, 0]])
  }

  @Test func `an answer outside the scale is named, the rest of the row stands`() throws {
    let tally = try tally("5030,2566,a,1,5,3", "5030,2566,b,1,12,")
    #expect(
      tally.faults == [
        Fault(.answerNotInScale(Self.scale), line: 2, record: 1, column: "i2", value: "5", group: 0),
        Fault(.answerNotInScale(Self.scale), line: 3, record: 2, column: "i2", value: "12", group: 0),
      ])
    #expect(tally.groups[0].rows == 2)
    #expect(tally.groups[0].counts == [[2, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]])
  }

  @Test func `responses are added up person by person`() throws {
    // Weights 6, 3 and 2; an answer that was not given has neither points nor weight.
    let tally = try tally("5030,2566,a,4,4,4", "5030,2566,b,1,2,", "5030,2566,c,,,", "5030,2566,d,4.0,9,1")
    var sums = ResponseSums()
    for (points, weight) in [(1100, 11), (99, 9), (0, 0), (600, 8)] as [(UInt64, UInt64)] {
      sums.add(points: points, weight: weight)
    }
    #expect(tally.groups.map(\.sums) == [sums])
    #expect(sums.points == 1799 && sums.squaredPoints == 1_579_801 && sums.pointsByWeight == 17_791)
    #expect(sums.responses == 4 && sums.weight == 28 && sums.squaredWeight == 266)
  }

  @Test func `points beyond what can be added up are not, and the answers count`() throws {
    let form = SurveyForm(items: [.init(name: "i1", answers: Self.scale, weight: 1 << 20, scores: [0, 1, 2, 1 << 12])])
    let text = DecodedText(decoding: Array("unit_code,fiscal_year,response,i1\n5030,2566,a,4\n".utf8))
    let tally = try Self.reader(of: text, items: ["i1"], forms: [form]).reader
      .tally { _ in SurveyAssignment(form: 0, owner: "5030") }
    #expect(tally.groups.map(\.sums) == [nil])
    #expect(tally.groups.map(\.counts) == [[[0, 0, 0, 1]]])
  }

  @Test func `identical responses count once, contradictory ones not at all, and nobody's identifier is told`() throws {
    let tally = try tally(
      "5030,2566,a,1,1,1", "5030,2566,a,๑,1, 1 ", "5030,2566,b,1,1,1", "5030,2566,b,2,1,1", "5026,2566,a,2,2,2")
    #expect(
      tally.faults == [
        Fault(.duplicateKey(firstLine: 2, identical: true), line: 3, record: 2, column: "response", group: 0),
        Fault(.duplicateKey(firstLine: 4, identical: false), line: 5, record: 4, column: "response", group: 0),
      ])
    #expect(tally.groups.map(\.rows) == [1, 1])
    #expect(tally.groups[0].counts == [[1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]])
  }

  @Test func `a response that repeats under another spelling of its unit is found`() throws {
    let text = DecodedText(
      decoding: Array([Self.header, "5030,2566,a,1,1,1", "50300000,2566,a,1,1,1", ""].joined(separator: "\n").utf8))
    let tally = try Self.reader(of: text).reader.tally { _ in SurveyAssignment(form: 0, owner: "5030") }
    #expect(tally.groups.map(\.rows) == [1])
    #expect(tally.groups[0].spellings.map(\.line) == [2, 3])
    #expect(tally.faults.map(\.kind) == [.duplicateKey(firstLine: 2, identical: true)])
  }

  @Test func `rows without an identifier count and are told`() throws {
    let tally = try tally("5030,2566,,1,1,1", "5030,2566,,1,1,1")
    #expect(tally.faults.map(\.kind) == [.missingValue, .missingValue])
    #expect(tally.groups[0].rows == 2)
    #expect(tally.groups[0].answered == 6)
  }

  @Test func `a row with too many cells is told and does not count, nor are its cells judged`() throws {
    let tally = try tally(
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

  @Test func `answers that are left off at the end are blank, also behind a row that has them`() throws {
    let tally = try tally("5030,2566,a,1,1,1", "5030,2566,b,1,2", "5030,2566,c,4", "5030,2566,d")
    #expect(tally.faults.isEmpty)
    #expect(tally.groups[0].rows == 4)
    #expect(tally.groups[0].counts == [[2, 0, 0, 1], [1, 1, 0, 0], [1, 0, 0, 0]])
  }

  @Test func `a row that ends before its identifier is told once and counts`() throws {
    let tally = try tally("5030,2566,a,1,1,1", "5030,2566")
    #expect(tally.faults == [Fault(.tooFewCells(expected: 6, found: 2), line: 3, record: 2, group: 0)])
    #expect(tally.groups.map(\.rows) == [2])
  }

  @Test func `a lost byte is told with its cell, wherever in the row it stands`() throws {
    let rows = ["5030,2566,a,1,1,1,x", "5030,2566,b,?,1,1,?", "50?0,2566,c,1,1,1,x", "5030,2566,?,1,1,1,x"]
    let text = ([Self.header + ",note"] + rows).joined(separator: "\n").utf8.map { $0 == 0x3F ? 0xFF : $0 }
    let tally = try tallies(DecodedText(decoding: text)).fast
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

  @Test func `answers of an unknown unit are neither judged nor counted`() throws {
    let tally = try tally("9999,2566,a,9,9,9", "9999,2566,a,1,1,1", ",2566,b,1,1,1")
    #expect(tally.faults.isEmpty)
    #expect(tally.groups.map(\.rows) == [2, 1])
    #expect(tally.groups.map(\.counts) == [[], []])
    #expect(tally.groups.map(\.form) == [nil, nil])
  }

  @Test func `the form of a group is asked for once`() throws {
    let text = DecodedText(
      decoding: Array("\(Self.header)\n5030,2566,a,1,1,1\n5026,2566,a,1,1,1\n5030,2566,b,1,1,1\n".utf8))
    let asked = Asked()
    _ = try Self.reader(of: text).reader.tally { spelling in
      asked.units.append(spelling.unitCell)
      return SurveyAssignment(form: 0, owner: spelling.unitCell)
    }
    #expect(asked.units == ["5030", "5026"])
  }

  @Test func `a unit may have any number of responses`() throws {
    let rows = (1...700).map { "5030,2566,\($0),1,\($0 % 4 + 1)," }
    let text = ([Self.header] + rows).joined(separator: "\n")
    let tally = try tallies(DecodedText(decoding: Array(text.utf8))).fast
    #expect(tally.faults.isEmpty)
    #expect(tally.groups.map(\.rows) == [700])
    #expect(tally.groups[0].counts == [[700, 0, 0, 0], [175, 175, 175, 175], [0, 0, 0, 0]])
  }

  @Test func `a row may have more cells than the parser is fed bytes at once`() throws {
    let long = String(repeating: ",", count: 70_000)
    let tally = try tally("5030,2566,a,1,1,1" + long, "5030,2566,b,2,2,2" + long + "x", "5030,2566,c,3,3,3")
    #expect(tally.faults == [Fault(.tooManyCells(expected: 6, found: 70_006), line: 3, record: 2, group: 0)])
    #expect(tally.groups.map(\.rows) == [2])
    #expect(tally.groups[0].counts == [[1, 0, 1, 0], [1, 0, 1, 0], [1, 0, 1, 0]])
  }

  private final class Asked {
    var units: [String] = []
  }

  @Test(arguments: 0..<40)
  func `the fast way and the plain way agree on any input`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &dice)] }
    let ends = ["\n", "\r\n", "\r", "\n\n", "\n \t \r\n"]
    // A text without quotes is read in one piece, another a line at a time.
    let quotes = seed % 2 == 0 ? [] : ["\"4\"", "\" \"", "\"x\ny\"", "a\"b", "\""]
    for _ in 0..<50 {
      var text = Self.header + (seed % 3 == 0 ? ",,note" : "") + pick(ends)
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
        let place = Int.random(in: 45..<bytes.count, using: &dice)
        bytes[place] = [0xFF, 0x2C, 0x00, 0x0D, quotes.isEmpty ? 0x20 : 0x22][Int.random(in: 0..<5, using: &dice)]
      }
      let (fast, slow) = try tallies(DecodedText(decoding: bytes))
      #expect(fast == slow, "\(text.debugDescription)")
    }
  }
}
