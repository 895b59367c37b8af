import Testing

@testable import Tabular

/// A survey of three items, read by the program and by the oracle.
enum SurveySheet {
  static let schema = TableSchema(
    name: "iit",
    fields: [
      Field(name: "unit_code", constraints: .init(required: true)),
      Field(name: "fiscal_year", type: .year, constraints: .init(required: true)),
      Field(name: "response", constraints: .init(required: true)),
    ], primaryKey: ["unit_code", "fiscal_year", "response"])
  static let scale = ["1", "2", "3", "4"]
  static let forms = [
    SurveyForm(
      items: zip(["i1", "i2", "i3"], [6, 3, 2]).map {
        .init(name: $0, answers: scale, weight: $1, scores: [0, 33, 67, 100])
      }),
    SurveyForm(items: [
      .init(name: "i2", answers: ["มี", "ไม่มี"], weight: 1, scores: [0, 100]),
      .init(name: "i9", answers: ["y", "n"], weight: 5, scores: [100, 0]),
    ]),
  ]
  static let header = "unit_code,fiscal_year,response,i1,i2,i3"

  static func form(unit: String, year: String) -> Int? {
    switch unit {
    case "5030", "5026": 0
    case "0000", "0": 1
    default: nil
    }
  }

  static func reader(
    of text: DecodedText, items: [String] = ["i1", "i2", "i3"], forms: [SurveyForm] = forms
  ) throws -> (reader: SurveyReader, header: HeaderMatch) {
    let found = ExtractReader.header(
      of: text, fileName: "iit.csv", tables: TableRecogniser([schema], extraColumns: ["iit": items]))
    let header = try #require(found.header)
    let layout = SurveyLayout(header: header, forms: forms)
    return (SurveyReader(text: .whole(text), separator: found.separator, header: header, layout: layout), header)
  }

  /// The tallies of the program and of the oracle, both with the faults in the same order.
  static func tallies(_ text: DecodedText) throws -> (fast: SurveyTally, slow: SurveyTally) {
    let (reader, header) = try reader(of: text, items: ["i1", "i2", "i3", "i9"])
    let fast = reader.tally { spelling in
      let (unit, year) = (spelling.unitCell, spelling.yearCell)
      return form(unit: unit, year: year).map { SurveyAssignment(form: $0, owner: "\(unit) \(year)") }
    }
    let (records, faults) = RecordText(text).records()
    let rows = Array(records.drop { $0.line <= header.line })
    let owners = ["unit_code", "fiscal_year", "response"].compactMap { header.column(of: $0) }
    let needed = owners.max().map { $0 + 1 } ?? 0
    let short = ShortRowOracle(
      records, below: header, needed: needed, hasLineEnd: text.bytes.last == 0x0A || text.bytes.last == 0x0D)
    let slow = SurveyOracle(header: header, forms: forms, formFor: form)
      .tally(rows, short: short, lost: text.faults, quoteFaults: faults.filter { $0.line > header.line })
    return (sorted(fast), sorted(slow))
  }

  static func sorted(_ tally: SurveyTally) -> SurveyTally {
    func text(_ fault: Fault) -> String { String(describing: fault) }
    let faults = tally.faults.sorted { ($0.line, text($0)) < ($1.line, text($1)) }
    return SurveyTally(
      groups: tally.groups, faults: faults, recordCount: tally.recordCount,
      filledUnreadColumns: tally.filledUnreadColumns)
  }

  static func tally(_ rows: String...) throws -> SurveyTally { try tally(of: rows) }

  static func tally(of rows: [String]) throws -> SurveyTally {
    try tallies(DecodedText(decoding: Array(([header] + rows).map { $0 + "\n" }.joined().utf8))).fast
  }
}
