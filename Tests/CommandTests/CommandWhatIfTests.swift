import Testing

/// `ita what-if`: the result that other scores would give, and the errors where nothing follows.
struct CommandWhatIfTests {
  @Test func `total, level, target and ranks follow from a supposed score`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("what-if", "5026", "OIT=100", "--language", "en")
    #expect((run.exit, run.error) == (0, ""))
    let heading =
      "Chatuchak District Office (5026), fiscal year 2566 — a supposition; the published results do not change"
    #expect(
      run.output.split(separator: "\n").prefix(6) == [
        "\(heading)", "  OIT 91.85 → 100.00  Open Data Integrity and Transparency Assessment",
        "    IIT 86.20 × 0.30 = 25.86", "    EIT 84.10 × 0.30 = 25.23", "    OIT 91.85 → 100.00 × 0.40 = 36.74 → 40.00",
        "  total 87.83 → 91.09  (+3.26)",
      ], "\(run.output)")
    #expect(run.output.contains("  target 95.00: not reached\n"), "\(run.output)")
    #expect(run.output.contains("  rank 3 → 2 of 3\n"), "\(run.output)")
    #expect(run.output.contains("  among peers, rank 2 of 2\n"), "\(run.output)")
  }

  @Test func `the result is in Thai by default, and a unit can be named by its name`() throws {
    let run = try CommandFolder(CommandFolder.announced).ita("what-if", "จตุจักร", "ITA=95")
    #expect((run.exit, run.error) == (0, ""))
    #expect(run.output.contains("สมมติเท่านั้น ผลที่เผยแพร่ไม่เปลี่ยน\n"), "\(run.output)")
    #expect(run.output.contains("  คะแนนรวม 87.83 → 95.00  (+7.17)\n"), "\(run.output)")
    #expect(run.output.contains("  เป้าหมาย 95.00: ไม่ถึง → ถึง\n"), "\(run.output)")
    #expect(run.output.contains("  อันดับ 3 → 2 จาก 3\n"), "\(run.output)")
  }

  @Test(arguments: [
    (arguments: ["5999", "OIT=100"], text: "5999"),
    (arguments: ["5026", "OIT"], text: "'OIT' is not a measure with its score, such as OIT=90"),
    (arguments: ["5026", "OTT=90"], text: "has no measure 'OTT'; did you mean 'OIT'?"),
    (arguments: ["5026", "OIT=101"], text: "the score of OIT is from 0 to 100 with at most 2 decimals, not '101'"),
    (
      arguments: ["5026", "OIT=90.005"], text: "the score of OIT is from 0 to 100 with at most 2 decimals, not '90.005'"
    ),
    (arguments: ["5026", "OIT=high"], text: "the score of OIT is from 0 to 100 with at most 2 decimals, not 'high'"),
    (arguments: ["5026", "OIT=90", "OIT=91"], text: "OIT is given more than once"),
    (arguments: ["5026", "ITA=95", "OIT=90"], text: "OIT is a part of ITA: give one of the two"),
    (arguments: ["5026", "I9=90"], text: "I9 has no score yet, so its gain is not known"),
    (arguments: ["5026"], text: "Missing expected argument"),
  ])
  func `a supposed score that has no result is wrong usage`(arguments: [String], text: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try CommandProgram.run(["what-if"] + arguments + ["--language", "en"], in: folder.path)
    #expect(run.exit == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(text), "\(run.error)")
  }

  @Test func `a supposed score writes nothing`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let before = try folder.contents(of: ".")
    #expect(try folder.ita("what-if", "5026", "OIT=100").exit == 0)
    #expect(try folder.ita("what-if", "5026", "OIT=1000").exit == 64)
    #expect(try folder.contents(of: ".") == before)
  }
}
