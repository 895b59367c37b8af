import Tabular

/// A letter as plain text, to paste into a mail: short lines of words, with nothing that needs columns to line up.
struct LetterText {
  let letter: UnitLetter

  /// Lines end with CRLF, as mail and the editors of office machines expect.
  var text: String { lines.map { SafeText.visible($0) + "\r\n" }.joined() }

  private var lines: [String] {
    let heading = letter.heading.map { "\($0.label)  \($0.text.isEmpty ? UnitLetter.blank : $0.text)" }
    let enclosed = letter.enclosures.enumerated().map { ($0 == 0 ? "สิ่งที่ส่งมาด้วย  " : "    ") + $1 }
    let received = letter.received.rows.map { "  - " + said(letter.received.titles, $0) }
    let figures = letter.figures.map { grid in
      ["", "2. \(UnitLetter.figuresTitle)"] + grid.rows.map { "  - " + said(grid.titles, $0) }
        + letter.standing.map { "  " + $0 }
    }
    return (letter.mark.map { [$0, ""] } ?? []) + ["บันทึกข้อความ", ""] + heading + enclosed
      + ["", letter.opening, "", "1. \(letter.receivedTitle)"] + (received.isEmpty ? ["  ไม่มี"] : received)
      + (figures ?? []) + letter.sections.enumerated().flatMap { section($1, number: $0 + letter.firstSection) }
      + letter.closing.flatMap { ["", $0] }
      + ["", "(ลงชื่อ) ........................................", "ตำแหน่ง ........................................"]
  }

  /// The first cell, and behind it every other one that says something, with its title.
  private func said(_ titles: [String], _ cells: [String]) -> String {
    let others = zip(titles, cells).dropFirst().filter { $1 != "–" }.map { "\($0) \($1)" }
    return (cells.first ?? "") + ": " + others.joined(separator: ", ")
  }

  private func section(_ section: UnitLetter.Section, number: Int) -> [String] {
    ["", "\(number). \(section.title)", "  \(section.lead)"]
      + section.items.enumerated().flatMap { item($1, number: "\(number).\($0 + 1)") }
      + (section.more > 0 ? ["  และอีก \(section.more) รายการในไฟล์ findings.csv"] : [])
  }

  private func item(_ item: UnitLetter.Item, number: String) -> [String] {
    let cells = item.row.map { "\($0.isMeant ? "► " : "")\($0.title): \($0.text.isEmpty ? "(ว่าง)" : $0.text)" }
    return ["  \(number) \(item.says)", "      \(item.place)"]
      + (cells.isEmpty ? [] : ["      แถวที่ได้รับ: " + cells.joined(separator: " | ")])
      + ["      สิ่งที่ขอให้ดำเนินการ: \(item.remedy)" + (item.by.map { " (\($0))" } ?? "")]
  }
}
