import Tabular
import Testing

/// The pieces that pages are drawn from.
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
  func `a number is drawn at its nearest pixel, and at the end of the axis beyond it`(text: String, pixel: Int) throws {
    let number = try Self.numeral(text)
    let scale = PixelScale(from: Numeral(0), to: Numeral(100), at: 0, 200)
    #expect(scale.position(of: number) == pixel)
    let upwards = PixelScale(from: Numeral(0), to: Numeral(100), at: 200, 0)
    #expect(upwards.position(of: number) == 200 - pixel)
  }

  @Test(arguments: [(["84.28", "99.09"], 80), (["100"], 90), (["3"], 0), ([], 0)])
  func `an axis of points begins at a round number below them all`(numbers: [String], low: Int) throws {
    let scale = PixelScale.tens(below: try numbers.map(Self.numeral), at: 0, 100)
    #expect(scale.low == Numeral(low))
  }

  @Test(arguments: [
    ("889000.00", "889,000.00"), ("-1234567", "-1,234,567"), ("999.5", "999.5"), ("-100.25", "-100.25"), ("0", "0"),
  ])
  func `an amount is printed with commas in its whole part alone`(text: String, printed: String) throws {
    #expect(try Self.numeral(text).grouped == printed)
  }

  @Test(arguments: [("95", "h0"), ("94.999", "h1"), ("85.00", "h1"), ("84.99", "h2")])
  func `a score is shaded by the highest minimum that it reaches`(text: String, style: String) throws {
    let heat = Heat(minima: [Numeral(85), Numeral(95)])
    #expect(heat.style(of: try Self.numeral(text)) == style)
    #expect(heat.style(of: nil) == nil)
  }

  @Test func `a row of a tree lies one deeper than its parent, and a circle ends`() {
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

  @Test func `a digest in base 64 is what a browser computes of it`() throws {
    #expect(try SHA256.base64(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
