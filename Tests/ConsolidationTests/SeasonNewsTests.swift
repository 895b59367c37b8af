import Assessment
import Consolidation
import Findings
import Judging
import Office
import Publication
import Tabular
import Testing

/// The news in the sample season, compared with runs as of earlier days.
struct SeasonNewsTests {
  private static func results(asOf text: String) throws -> Results {
    let day = try #require(CalendarDate.read(text))
    let data = DataFolder(path: "\(Repository.root)/data")
    let reference = try ReferenceData(from: data, published: TableCatalogue.described)
    return try Consolidation(data: data, year: 2566, asOf: day, today: day, jobs: 2).run(with: reference, as: [])
      .results
  }

  @Test(arguments: ["2023-08-20", "2023-09-16", "2023-10-12"])
  func `the earlier state in the news equals the counts of a run as of that day`(text: String) throws {
    let results = try Self.results(asOf: text)
    let news = try #require(results.news)
    let day = try #require(news.before.day)
    let before = try Self.results(asOf: day.description)
    #expect(before.effectiveDate == day)
    #expect(before.news?.now == news.before)
    #expect(before.ranking.ranked.count == news.before.ranked)
    #expect(before.count(.mustMend) == news.before.mustMend && before.count(.mustExplain) == news.before.mustExplain)
    #expect(news.now.ranked == results.ranking.ranked.count)
    #expect(news.newFiles == results.inputs.count - before.inputs.count)
  }

  // The answer counts of one unit were received three days after 2023-07-31.
  @Test func `the news of the day after a due date names it with the number of missing units`() throws {
    let news = try #require(try Self.results(asOf: "2023-08-01").news)
    #expect(
      news.passed.map { "\($0.table.rawValue) \($0.dueOn) \($0.missing) of \($0.units)" } == [
        "participation 2023-07-31 1 of 51"
      ])
  }

  @Test func `the first day of a season has no news`() throws {
    let day = try #require(try Self.firstDay())
    #expect(try Self.results(asOf: day.description).news == nil)
  }

  /// The first day on which something was received.
  private static func firstDay() throws -> CalendarDate? {
    let root = "\(Repository.root)/data/extracts/2566"
    return try FolderListing.entries(of: root)
      .flatMap { try FolderListing.entries(of: "\(root)/\($0.name)").compactMap { CalendarDate.read($0.name) } }
      .min()
  }
}
