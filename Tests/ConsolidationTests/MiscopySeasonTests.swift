import Consolidation
import Findings
import Judging
import Publication
import Tabular
import Testing

/// A possible copying error is listed for the office alone, which can look it up.
struct MiscopySeasonTests {
  private static func results() throws -> Results {
    try #require(SeasonCase.all.first { $0.folder == "miscopied" }).results()
  }

  @Test func `a possible copying error is listed for the office and is not one of the findings`() throws {
    let results = try Self.results()
    #expect(results.possibilities.count == 5)
    #expect(results.officeFindings.count == results.findings.count + results.possibilities.count)
    #expect(results.count(.note) == results.findings.count { $0.severity == .note })
    #expect(!results.findings.contains { $0.check.code == Check.totalHypothesis.code })
  }

  @Test func `no document of a unit mentions a possible copying error`() throws {
    for file in UnitDocuments.files(of: try Self.results()) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(Check.totalHypothesis.code), "\(file.path)")
      #expect(!text.contains("ข้อสันนิษฐาน"), "\(file.path)")
    }
  }
}
