import Consolidation
import Findings
import Tabular

/// The catalogue of checks as an article of the documentation, in both languages.
enum FindingsArticle {
  static let path = "\(Repository.root)/Sources/Consolidation/Documentation.docc/Findings.md"

  static var text: String {
    """
    # Findings: what is checked, and how to mend it

    รายการที่ต้องตรวจสอบทั้งหมด ประเภทรายการ เหตุที่ต้องตรวจสอบ ตัวอย่าง และวิธีแก้ไข

    ชื่อในวงเล็บปีกกา เช่น `{value}` คือค่าที่ต่างกันไปในแต่ละครั้ง ดูรายการเดียวในหน้าจอได้ด้วย `ita finding รหัส`

    A name in braces such as `{value}` stands for what differs from case to case. `ita finding CODE` prints one of these.
    This page is written by the tests from the catalogue in the code, and is not to be edited.

    | ประเภทรายการ | severity | |
    |---|---|---|
    \(severities)

    \(CheckCatalogue.groups.map(section).joined(separator: "\n"))
    """
  }

  private static var severities: String {
    let meanings = [
      Severity.mustMend: "ค่าที่ใช้ไม่ได้จนกว่าจะแก้ไข / what does not count until it is mended",
      .mustExplain: "ค่าที่ใช้แล้ว แต่ต้องแก้ไขหรือชี้แจง / what counts, and has to be corrected or explained",
      .note: "สิ่งที่ควรทราบ / what is good to know",
    ]
    return Severity.allCases.map { "| \($0.text.thai) | \($0.text.english) | \(meanings[$0] ?? "") |" }
      .joined(separator: "\n")
  }

  private static func section(_ group: CheckCatalogue.Group) -> String {
    """
    ## \(group.title.thai) / \(group.title.english)

    \(group.checks.sorted { $0.code < $1.code }.map(entry).joined(separator: "\n"))
    """
  }

  private static func entry(_ check: Check) -> String {
    """
    ### \(check.code)

    **\(check.severity.text.thai) / \(check.severity.text.english)**

    \(escaped(check.sentence.thai))

    \(escaped(check.sentence.english))

    - วิธีแก้ไข: \(escaped(check.remedy.thai))
    - mend: \(escaped(check.remedy.english))
    - เหตุที่ต้องตรวจสอบ: \(escaped(check.why.thai))
    - why: \(escaped(check.why.english))

    ตัวอย่างที่ไม่ถูกต้อง / a wrong example

    \(fenced(check.wrong))

    ตัวอย่างที่ถูกต้อง / a right example

    \(fenced(check.right))

    """
  }

  private static func fenced(_ example: Example) -> String {
    let lines = example.text(in: nil).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }
    return "```text\n\(lines.joined(separator: "\n"))\n```"
  }

  /// The text escaped for Markdown.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if "\\`*_<>|[]#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
