import Consolidation
import Findings
import Tabular
import Testing

/// `--help`, `ita finding` and `ita explain`: the texts for people.
struct CommandTextTests {
  @Test func `the help lists every exit code with its meaning`() throws {
    let run = try CommandFolder().ita("--help", environment: ["COLUMNS": "400"])
    #expect((run.exit, run.error) == (0, ""))
    let help = Self.joined(run.output)
    for code in RunExit.allCases {
      #expect(help.contains("\(code.rawValue) \(Self.joined(code.meaning.thai)) \(Self.joined(code.meaning.english))"))
    }
  }

  @Test func `the table of the README has a row for every command`() throws {
    let help = try CommandFolder().ita("--help", environment: ["COLUMNS": "400"]).output
    let list = try #require(help.split(separator: "SUBCOMMANDS:\n").last)
    let commands = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(commands.count > 5)
    let readme = String(decoding: try FileBytes.read("\(Repository.root)/README.md"), as: UTF8.self)
    for command in commands where command != "See" { #expect(readme.contains("\n| `ita \(command)"), "\(command)") }
  }

  @Test func `without arguments the help is shown`() throws {
    let folder = try CommandFolder()
    let run = try folder.ita()
    #expect(run.exit == 0)
    #expect(run.output == (try folder.ita("--help").output))
  }

  /// The text on one line: a help text is wrapped to the terminal.
  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: ["th", "en"])
  func `a check is described alone or with all others`(language: String) throws {
    let folder = try CommandFolder()
    let all = try folder.ita("finding", "--all", "--language", language)
    #expect((all.exit, all.error) == (0, ""))
    for check in CheckCatalogue.all {
      #expect(all.output.contains("\(check.code) ("))
    }
    let one = try folder.ita("finding", "rate-misstated", "--language", language)
    #expect((one.exit, one.error) == (0, ""))
    #expect(one.output.hasPrefix("rate-misstated ("))
    #expect(all.output.contains(one.output))
  }

  @Test(arguments: ["th", "en"])
  func `without a code each check has a line`(language: String) throws {
    let run = try CommandFolder().ita("finding", "--language", language)
    #expect((run.exit, run.error) == (0, ""))
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.count == CheckCatalogue.all.count)
    for check in CheckCatalogue.all { #expect(lines.contains { $0.hasPrefix("  \(check.code) ") }, "\(check.code)") }
  }

  /// A measure of Chatuchak, and texts of its derivation in both languages.
  static let explained: [(measure: String, thai: [String], english: [String])] = [
    (
      "ITA",
      ["คะแนนที่เผยแพร่ 87.83", "25.86 + 25.23 + 36.74 = 87.83", "announced.csv:3"],
      ["published 87.83", "25.86 + 25.23 + 36.74 = 87.83", "announced.csv:3"]
    ),
    ("iit", ["คะแนนที่เผยแพร่ 86.20"], ["published 86.20 (official)"]),
    ("I9", ["ยังไม่มีคะแนนที่เผยแพร่ได้"], ["there is no figure to publish", "I9_1"]),
    ("I4", ["การใช้ทรัพย์สินของราชการ"], ["I4 Use of state property"]),
    ("i4", ["สำนักงานเขตจตุจักร (5026), i4 "], ["(5026), i4 "]),
    ("o1", ["คะแนนที่เผยแพร่ 100.00", "คำตอบ 1", "oit.csv:2"], ["published 100.00", "answers 1", "oit.csv:2"]),
    ("01", ["คะแนนที่เผยแพร่ 100.00"], ["published 100.00"]),
    (
      "rank", ["อันดับ 3 จาก 3", "ไม่มีหน่วยงานที่คะแนนเท่ากัน"],
      ["rank 3 of 3 ranked units (3 expected), with 87.83 (final)", "among peers of the same edition: 2 of 2"]
    ),
  ]

  @Test(arguments: explained)
  func `a figure or a rank has a derivation down to file and row, in both languages`(
    measure: String, thai: [String], english: [String]
  ) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    try folder.put(
      "unit_code,fiscal_year,item,score\n5026,2566,o1,100\n", at: "data/extracts/2566/5026/2023-06-30/oit.csv")
    for (language, texts) in [("th", thai), ("en", english)] {
      let run = try folder.ita("explain", "สนข.จตุจักร", measure, "--language", language)
      #expect((run.exit, run.error) == (0, ""))
      for text in texts { #expect(run.output.contains(text)) }
    }
  }
}
