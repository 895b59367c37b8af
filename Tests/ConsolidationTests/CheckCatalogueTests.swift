import Consolidation
import Findings
import Testing

/// The groups of the catalogue of checks, and its article in the documentation.
@Suite struct CheckCatalogueTests {
  @Test func `the article of the documentation holds the catalogue of the code`() throws {
    try SeasonGoldenFile(path: FindingsArticle.path).expect(Array(FindingsArticle.text.utf8))
  }

  @Test func `every check is in one group of the catalogue, and every group has its own title`() {
    #expect(CheckCatalogue.groups.allSatisfy { !$0.checks.isEmpty })
    #expect(CheckCatalogue.groups.flatMap(\.checks).count == Set(CheckCatalogue.all.map(\.code)).count)
    #expect(Set(CheckCatalogue.groups.map(\.title)).count == CheckCatalogue.groups.count)
  }
}
