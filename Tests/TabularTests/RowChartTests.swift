import Testing

@testable import Tabular

/// Drawings in the rows of a table: ranges of ranks, parts of a change, pairs of weights.
struct RowChartTests {
  @Test(arguments: [
    (0, 6, 1), (6, 6, 1), (7, 6, 2), (12, 6, 2), (13, 6, 5), (50, 6, 10), (61, 6, 20), (8325, 6, 2000), (100, 1, 100),
  ])
  func `a step is the smallest round number that leaves a scale few enough pieces`(length: Int, most: Int, step: Int) {
    #expect(PixelScale.step(over: length, most: most) == step)
  }

  @Test(arguments: [
    (1, [1]), (2, [1, 2]), (6, [1, 2, 3, 4, 5, 6]), (50, [1, 10, 20, 30, 40, 50]), (51, [1, 10, 20, 30, 40, 51]),
    (8325, [1, 2000, 4000, 6000, 8325]),
  ])
  func `a scale of ranks begins at the first, ends at the last and has round numbers between`(
    last: Int, ticks: [Int]
  ) {
    #expect(RankRows(last: last).ticks == ticks)
  }

  // On a scale of 11 ranks, 12...408 pixels in 22 halves, a rank is 36 pixels wide.
  @Test func `a range of one rank is as wide as a rank, and the dot lies in its middle`() {
    let row = RankRows(last: 11).html(rank: 3, range: 3...3, outer: 2...5).markup
    #expect(row.contains("<rect class=p2 x=84 y=3 width=36 "))
    #expect(row.contains("<circle class=p0 cx=102 "))
    #expect(row.contains("<path class=o1 d=M48,8H192 />"))
  }

  @Test func `a rank of unknown error is drawn as a dot alone`() {
    let row = RankRows(last: 11).html(rank: 3, range: nil).markup
    #expect(row.contains("<circle") && !row.contains("<rect") && !row.contains("class=o1"))
  }

  // From -2 to +4 on 12...408 pixels: 66 pixels a part.
  @Test func `gains lie to the right of zero and losses to the left, one after the other`() {
    let bars = SignedBars(of: [[3, -2], [1, 3], [0, 0]])
    let mixed = bars.html([3, -2]).markup
    #expect(
      mixed.contains("<rect class=p0 x=144 y=3 width=198 ") && mixed.contains("<rect class=p3 x=12 y=3 width=132 "))
    let added = bars.html([1, 3]).markup
    #expect(
      added.contains("<rect class=p0 x=144 y=3 width=66 ") && added.contains("<rect class=p3 x=210 y=3 width=198 "))
    #expect(!bars.html([0, 0]).markup.contains("<rect"))
  }

  @Test func `a scale in halves has whole numbers with signs as labels`() {
    let axis = SignedBars(of: [[8], [-4]]).axis(unit: 2).markup
    for tick in [">-2<", ">0<", ">+4<"] { #expect(axis.contains(tick), "\(tick)") }
  }

  @Test func `a legend holds only parts that a row has`() {
    let legend = SignedBars.legend([Bilingual(same: "a"), nil, Bilingual(same: "c")]).markup
    #expect(legend.contains("class=p0") && !legend.contains("class=p3") && legend.contains("class=p1"))
  }

  // From -10 to 50 on 12...408 pixels: 6.6 pixels a point.
  @Test func `a pair of numbers is drawn from zero, also below it`() {
    let bars = PairedBars(of: [Numeral(40), Numeral(-3)])
    let row = bars.html(Numeral(40), Numeral(-3)).markup
    #expect(row.contains("<rect class=p2 x=78 y=2 width=264 ") && row.contains("<rect class=p0 x=58 y=8 width=20 "))
    #expect(!bars.html(Numeral(40), nil).markup.contains("class=p0"))
  }

  @Test func `a folded table has a summary line, and an empty one is left out`() {
    let table = { (rows: [String]) in
      PageTable<String>(
        id: "t", caption: Bilingual(same: "t"), columns: [.init(Bilingual(same: "t")) { PageCell("\($0)") }], rows: rows
      )
    }
    let folded = table(["a"]).folded.markup
    #expect(folded.hasPrefix("<details class=folded><summary>") && folded.contains("<td>a"))
    #expect(table([]).folded.markup.isEmpty)
  }
}
