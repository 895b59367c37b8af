import Findings
import Tabular
import Testing

/// The manual pages, compared with the help that they are made from.
///
/// The tests need Python, as making the package does.
struct SlowManualPageTests {
  @Test func `every command has a page, which has every line of its help`() throws {
    let folder = try CommandFolder()
    let pages = try ManualPages(in: folder).texts
    let commands = Self.commands(in: try Self.help([], in: folder))
    #expect(commands.count > 5)
    #expect(Set(pages.keys) == Set(commands.map { "ita-\($0)" } + ["ita"]))
    for command in [[]] + commands.map({ [$0] }) {
      let page = try #require(pages[(["ita"] + command).joined(separator: "-")])
      for line in Self.lines(of: try Self.help(command, in: folder)) {
        // Expecting `page.contains(line)` would print the whole page for each missing line.
        let isThere = page.contains(line)
        #expect(isThere, "ita \(command.joined()): \(line)")
      }
    }
  }

  @Test func `the page of the program lists every exit code`() throws {
    let page = try #require(try ManualPages(in: CommandFolder()).texts["ita"])
    for code in RunExit.allCases {
      #expect(page.contains(ManualPages.words("\(code.rawValue) \(code.meaning.thai) \(code.meaning.english)")))
    }
  }

  /// The lines of the help, which is wide enough that no line is wrapped.
  private static func help(_ command: [String], in folder: borrowing CommandFolder) throws -> [Substring] {
    let run = try CommandProgram.run(
      command + ["--help"], in: folder.path, environment: ["COLUMNS": "4000"])
    #expect((run.exit, run.error) == (0, ""))
    return run.output.split(separator: "\n")
  }

  /// The names of the commands, which are below SUBCOMMANDS, one on each line.
  private static func commands(in help: [Substring]) -> [String] {
    help.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.hasPrefix("  See ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The lines that a page must hold: all but headings, the usage line, and the pointer to the help itself.
  private static func lines(of help: [Substring]) -> [String] {
    let left = ["USAGE: ", "  See 'ita help", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"]
    return help.filter { line in !left.contains { line.hasPrefix($0) } }
      .map { ManualPages.words($0.hasSuffix(":") ? $0.dropLast() : $0).replacing("OVERVIEW: ", with: "") }
  }
}
