import Tabular
import Testing

/// The building blocks of pages.
struct PageTests {
  private static func numeral(_ text: String) throws -> Numeral {
    guard case .exact(let number) = Numeral.read(text) else { throw Unreadable() }
    return number
  }

  private struct Unreadable: Error {}

  @Test(arguments: [
    ("0", 0), ("100", 200), ("95.00", 190), ("94.749", 189), ("94.75", 190), ("-3", 0), ("100.01", 200),
    ("123456789012345678901234567890", 200),
  ])
  func `a number is drawn at its nearest pixel, or at the end of the axis if it lies beyond`(
    text: String, pixel: Int
  ) throws {
    let number = try Self.numeral(text)
    let scale = PixelScale(from: Numeral(0), to: Numeral(100), at: 0, 200)
    #expect(scale.position(of: number) == pixel)
    let upwards = PixelScale(from: Numeral(0), to: Numeral(100), at: 200, 0)
    #expect(upwards.position(of: number) == 200 - pixel)
  }

  @Test(arguments: [(["84.28", "99.09"], 80), (["100"], 90), (["3"], 0), ([], 0)])
  func `an axis of points begins at a multiple of ten below them all`(numbers: [String], low: Int) throws {
    let scale = PixelScale.tens(below: try numbers.map(Self.numeral), at: 0, 100)
    #expect(scale.low == Numeral(low))
  }

  @Test(arguments: [
    ("889000.00", "889,000.00"), ("-1234567", "-1,234,567"), ("999.5", "999.5"), ("-100.25", "-100.25"), ("0", "0"),
  ])
  func `an amount is formatted with commas in its whole part alone`(text: String, formatted: String) throws {
    #expect(try Self.numeral(text).grouped == formatted)
  }

  @Test(arguments: [("95", "h good"), ("94.999", "h fine"), ("85.00", "h fine"), ("84.99", "h worst")])
  func `a score has the colour of the highest minimum that it reaches`(text: String, style: String) throws {
    let heat = Heat(
      bands: [
        Heat.Band(from: Numeral(85), tone: .fine, text: Bilingual("ผ่านดี", "Good")),
        Heat.Band(from: Numeral(95), tone: .good, text: Bilingual("ผ่านดีเยี่ยม", "Excellent")),
      ], lowest: Bilingual("ต้องปรับปรุง", "Must improve"))
    #expect(heat.style(of: try Self.numeral(text)) == style)
    #expect(heat.style(of: nil) == nil)
    #expect(heat.legend.markup.contains("85 ถึงต่ำกว่า 95") && heat.legend.markup.contains("ต่ำกว่า 85"))
  }

  @Test(arguments: [(["84.28", "99.09"], 80), (["87.00"], 85), (["100"], 95), ([], 0)])
  func `an axis of points in a row begins at a multiple of five below them all`(numbers: [String], low: Int) throws {
    #expect(DotRows(of: try numbers.map(Self.numeral), target: nil).scale.low == Numeral(low))
  }

  @Test func `a row of points draws this year, the year before and the target at their positions`() throws {
    let dots = DotRows(of: [Numeral(80), Numeral(100)], target: Numeral(95))
    let row = dots.html(now: Numeral(100), before: Numeral(80), tone: .good).markup
    let (start, end) = (dots.scale.position(of: Numeral(80)), dots.scale.position(of: Numeral(100)))
    #expect(row.contains("<circle class=ring cx=\(start) ") && row.contains("<circle class=good cx=\(end) "))
    #expect(row.contains("<path class=t d=M\(dots.scale.position(of: Numeral(95))),"))
    #expect(!dots.html(now: Numeral(100), before: nil, tone: .good).markup.contains("ring"))
  }

  @Test func `a slope chart names the units that moved most at both ends, and no others`() {
    let line = { (name: String, before: Int, now: Int, kind: SlopeChart.Line.Kind) in
      SlopeChart.Line(before: Numeral(before), now: Numeral(now), label: Bilingual(same: name), kind: kind)
    }
    let chart = SlopeChart(
      lines: [line("a", 90, 95, .gain), line("b", 96, 92, .loss), line("c", 91, 91, .background)],
      before: Bilingual(same: "2565"), now: Bilingual(same: "2566")
    ).html.markup
    #expect(chart.contains(">a 90<") && chart.contains(">95 a (+5)<"))
    #expect(chart.contains(">b 96<") && chart.contains(">92 b (-4)<"))
    #expect(chart.contains("class=rest") && !chart.contains(">c 91<"))
  }

  @Test func `tiles are in the order of the map, which begins at the first tile`() throws {
    let tile = { (name: String, column: Int, row: Int) in
      TileMap.Tile(column: column, row: row, tone: .good, content: "\(name)")
    }
    let map = TileMap(tiles: [tile("south", 2, 9), tile("north", 5, 2)]).html.markup
    let north = try #require(map.firstRange(of: "<li class=\"h good c4 r1\">north")?.lowerBound)
    #expect(north < (try #require(map.firstRange(of: "<li class=\"h good c1 r8\">south")?.lowerBound)))
  }

  @Test(arguments: [(3, nil), (2, "และอีก 1 แถวใน all.csv")] as [(Int, String?)])
  func `a table states how many rows it leaves out`(most: Int, note: String?) {
    let table = PageTable<String>(
      id: "t", caption: Bilingual(same: "t"), columns: [.init(Bilingual(same: "t")) { PageCell("\($0)") }],
      rows: ["a", "b", "c"], most: most, rest: "all.csv"
    ).html.markup
    #expect(table.contains("<td>c") == (note == nil))
    #expect(note.map(table.contains) ?? !table.contains("all.csv"))
  }

  @Test func `a row of a tree is one level below its parent, and a circle ends`() {
    let tree = [("7", nil), ("7.3", "7"), ("7.3.1", "7.3"), ("a", "b"), ("b", "a")]
    let depths = TreeRows.depths(of: tree)
    #expect((depths["7"], depths["7.3"], depths["7.3.1"]) == (0, 1, 2))
    #expect(depths["a"] == tree.count)
  }

  @Test func `a cell of a page's table stays text, and a cell without a figure shows a dash`() {
    let columns: [ColumnOf<String>] = [.text("name") { $0 }, .number("score") { _ in nil }]
    let schema = TableSchema(name: "t", fields: []).covering(columns.map(\.column)) { _ in nil }
    let rows = PageRows(["<b>"], columns: columns, schema: schema)
    let table = PageTable(
      id: "t", caption: rows.title, columns: [.named("name", of: rows), .named("score", of: rows)], rows: rows.rows)
    #expect(table.html.markup.contains("<tr><td>&lt;b&gt;<td class=n>–"))
  }

  @Test func `a digest in base 64 equals the one that a browser computes`() throws {
    #expect(try SHA256.base64(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
