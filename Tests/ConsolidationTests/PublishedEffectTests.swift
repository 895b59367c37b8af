import Assessment
import Publication
import Testing

@testable import Findings

/// The effect of a finding lists its published figures in short and remembers all of them.
struct PublishedEffectTests {
  @Test(
    arguments: [
      (figures: [], list: ""),
      (figures: [.measure("ITA")], list: "ITA"),
      (figures: [.measure("ITA"), .measure("IIT"), .measure("ITA")], list: "ITA, IIT"),
      (figures: [.table(.kpis), .table(.rollup), .table(.kpis)], list: "kpis, rollup"),
      (figures: [.column("level"), .measure("ITA")], list: "level, ITA"),
    ] as [(figures: [PublishedFigure], list: String)])
  func `joined effects list each figure once, in the order of the findings`(
    figures: [PublishedFigure], list: String
  ) {
    let joined = figures.reduce(PublishedEffect.nothing) { $0.joined(with: .one($1)) }
    #expect(joined.list == list)
  }

  @Test func `a list ends with the figure that makes it longer than sixty bytes, and the others still count`() {
    let codes = (1...40).map { Code<Measure>("I\($0)") }
    let joined = codes.reduce(PublishedEffect.nothing) { $0.joined(with: .measure($1)) }
    #expect(joined.list.hasSuffix(", I15"))
    #expect(joined.list.utf8.count == 64)
    #expect(codes.allSatisfy(joined.touches))
    #expect(!joined.touches("I41"))
  }

  @Test func `the tables that findings name are published`() {
    let published = Set(TableCatalogue.all.map(\.name))
    #expect(PublishedTableName.allCases.allSatisfy { published.contains($0.rawValue) })
  }
}
