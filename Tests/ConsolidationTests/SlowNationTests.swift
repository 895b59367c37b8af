/// The synthetic nation for measurements is an ordinary data folder, and the same for the same seed.
import Assessment
import Consolidation
import Findings
import Glibc
import Judging
import MakeSample
import Office
import Publication
import Tabular
import Testing

@Suite struct SlowNationTests {
  @Test(arguments: [NationPlan.Layout.folders, .files])
  func `every unit of a nation without faults is ranked, and nothing must be mended`(
    layout: NationPlan.Layout
  ) throws {
    let folder = try NationTree(["--units", "12", "--staff", "500", "--people", "1001", "--dirty", "0"], layout)
    let results = try folder.results()
    #expect(results.ranking.ranked.count == 12)
    #expect(results.findings.filter { $0.severity == .mustMend }.isEmpty)
    let responses = ExtractTable.surveys.map { table in
      results.ranking.standings.reduce(0) { $0 + ($1.scorecard.submission.responses[table] ?? 0) }
    }
    #expect(responses == [500, 1001])
  }

  @Test func `the same seed gives the same bytes, and another seed gives others`() throws {
    let arguments = ["--units", "4", "--dirty", "50"]
    let first = try NationTree(arguments + ["--seed", "7"], .folders).files()
    #expect(try NationTree(arguments + ["--seed", "7"], .folders).files() == first)
    #expect(try NationTree(arguments + ["--seed", "8"], .folders).files() != first)
  }

  @Test func `a run finds the faults of a nation`() throws {
    let results = try NationTree(["--units", "16", "--dirty", "100"], .folders).results()
    let codes = Set(results.findings.map(\.check.code))
    #expect(codes.isSuperset(of: ["answer-not-in-scale", "out-of-range", "rate-misstated"]), "\(codes.sorted())")
  }

  @Test func `the derivation of a rank names the first sixty provisional units and counts the others`() throws {
    let arguments = ["--units", "70", "--staff", "2100", "--people", "2100", "--dirty", "0"]
    let results = try NationTree(arguments, .folders).results()
    let last = try #require(results.ranking.standings.last?.unit.code)
    let lines = try #require(Derivations(of: results, in: .english).rank(of: last)).split(separator: "\n")
    let provisional = try #require(lines.first { $0.hasPrefix("  provisional (70): ") })
    #expect(provisional.split(separator: "), ").count == 60)
    #expect(provisional.hasSuffix(" and 10 more, which the table ranking lists"))
  }

  @Test(arguments: ["0", "40"])
  func `surveys give the same tables whether one worker or several read them`(dirty: String) throws {
    let arguments = ["--units", "24", "--staff", "60000", "--people", "120000", "--dirty", dirty]
    let folder = try NationTree(arguments, .files)
    let (one, many) = (try folder.results(jobs: 1), try folder.results(jobs: 3))
    for table in TableCatalogue.all {
      #expect(CSVFormat.bytes(of: table.table(one)) == CSVFormat.bytes(of: table.table(many)), "\(table.name)")
    }
  }

  @Test(arguments: [
    [], ["--out"], ["--out", ""], ["--out", "x", "--units", "1"], ["--out", "x", "--units", "9001"],
    ["--out", "x", "--dirty", "101"], ["--out", "x", "--layout", "tree"], ["--out", "x", "--staff", "1"],
    ["--out", "x", "--years", "2"],
  ])
  func `invalid arguments are refused`(arguments: [String]) {
    #expect(NationArguments(arguments) == nil)
  }
}

/// A nation in a temporary folder that is removed with the value.
private struct NationTree: ~Copyable {
  private let path: String

  init(_ arguments: [String], _ layout: NationPlan.Layout) throws {
    path = try Self.written(arguments, layout)
  }

  private static func written(_ arguments: [String], _ layout: NationPlan.Layout) throws -> String {
    var template = Array("/tmp/ita-nation-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let nation = try #require(NationArguments(["--out", path, "--layout", layout.rawValue] + arguments))
    _ = try Nation.write(nation.plan, to: path, from: DataFolder(path: "\(Repository.root)/data"))
    return path
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  func results(jobs: Int = 2) throws -> Results {
    let data = DataFolder(path: path)
    let today = try #require(CalendarDate(year: 2023, month: 10, day: 31))
    return try Consolidation(data: data, year: 2566, asOf: nil, today: today, jobs: jobs)
      .run(with: ReferenceData(from: data)).results
  }

  /// The bytes of every extract, by path.
  func files() throws -> [String: [UInt8]] { try files(below: "extracts") }

  private func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try FolderListing.entries(of: "\(path)/\(folder)") {
      let inner = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        files.merge(try self.files(below: inner)) { first, _ in first }
      } else {
        files[inner] = try FileBytes.read("\(path)/\(inner)")
      }
    }
    return files
  }
}
