import Tabular
import Testing

/// Nothing that was received acts, hides or passes for something else in an output: in no terminal, spreadsheet or page.
struct CommandPoisonTests {
  /// Every file that the season publishes and everything that commands print of it, by path and by command.
  private static let poisoned = Result {
    let folder = try season(of: Poison.all.map { ($0.text, $0.name) })
    return try published(in: folder).merging(outputs(in: folder)) { file, _ in file }
  }
  /// What it publishes with words that do nothing.
  private static let harmless = Result {
    try published(in: season(of: Poison.all.indices.map { ("คำที่ \($0)", "ชื่อ \($0)") }))
  }

  private static func season(of poisons: [(text: String, name: String)]) throws -> CommandFolder {
    try CommandFolder(CommandFolder.announced.merging(PoisonedSeason.files(poisons: poisons)) { _, given in given })
  }

  private static func published(in folder: borrowing CommandFolder) throws -> [String: [UInt8]] {
    #expect(try folder.ita("consolidate").exit == 1)
    // A copy of what the office keeps is that, byte for byte.
    return try OpenedWorkbook.opened(
      folder.contents(of: "out/2566").filter { !$0.key.hasPrefix("out/2566/method/") })
  }

  private static func outputs(in folder: borrowing CommandFolder) throws -> [String: [UInt8]] {
    var printed: [String: [UInt8]] = [:]
    let day = "data/extracts/2566/5026/2023-09-06"
    for arguments in [
      ["check", "data/extracts/2566", "--language", "th"], ["check", day, "--language", "en"],
      ["consolidate", "--dry-run", "--strict"], ["explain", "5026", "ITA"], ["explain", "5026", "rank"],
      ["explain", "5030", "I2", "--language", "en"],
    ] {
      let run = try CommandProgram.run(arguments, in: folder.path)
      #expect([0, 1].contains(run.exit), "\(arguments): \(run.error)")
      let command = arguments.prefix(3).joined(separator: " ")
      printed["\(command) > output"] = Array(run.output.utf8)
      printed["\(command) > error"] = Array(run.error.utf8)
    }
    return printed
  }

  @Test func `no output holds a control character, a turned direction, a formula or broken JSON`() throws {
    let files = try Self.poisoned.get()
    #expect(files.count > 30)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let output = try #require(InspectedOutput(path: path, bytes: bytes), "\(path) is no UTF-8")
      let faults = output.faults
      #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test func `no page has a tag that harmless words would not have given it`() throws {
    let (poisoned, harmless) = (try Self.poisoned.get(), try Self.harmless.get())
    let pages = poisoned.keys.filter { $0.hasSuffix(".html") }
    #expect(!pages.isEmpty)
    for page in pages {
      let found = try #require(InspectedOutput(path: page, bytes: poisoned[page] ?? []))
      let expected = try #require(InspectedOutput(path: page, bytes: harmless[page] ?? []))
      #expect(!expected.tags.isEmpty)
      #expect(found.tags.subtracting(expected.tags) == [], "\(page)")
    }
  }

  @Test(arguments: Poison.all) func `every poison is shown for what it is in tables, letters and terminals`(
    poison: Poison
  ) throws {
    let files = try Self.poisoned.get()
    let text = { (path: String) in String(decoding: files[path] ?? [], as: UTF8.self) }
    let cells = InspectedOutput.cells(of: text("out/2566/internal/findings.csv")).map(\.text)
    #expect(cells.contains { $0.hasPrefix(poison.inTable) })
    #expect(
      InspectedOutput.cells(of: text("out/2566/internal/kpis.csv")).contains { $0.text.hasPrefix(poison.inTable) })
    let strings = text("out/2566/internal/units/5026/marked.xlsx!xl/sharedStrings.xml")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
    #expect(strings.contains(poison.inTable))
    #expect(text("out/2566/internal/units/5026/letter.html").contains(poison.onPage))
    #expect(text("out/2566/internal/units/5026/letter.txt").contains(poison.inTerminal))
    #expect(text("check data/extracts/2566/5026/2023-09-06 --language > output").contains(poison.inTerminal))
  }

  @Test func `the names that the office keeps are trusted no more than what is received`() throws {
    let measures = try CommandFolder().text(of: "data/methodology/2566/bangkok/measures.csv")
    let poisons = Poison.all.map(\.text)
    let folder = try CommandFolder(PoisonedSeason.office(poisons: poisons, measures: measures))
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0, "\(run.error)")
    var outputs = try OpenedWorkbook.opened(
      folder.contents(of: "out/2566").filter { !$0.key.hasPrefix("out/2566/method/") })
    for arguments in [["explain", "5003", "IIT"], ["explain", "5001", "rank"], ["explain", "5019", "OIT"]] {
      let run = try CommandProgram.run(arguments, in: folder.path)
      #expect(run.exit == 0)
      outputs["\(arguments) > output"] = Array(run.output.utf8)
    }
    // The same pages without a poison have all the tags that they may have.
    let plain = try CommandFolder(
      PoisonedSeason.office(poisons: poisons.indices.map { "ชื่อ \($0)" }, measures: measures))
    #expect(try plain.ita("consolidate").exit == 0)
    let tags = try Set(
      plain.contents(of: "out/2566").filter { $0.key.hasSuffix(".html") }
        .flatMap { InspectedOutput(path: $0.key, bytes: $0.value)?.tags ?? [] })
    for (path, bytes) in outputs {
      let output = try #require(InspectedOutput(path: path, bytes: bytes))
      #expect(
        !path.hasSuffix(".html") || output.tags.subtracting(tags).isEmpty, "\(path): \(output.tags.subtracting(tags))")
      let faults = output.faults
      #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }
    let cells = InspectedOutput.cells(
      of: String(decoding: outputs["out/2566/tables/ranking.csv"] ?? [], as: UTF8.self)
    ).map(\.text)
    for poison in Poison.all { #expect(cells.contains { $0.hasPrefix(poison.inTable) }, "\(poison.inTerminal)") }
  }

  private static let word = Poison.all.map(\.text).joined(separator: " ")

  @Test(arguments: [
    ["check", word], ["check", "data/extracts", "--language", word], ["explain", word], ["explain", "5026", word],
    ["finding", word], ["template", word], ["consolidate", "--data", word], ["consolidate", "--year", word],
    ["consolidate", "--as-of", word], ["consolidate", "--out", "data/extracts/\(word)"], ["--\(word)"], [word],
  ]) func `what was typed is repeated for what it is`(arguments: [String]) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try CommandProgram.run(arguments, in: folder.path)
    #expect(run.exit >= 64 && run.exit < 128)
    #expect(run.output.isEmpty)
    let error = try #require(InspectedOutput(path: "error", bytes: Array(run.error.utf8)))
    #expect(!error.text.isEmpty)
    #expect(error.faults == [])
  }
}
