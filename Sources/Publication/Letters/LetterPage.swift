import Tabular

/// A letter as one page that opens anywhere and prints on A4: no script, and nothing that has to be fetched.
struct LetterPage {
  let letter: UnitLetter

  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="th">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(title)</title>
    <style>\(LetterStyle.sheet)</style>
    </head>
    <body>
    <main>
    \(letter.mark.map { HTML("<p class=\"mark\">\($0)</p>\n") } ?? "")<h1>บันทึกข้อความ</h1>
    <dl class="head">
    \(letter.heading.map { HTML("<div><dt>\($0.label)</dt><dd>\($0.text)</dd></div>\n") })\(enclosures)</dl>
    <p class="body">\(letter.opening)</p>
    <h2>1. \(letter.receivedTitle)</h2>
    \(grid(letter.received, class: letter.figures == nil ? "awaited" : "received"))
    \(figures)\(letter.sections.enumerated().map { section($1, number: $0 + letter.firstSection) })\
    <div class="end">
    \(letter.closing.map { HTML("<p class=\"body\">\($0)</p>\n") })<div class="sign">
    <p>(ลงชื่อ) <span class="line"></span></p>
    <p>(<span class="line"></span>)</p>
    <p>ตำแหน่ง <span class="line"></span></p>
    <p>วันที่ <span class="line"></span></p>
    </div>
    </div>
    </main>
    </body>
    </html>

    """
  }

  /// One a line.
  private var enclosures: HTML {
    guard !letter.enclosures.isEmpty else { return "" }
    let lines = letter.enclosures.map { HTML("<span class=\"enclosure\">\($0)</span>") }
    return "<div><dt>สิ่งที่ส่งมาด้วย</dt><dd>\(lines)</dd></div>\n"
  }

  private var figures: HTML {
    guard let figures = letter.figures else { return "" }
    return """
      <h2>2. \(UnitLetter.figuresTitle)</h2>
      \(grid(figures, class: "figures"))
      <ul class="standing">
      \(letter.standing.map { HTML("<li>\($0)</li>\n") })</ul>

      """
  }

  private var title: String {
    (letter.heading.first { $0.label == "เรื่อง" }?.text ?? "") + " – "
      + (letter.heading.first { $0.label == "เรียน" }?.text ?? "")
  }

  private func grid(_ grid: UnitLetter.Grid, class name: String) -> HTML {
    guard !grid.rows.isEmpty else { return "<p class=\"body\">ไม่มี</p>" }
    return """
      <table class="\(name)">
      <thead><tr>\(grid.titles.map { HTML("<th scope=\"col\">\($0)</th>") })</tr></thead>
      <tbody>
      \(grid.rows.map { row in HTML("<tr>\(row.map { HTML("<td>\($0)</td>") })</tr>\n") })</tbody>
      </table>
      """
  }

  private func section(_ section: UnitLetter.Section, number: Int) -> HTML {
    """
    <section>
    <h2>\(number). \(section.title)</h2>
    <p class="lead">\(section.lead)</p>
    <ol>
    \(section.items.map(item))</ol>
    \(section.more > 0 ? HTML("<p class=\"lead\">และอีก \(section.more) รายการในไฟล์ findings.csv</p>\n") : "")</section>

    """
  }

  private func item(_ item: UnitLetter.Item) -> HTML {
    """
    <li>
    <p class="says">\(item.says)</p>
    <p class="place">\(item.place)</p>
    \(row(item))<p><b>สิ่งที่ขอให้ดำเนินการ</b> \(item.remedy)\(item.by.map { HTML(" <b class=\"by\">(\($0))</b>") } ?? "")</p>
    </li>

    """
  }

  /// The row as it was received, with the cell that is meant set off.
  private func row(_ item: UnitLetter.Item) -> HTML {
    guard !item.row.isEmpty else { return "" }
    let cells = item.row.map { cell in
      HTML(
        "<span class=\"\(cell.isMeant ? "cell meant" : "cell")\"><i>\(cell.title)</i> \(cell.text.isEmpty ? "(ว่าง)" : cell.text)</span> "
      )
    }
    return "<p class=\"row\">\(cells)</p>\n"
  }
}
