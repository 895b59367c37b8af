import Tabular
import Testing

/// Values interpolated into a page stay text.
struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    (#"" onload='x' &amp;"#, "&quot; onload=&#39;x&#39; &amp;amp;"),
    ("a\u{202E}b\u{0007}", #"a\u{202E}b\u{0007}"#),
    ("สำนักงานเขต", "สำนักงานเขต"),
  ])
  func `an interpolated text is escaped, and its invisible characters are shown`(text: String, markup: String) {
    let page: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(page.markup == "<p title=\"\(markup)\">\(markup)</p>")
  }

  @Test func `a piece of a page is inserted unchanged, and so is a list of pieces`() {
    let cells = ["1", "<2>"].map { HTML("<td>\($0)</td>") }
    let row: HTML = "<tr>\(cells)</tr>"
    #expect(row.markup == "<tr><td>1</td><td>&lt;2&gt;</td></tr>")
    let table: HTML = "<table>\(row)\(7)</table>"
    #expect(table.markup == "<table><tr><td>1</td><td>&lt;2&gt;</td></tr>7</table>")
  }
}
