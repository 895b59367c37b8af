import Glibc
import Testing

@testable import Tabular

/// Survey files that are read one piece at a time.
@Suite struct LargeSurveyTests {
  private static let items = ["i1", "i2", "i3"]
  private static let forms = [
    SurveyForm(
      items: items.map { .init(name: $0, answers: ["1", "2", "3", "4"], weight: 2, scores: [0, 33, 67, 100]) })
  ]

  private static func reader(
    _ text: SurveyText, _ found: (separator: Separator, header: HeaderMatch?, faults: [Fault])
  ) throws -> SurveyReader {
    let header = try #require(found.header)
    let layout = SurveyLayout(header: header, forms: forms)
    return SurveyReader(text: text, separator: found.separator, header: header, layout: layout)
  }

  private static func owner(_ spelling: SurveyTally.Spelling) -> SurveyAssignment? {
    guard spelling.unitCell.hasPrefix("50") else { return nil }
    return SurveyAssignment(form: 0, owner: "\(spelling.unitCell.prefix(4)) \(spelling.yearCell)")
  }

  private static func header(
    of text: DecodedText
  ) -> (separator: Separator, header: HeaderMatch?, faults: [Fault]) {
    ExtractReader.header(
      of: text, fileName: "iit.csv", tables: TableRecogniser([SurveySheet.schema], extraColumns: ["iit": items]))
  }

  /// A random file with rows of several units, some of them repeated, faulty or of another length.
  private static func file(_ dice: inout Dice) -> [UInt8] {
    func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &dice)] }
    let end = pick(["\n", "\n", "\r\n"])
    var bytes: [UInt8] = Array(pick(["", "\u{FEFF}"]).utf8)
    // A Thai title in UTF-8, in Windows-874, and with an undefined byte.
    let titles: [[UInt8]] = [[], Array("ปี ๒๕๖๖".utf8), [0xBB, 0xD5], [0xE0, 0xB8, 0xFF, 0x2C, 0xFC]]
    bytes += titles[Int.random(in: 0..<titles.count, using: &dice)] + end.utf8
    var text = pick(["unit_code,fiscal_year,response,i1,i2,i3", "unit_code,fiscal_year,response,i1,,i2,i3,,"]) + end
    let header = text
    let hasTitles = Int.random(in: 0..<6, using: &dice) == 0
    for _ in 0..<Int.random(in: 12..<80, using: &dice) {
      if hasTitles, Int.random(in: 0..<20, using: &dice) == 0 { text += header }
      let response = pick(["a", "b", "1", " 1", "", "r001", "12345678", "123456789"])
      let answers = (0..<Int.random(in: 2..<6, using: &dice)).map { _ in
        pick(["1", "2", "3", "4", "", "5", "4.0", "x"])
      }
      let row =
        [pick(["5030", "5030", "50300000", "5026", "77", ""]), pick(["2566", "2566", "2565"]), response] + answers
      text += pick(["", "", "", end, " \t \(end)"]) + row.joined(separator: ",") + end
    }
    if Bool.random(using: &dice) { text.removeLast() }
    return bytes + text.utf8
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    let count = unsafe Glibc.write(descriptor, bytes, bytes.count)
    try #require(count == bytes.count)
  }

  @Test(arguments: 0..<20)
  func `a file read one piece at a time gives the tally of the whole file`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let folder = try TestFolder()
    let path = folder.path + "/iit.csv"
    var compared = 0
    for _ in 0..<40 {
      let bytes = Self.file(&dice)
      try Self.write(bytes, to: path)
      let whole = DecodedText(decoding: bytes)
      guard
        let large = try LargeText(
          path, headSize: Int.random(in: 200..<800, using: &dice), pieceSize: Int.random(in: 1..<300, using: &dice))
      else { continue }
      let nature = try #require(try large.properties())
      #expect(nature.digest == (try SHA256.digest(of: bytes)))
      #expect(large.count == whole.bytes.count && large.head.encoding == whole.encoding)
      let (found, asWhole) = (Self.header(of: large.head), Self.header(of: whole))
      #expect(found.separator == asWhole.separator && found.header?.line == asWhole.header?.line)
      let reader = try Self.reader(.large(large, nature), found)
      let pieces = reader.tally(Self.owner)
      let content = "\(String(decoding: bytes, as: UTF8.self).debugDescription)"
      let all = try Self.reader(.whole(whole), asWhole).tally(Self.owner)
      #expect(pieces == all, "\(content)")
      try large.finish()
      compared += 1
    }
    #expect(compared >= 20)
  }

  @Test(arguments: [(100, 0), (1300, 0), (100, 3), (1300, 3)])
  func `many units in turn, read one piece at a time, give the tally of the whole file`(
    units: Int, slips: Int
  ) throws {
    let folder = try TestFolder()
    let path = folder.path + "/iit.csv"
    var text = "unit_code,fiscal_year,response,i1,i2,i3\n"
    for turn in 0..<3 {
      for unit in 0..<units {
        text += "50\(10_000 + unit),2566,\(turn),1,\(slips > 0 && unit % slips == 0 ? "x" : "2"),3\n"
      }
    }
    let bytes = Array(text.utf8)
    try Self.write(bytes, to: path)
    let large = try #require(try LargeText(path, headSize: 500, pieceSize: 1000))
    let reader = try Self.reader(.large(large, try #require(try large.properties())), Self.header(of: large.head))
    let whole = DecodedText(decoding: bytes)
    let all = try Self.reader(.whole(whole), Self.header(of: whole))
    func owner(_ spelling: SurveyTally.Spelling) -> SurveyAssignment? {
      SurveyAssignment(form: 0, owner: spelling.unitCell)
    }
    #expect(reader.tally(owner) == all.tally(owner))
  }

  @Test(arguments: [
    ("a quote", "5030,2566,a,\"1\",1,1\n"), ("a letter beyond ASCII", "5030,2566,ก,1,1,1\n"),
    ("a NUL", "5030,2566,a\0,1,1,1\n"), ("an old program's end of file", "5030,2566,a,1,1,1\n\u{1A}"),
  ])
  func `a file is read whole if a special character is far from its beginning`(character: String, end: String) throws {
    let rows = String(repeating: "5030,2566,a,1,1,1\n", count: 100)
    let folder = try TestFolder()
    let path = folder.path + "/iit.csv"
    try Self.write(Array(("unit_code,fiscal_year,response,i1,i2,i3\n" + rows + end).utf8), to: path)
    let large = try #require(try LargeText(path, headSize: 500, pieceSize: 100))
    #expect(try large.properties() == nil)
  }

  @Test func `a file that changes while it is read is refused`() throws {
    let folder = try TestFolder()
    let path = folder.path + "/iit.csv"
    let rows = String(repeating: "5030,2566,a,1,1,1\n", count: 100)
    try Self.write(Array(("unit_code,fiscal_year,response,i1,i2,i3\n" + rows).utf8), to: path)
    let large = try #require(try LargeText(path, headSize: 500, pieceSize: 100))
    let nature = try #require(try large.properties())
    let status = unsafe truncate(path, 900)
    try #require(status == 0)
    _ = try Self.reader(.large(large, nature), Self.header(of: large.head)).tally(Self.owner)
    #expect(throws: ReadFault.changing) { try large.finish() }
  }
}
