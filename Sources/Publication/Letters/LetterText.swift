import Tabular

/// A letter as plain text to paste into a mail: short lines without columns that must line up.
struct LetterText {
  let letter: UnitLetter

  /// The text, whose lines end with CRLF as mail and the editors of office machines expect.
  var text: String { lines.map { SafeText.visible($0) + "\r\n" }.joined() }

  private var lines: [String] {
    let heading = letter.heading.map { "\($0.label)  \($0.text.isEmpty ? UnitLetter.blank : $0.text)" }
    let enclosed = letter.enclosures.enumerated().map { ($0 == 0 ? "สิ่งที่ส่งมาด้วย  " : "    ") + $1 }
    var lines = (letter.mark.map { [$0, ""] } ?? []) + ["บันทึกข้อความ", ""] + heading + enclosed
    lines += ["", letter.opening] + request + sections(letter.asked, from: 1) + ["", letter.closing]
    lines += ["", "(ลงชื่อ) ........................................", "ตำแหน่ง ........................................"]
    return lines + sections(letter.details, from: letter.asked.count + 1)
  }

  private var request: [String] {
    guard !letter.request.isEmpty else { return [] }
    return [""]
      + letter.request.flatMap { label, lines in
        lines.count == 1 ? ["\(label): \(lines[0])"] : ["\(label):"] + lines.map { "  \($0)" }
      }
  }

  private func sections(_ sections: [UnitLetter.Section], from number: Int) -> [String] {
    sections.enumerated().flatMap { section($1, number: $0 + number) }
  }

  private func section(_ section: UnitLetter.Section, number: Int) -> [String] {
    var lines = ["", "\(number). \(section.title)"]
    if let lead = section.lead { lines.append("  \(lead)") }
    lines += section.items.enumerated().flatMap { item($1, number: "\(number).\($0 + 1)") }
    if section.more > 0 { lines.append("  และอีก \(section.more) รายการในไฟล์ findings.csv") }
    if let grid = section.grid { lines += self.lines(of: grid) }
    return lines + section.sentences.map { "  \($0)" }
  }

  private func lines(of grid: UnitLetter.Grid) -> [String] {
    grid.rows.isEmpty ? ["  ไม่มี"] : grid.rows.map { "  - " + line(grid.titles, $0) }
  }

  /// The first cell, followed by every other cell that has content, with its title.
  private func line(_ titles: [String], _ cells: [String]) -> String {
    let others = zip(titles, cells).dropFirst().filter { $1 != "–" }.map { "\($0) \($1)" }
    return (cells.first ?? "") + ": " + others.joined(separator: ", ")
  }

  private func item(_ item: UnitLetter.Item, number: String) -> [String] {
    let cells = item.row.map { "\($0.isHighlighted ? "► " : "")\($0.title): \($0.text.isEmpty ? "(ว่าง)" : $0.text)" }
    var lines = ["  \(number) \(item.message)", "      \(item.place)"]
    if !cells.isEmpty { lines.append("      แถวที่ได้รับ: " + cells.joined(separator: " | ")) }
    lines += item.others.map { "      - \($0)" }
    lines.append("      สิ่งที่ขอให้ดำเนินการ: \(item.remedy)" + (item.by.map { " (\($0))" } ?? ""))
    return lines
  }
}
