import Consolidation
import Findings
import Intake
import Tabular
import Testing

/// Every check finds its wrong example and not its right one, and its texts are complete in both languages.
@Suite struct CheckExampleTests {
  @Test(arguments: CheckCatalogue.all.map(\.code)) func `the wrong example of a check raises it, its right one not`(
    code: String
  ) throws {
    let check = try #require(CheckCatalogue.check(code))
    let wrong = try ExampleFolder(of: check.wrong).findings(asOf: check.wrong.asOf)
    let right = try ExampleFolder(of: check.right).findings(asOf: check.right.asOf)
    #expect(wrong.contains { $0.check.code == code } != Self.withoutExample.contains(code))
    let raised = right.filter { $0.check.code == code }.map { $0.text(in: .english) }
    #expect(raised.isEmpty)
    for finding in wrong + right {
      let unfilled = Self.unfilledPlaceholders(of: finding)
      #expect(unfilled.isEmpty, "\(finding.check.code)")
    }
  }

  /// Checks that no example can raise; they have tests of their own.
  ///
  /// A stored file does not change during a run, the inbox names the sender, and a sheet of 65,536 rows is too long to
  /// read as an example.
  private static let withoutExample: Set = [Check.fileChanging.code, Check.severalUnits.code, Check.rowsAtLimit.code]

  /// Placeholders that no value filled; the braces in the pattern of a code hold numbers and are not placeholders.
  private static func unfilledPlaceholders(of finding: Finding) -> [String] {
    [finding.message, finding.remedy].flatMap(\.placeholders).filter { $0.first?.isLetter ?? true }
  }

  @Test func `the codes of checks are unique and in lower case with hyphens`() {
    let codes = CheckCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.filter { $0.isEmpty || !$0.utf8.allSatisfy(Self.isCodeCharacter) }.isEmpty)
    #expect(CheckCatalogue.check("no-such-check") == nil)
  }

  private static func isCodeCharacter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  @Test(arguments: CheckCatalogue.all.map(\.code)) func `every text of a check is in Thai and English`(
    code: String
  ) throws {
    let check = try #require(CheckCatalogue.check(code))
    for text in [check.sentence, check.remedy, check.why, check.severity.text] {
      #expect(text.thai.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }, "\(text.thai)")
      #expect(!text.english.isEmpty)
      #expect(!text.english.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }, "\(text.english)")
    }
  }

  @Test(arguments: CheckCatalogue.all.map(\.code)) func `both languages have the same placeholders`(
    code: String
  ) throws {
    let check = try #require(CheckCatalogue.check(code))
    for text in [check.sentence, check.remedy] {
      #expect(Bilingual(same: text.thai).placeholders == Bilingual(same: text.english).placeholders)
    }
    #expect(check.why.placeholders.isEmpty)
  }

  @Test(arguments: CheckCatalogue.all.map(\.code))
  func `every check has a sentence, a remedy, a reason, and a wrong and a right example that differ`(code: String)
    throws
  {
    let check = try #require(CheckCatalogue.check(code))
    for text in [check.sentence, check.remedy, check.why].flatMap({ [$0.thai, $0.english] }) {
      #expect(text.contains { $0.isLetter })
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(text)")
    }
    for example in [check.wrong, check.right] {
      #expect(!example.files.isEmpty)
      #expect(example.files.contains { !$0.bytes.isEmpty || $0.link != nil } || code == Check.fileEmpty.code)
    }
    #expect(check.wrong.text(in: nil) != check.right.text(in: nil))
  }

  @Test func `every check of the sources is in the catalogue`() throws {
    func count(below folder: String) throws -> Int {
      try FolderListing.entries(of: folder).map { entry in
        let path = "\(folder)/\(entry.name)"
        guard entry.kind != .folder else { return try count(below: path) }
        let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
        return text.split(separator: "\n").count { $0.contains("static let") && $0.hasSuffix("= Check(") }
      }
      .reduce(0, +)
    }
    let count = try count(below: "\(Repository.root)/Sources")
    #expect(count == CheckCatalogue.all.count)
  }
}
