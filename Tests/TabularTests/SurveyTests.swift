import Testing

@testable import Tabular

/// Answers of a survey, counted from the bytes without records.
@Suite struct SurveyTests {
  @Test func `answers are counted by unit, year, item and answer`() throws {
    let tally = try SurveySheet.tally("5030,2566,a,1,2,3", "5030,2566,b,1,4,", "5026,2566,a,4,4,4", "5030,2565,a,,,1")
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
    let tally = try SurveySheet.tally(row)
    #expect(tally.faults.isEmpty)
    #expect(tally.groups[0].counts == [[0, 0, 1, 0], [0, 0, 1, 0], [0, 0, 1, 0]])
  }

  @Test func `an answer with zeros after a point counts and is reported`() throws {
    let tally = try SurveySheet.tally("5030,2566,a,1.0,3,๒.๐๐", "5030,2566,b,1.5,3,")
    #expect(
      tally.faults == [
        Fault(.repairedCode(understood: "1"), line: 2, record: 1, column: "i1", value: "1.0", group: 0),
        Fault(.repairedCode(understood: "2"), line: 2, record: 1, column: "i3", value: "๒.๐๐", group: 0),
        Fault(.answerNotInScale(SurveySheet.scale), line: 3, record: 2, column: "i1", value: "1.5", group: 0),
      ])
    #expect(tally.groups[0].counts == [[1, 0, 0, 0], [0, 0, 2, 0], [0, 1, 0, 0]])
  }

  @Test func `an answer with leading zeros counts and is reported`() throws {
    let tally = try SurveySheet.tally("5030,2566,a,01,๐๓,004.0", "5030,2566,b,05,10,00")
    #expect(
      tally.faults == [
        Fault(.repairedCode(understood: "1"), line: 2, record: 1, column: "i1", value: "01", group: 0),
        Fault(.repairedCode(understood: "3"), line: 2, record: 1, column: "i2", value: "๐๓", group: 0),
        Fault(.repairedCode(understood: "4"), line: 2, record: 1, column: "i3", value: "004.0", group: 0),
        Fault(.answerNotInScale(SurveySheet.scale), line: 3, record: 2, column: "i1", value: "05", group: 0),
        Fault(.answerNotInScale(SurveySheet.scale), line: 3, record: 2, column: "i2", value: "10", group: 0),
        Fault(.answerNotInScale(SurveySheet.scale), line: 3, record: 2, column: "i3", value: "00", group: 0),
      ])
    #expect(tally.groups[0].counts == [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
  }

  @Test func `answer codes may be words`() throws {
    let tally = try SurveySheet.tally("0000,2566,a,,มี,", "0000,2566,b,9,ไม่มี,", "0000,2566,c,,ไม่ มี,")
    #expect(tally.faults.isEmpty)
    #expect(tally.groups[0].counts == [[1, 2], [0, 0]])
  }

  @Test func `an answer outside the scale is reported, and the rest of the row counts`() throws {
    let tally = try SurveySheet.tally("5030,2566,a,1,5,3", "5030,2566,b,1,12,")
    #expect(
      tally.faults == [
        Fault(.answerNotInScale(SurveySheet.scale), line: 2, record: 1, column: "i2", value: "5", group: 0),
        Fault(.answerNotInScale(SurveySheet.scale), line: 3, record: 2, column: "i2", value: "12", group: 0),
      ])
    #expect(tally.groups[0].rows == 2)
    #expect(tally.groups[0].counts == [[2, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]])
  }

  @Test func `responses are added up person by person`() throws {
    // Weights 6, 3 and 2; an answer that was not given has neither points nor weight.
    let tally = try SurveySheet.tally("5030,2566,a,4,4,4", "5030,2566,b,1,2,", "5030,2566,c,,,", "5030,2566,d,4.0,9,1")
    var sums = ResponseSums()
    for (points, weight) in [(1100, 11), (99, 9), (0, 0), (600, 8)] as [(UInt64, UInt64)] {
      sums.add(points: points, weight: weight)
    }
    #expect(tally.groups.map(\.sums) == [sums])
    #expect(sums.points == 1799 && sums.squaredPoints == 1_579_801 && sums.pointsByWeight == 17_791)
    #expect(sums.responses == 4 && sums.weight == 28 && sums.squaredWeight == 266)
  }

  @Test func `points too large to be added up are left out, and the answers count`() throws {
    let form = SurveyForm(items: [
      .init(name: "i1", answers: SurveySheet.scale, weight: 1 << 20, scores: [0, 1, 2, 1 << 12])
    ])
    let text = DecodedText(decoding: Array("unit_code,fiscal_year,response,i1\n5030,2566,a,4\n".utf8))
    let tally = try SurveySheet.reader(of: text, items: ["i1"], forms: [form]).reader
      .tally { _ in SurveyAssignment(form: 0, owner: "5030") }
    #expect(tally.groups.map(\.sums) == [nil])
    #expect(tally.groups.map(\.counts) == [[[0, 0, 0, 1]]])
  }

  @Test func `identical responses count once, contradictory ones not at all, and no identifier is reported`() throws {
    let tally = try SurveySheet.tally(
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
      decoding: Array(
        [SurveySheet.header, "5030,2566,a,1,1,1", "50300000,2566,a,1,1,1", ""].joined(separator: "\n").utf8))
    let tally = try SurveySheet.reader(of: text).reader.tally { _ in SurveyAssignment(form: 0, owner: "5030") }
    #expect(tally.groups.map(\.rows) == [1])
    #expect(tally.groups[0].spellings.map(\.line) == [2, 3])
    #expect(tally.faults.map(\.kind) == [.duplicateKey(firstLine: 2, identical: true)])
  }

  @Test func `rows without an identifier count and are reported`() throws {
    let tally = try SurveySheet.tally("5030,2566,,1,1,1", "5030,2566,,1,1,1")
    #expect(tally.faults.map(\.kind) == [.missingValue, .missingValue])
    #expect(tally.groups[0].rows == 2)
    #expect(tally.groups[0].answered == 6)
  }

  @Test func `answers of an unknown unit are neither judged nor counted`() throws {
    let tally = try SurveySheet.tally("9999,2566,a,9,9,9", "9999,2566,a,1,1,1", ",2566,b,1,1,1")
    #expect(tally.faults.isEmpty)
    #expect(tally.groups.map(\.rows) == [2, 1])
    #expect(tally.groups.map(\.counts) == [[], []])
    #expect(tally.groups.map(\.form) == [nil, nil])
  }

  @Test func `the reader asks for the form of a group once`() throws {
    let text = DecodedText(
      decoding: Array("\(SurveySheet.header)\n5030,2566,a,1,1,1\n5026,2566,a,1,1,1\n5030,2566,b,1,1,1\n".utf8))
    let asked = Asked()
    _ = try SurveySheet.reader(of: text).reader.tally { spelling in
      asked.units.append(spelling.unitCell)
      return SurveyAssignment(form: 0, owner: spelling.unitCell)
    }
    #expect(asked.units == ["5030", "5026"])
  }

  private final class Asked {
    var units: [String] = []
  }
}
