import Consolidation
import Publication
import Tabular
import Testing

/// Whole seasons, from the received files to the published tables.
struct SeasonTests {
  @Test(arguments: SeasonCase.all)
  func `the published tables of a season equal its golden files`(season: SeasonCase) throws {
    let results = try season.results()
    for name in season.tables {
      let table = try #require(TableCatalogue.all.first { $0.name == name }).table(results)
      // A season with the golden files of another is never recorded: its tables must agree with them.
      guard season.sameAs == nil || !SeasonGoldenFile.isRecording else { continue }
      try SeasonGoldenFile(path: "\(season.goldenFolder)/\(name).csv").expect(CSVFormat.bytes(of: table))
    }
  }

  @Test func `every published table has a golden file`() {
    let tables = Set(SeasonCase.all.flatMap(\.tables))
    #expect(Set(TableCatalogue.all.map(\.name)) == tables)
  }

  @Test(.disabled(if: SeasonGoldenFile.isRecording))
  func `every golden file and every folder of a season is read by a test`() throws {
    let cases = SeasonCase.all.filter { $0.sameAs == nil }
    let golden = Set(cases.flatMap { season in season.tables.map { "\(season.goldenFolder)/\($0).csv" } })
    var found: Set<String> = []
    let folders = try FolderListing.entries(of: Repository.seasons).map(\.name)
    for folder in folders {
      for entry in try FolderListing.entries(of: "\(Repository.seasons)/\(folder)")
      where entry.name.hasPrefix("expected") {
        let path = "\(Repository.seasons)/\(folder)/\(entry.name)"
        found.formUnion(try FolderListing.entries(of: path).map { "\(path)/\($0.name)" })
      }
    }
    #expect(found.symmetricDifference(golden).sorted() == [])
    #expect(Set(folders).symmetricDifference(SeasonCase.all.map(\.folder) + ["shared"]).sorted() == [])
  }

  @Test(arguments: [2, 7])
  func `the number of files read at a time changes no table`(jobs: Int) throws {
    let season = try #require(SeasonCase.all.first { $0.folder == "survey" })
    let (one, many) = (try season.results(), try season.results(jobs: jobs))
    for table in TableCatalogue.all {
      #expect(CSVFormat.bytes(of: table.table(one)) == CSVFormat.bytes(of: table.table(many)), "\(table.name)")
    }
  }
}
