import Tabular

/// A letter as one page that opens in any browser and fits A4 paper, without scripts and external files.
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
    \(request)\(sections(letter.asked, from: 1))<div class="end">
    <p class="body">\(letter.closing)</p>
    <div class="sign">
    <p>(ลงชื่อ) <span class="line"></span></p>
    <p>(<span class="line"></span>)</p>
    <p>ตำแหน่ง <span class="line"></span></p>
    </div>
    </div>
    \(sections(letter.details, from: letter.asked.count + 1))</main>
    </body>
    </html>

    """
  }

  /// The enclosures, one on each line.
  private var enclosures: HTML {
    guard !letter.enclosures.isEmpty else { return "" }
    let lines = letter.enclosures.map { HTML("<span class=\"enclosure\">\($0)</span>") }
    return "<div><dt>สิ่งที่ส่งมาด้วย</dt><dd>\(lines)</dd></div>\n"
  }

  private var request: HTML {
    guard !letter.request.isEmpty else { return "" }
    let entries = letter.request.map { entry in
      HTML("<div><dt>\(entry.label)</dt><dd>\(entry.lines.map { HTML("<p>\($0)</p>") })</dd></div>\n")
    }
    return "<dl class=\"request\">\n\(entries)</dl>\n"
  }

  private var title: String {
    (letter.heading.first { $0.label == "เรื่อง" }?.text ?? "") + " – "
      + (letter.heading.first { $0.label == "เรียน" }?.text ?? "")
  }

  private func sections(_ sections: [UnitLetter.Section], from number: Int) -> [HTML] {
    sections.enumerated().map { section($1, number: $0 + number) }
  }

  private func section(_ section: UnitLetter.Section, number: Int) -> HTML {
    """
    <section>
    <h2>\(number). \(section.title)</h2>
    \(section.lead.map { HTML("<p class=\"lead\">\($0)</p>\n") } ?? "")\(items(section))\(section.grid.map(grid) ?? "")\
    \(sentences(section))</section>

    """
  }

  private func items(_ section: UnitLetter.Section) -> HTML {
    guard !section.items.isEmpty else { return "" }
    let more = section.more > 0 ? HTML("<p class=\"lead\">และอีก \(section.more) รายการในไฟล์ findings.csv</p>\n") : ""
    return "<ol>\n\(section.items.map(item))</ol>\n\(more)"
  }

  private func sentences(_ section: UnitLetter.Section) -> HTML {
    guard !section.sentences.isEmpty else { return "" }
    return "<ul class=\"standing\">\n\(section.sentences.map { HTML("<li>\($0)</li>\n") })</ul>\n"
  }

  private func grid(_ grid: UnitLetter.Grid) -> HTML {
    guard !grid.rows.isEmpty else { return "<p class=\"lead\">ไม่มี</p>\n" }
    return """
      <table class="\(grid.form.rawValue)">
      <thead><tr>\(grid.titles.map { HTML("<th scope=\"col\">\($0)</th>") })</tr></thead>
      <tbody>
      \(grid.rows.map { row in HTML("<tr>\(row.map { HTML("<td>\($0)</td>") })</tr>\n") })</tbody>
      </table>

      """
  }

  private func item(_ item: UnitLetter.Item) -> HTML {
    """
    <li>
    <p class="says">\(item.message)</p>
    <p class="place">\(item.place)</p>
    \(row(item))\(others(item))<p><b>สิ่งที่ขอให้ดำเนินการ</b> \(item.remedy)\
    \(item.by.map { HTML(" <b class=\"by\">(\($0))</b>") } ?? "")</p>
    </li>

    """
  }

  private func others(_ item: UnitLetter.Item) -> HTML {
    guard !item.others.isEmpty else { return "" }
    return "<ul class=\"others\">\n\(item.others.map { HTML("<li>\($0)</li>\n") })</ul>\n"
  }

  /// The row as it was received, with the cell of the finding highlighted.
  private func row(_ item: UnitLetter.Item) -> HTML {
    guard !item.row.isEmpty else { return "" }
    let cells = item.row.map { cell in
      HTML(
        "<span class=\"\(cell.isHighlighted ? "cell meant" : "cell")\"><i>\(cell.title)</i> \(cell.text.isEmpty ? "(ว่าง)" : cell.text)</span> "
      )
    }
    return "<p class=\"row\">\(cells)</p>\n"
  }
}
