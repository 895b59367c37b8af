import Testing

@testable import Fuzz

/// A short run of the fuzzer, which `scripts/fuzz` runs at length.
@Suite struct FuzzTests {
  @Test func `damaged extracts are read without a crash and without a lost row`() throws {
    let campaign = try Campaign(data: "\(Repository.root)/data", mutator: Self.mutator())
    let report = campaign.run(from: 0, inputs: 600, seconds: .infinity, isAlone: false)
    #expect(report.failure == nil, "\(report)")
    #expect(report.inputs == 600)
    #expect(report.rows > 300)
  }

  @Test func `damaged workbooks are read without a crash and without a lost row`() throws {
    let seeds = try Seeds.read(under: ["\(Repository.root)/data/extracts", Repository.seasons])
    let campaign = try Campaign(
      data: "\(Repository.root)/data", mutator: try WorkbookMutator(seeds, data: "\(Repository.root)/data"))
    let report = campaign.run(from: 0, inputs: 300, seconds: .infinity, isAlone: false)
    #expect(report.failure == nil, "\(report)")
    #expect(report.rows > 300)
  }

  @Test func `an input depends on its number alone`() throws {
    let (one, other) = (try Self.mutator(), try Self.mutator())
    #expect((0..<200).allSatisfy { one.input($0).bytes == other.input($0).bytes })
    #expect(Set((0..<200).map { one.input($0).bytes }).count > 150)
  }

  @Test func `a slip changes a figure as a blank cell would, or is reported at its place`() throws {
    let campaign = try SpoilCampaign(
      of: "\(Repository.root)/data", year: 2566, units: ["5026", "5030", "5033", "5047"])
    let report = try campaign.run(from: 0, spoils: 300)
    #expect(report.silent.isEmpty, "\(report)\n\(report.silent.joined(separator: "\n"))")
    #expect(report.told > 60 && report.unchanged > 20, "\(report)")
  }

  private static func mutator() throws -> Mutator {
    Mutator(seeds: try Seeds.read(under: ["\(Repository.root)/data/extracts", Repository.seasons]))
  }
}
