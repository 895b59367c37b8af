import Consolidation
import Findings
import Judging
import Publication
import Tabular
import Testing

/// What may have been miscopied is the office's to look up: it stands in its own list of findings and nowhere else.
struct MiscopySeasonTests {
  private static func results() throws -> Results {
    try #require(SeasonCase.all.first { $0.folder == "miscopied" }).results()
  }

  @Test func `a possibility is listed for the office beside the findings and is none of them`() throws {
    let results = try Self.results()
    #expect(results.possibilities.count == 5)
    #expect(results.officeFindings.count == results.findings.count + results.possibilities.count)
    #expect(results.count(.note) == results.findings.count { $0.severity == .note })
    #expect(!results.findings.contains { $0.check.code == Check.totalHypothesis.code })
  }

  @Test func `nothing that a unit gets back speaks of a possibility`() throws {
    for file in UnitDocuments.files(of: try Self.results()) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(Check.totalHypothesis.code), "\(file.path)")
      #expect(!text.contains("ข้อสันนิษฐาน"), "\(file.path)")
    }
  }
}
