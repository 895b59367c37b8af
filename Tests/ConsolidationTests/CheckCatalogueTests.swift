import Consolidation
import Findings
import Testing

/// The catalogue of checks as it is grouped, and as it stands in print.
@Suite struct CheckCatalogueTests {
  @Test func `the documentation prints the catalogue as the code has it`() throws {
    try SeasonGoldenFile(path: FindingsArticle.path).expect(Array(FindingsArticle.text.utf8))
  }

  @Test func `every check stands in one group of the catalogue, and every group has a title of its own`() {
    #expect(CheckCatalogue.groups.allSatisfy { !$0.checks.isEmpty })
    #expect(CheckCatalogue.groups.flatMap(\.checks).count == Set(CheckCatalogue.all.map(\.code)).count)
    #expect(Set(CheckCatalogue.groups.map(\.title)).count == CheckCatalogue.groups.count)
  }
}
