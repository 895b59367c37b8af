import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// The section with the number of findings of each unit, and with the office's own findings in full.
extension ReportSection {
  static let findings = Self(
    id: "findings", short: Bilingual("รายการที่ต้องตรวจสอบ", "Findings"),
    heading: Bilingual("รายการที่ต้องตรวจสอบของแต่ละหน่วยงาน", "The findings by unit"),
    lead: Bilingual(
      "เรียงจากหน่วยงานที่มีรายการต้องแก้ไขมากที่สุด รายละเอียดอยู่ในหน้าผลรายหน่วยงาน",
      "Units with the most to mend come first. The page “Unit by unit” describes each finding."),
    body: { material in
      let groups = material.findingsByUnit
      guard !groups.isEmpty else { return "<p class=none>\(Bilingual("ไม่มีรายการที่ต้องตรวจสอบ", "No findings"))</p>\n" }
      let office = groups.filter { !$0.isUnit }.map { $0.html }
      return "\(material.findingsTable(of: groups.filter(\.isUnit)).html)\(office)"
    })
}

extension ReportMaterial {
  fileprivate func findingsTable(of groups: [UnitFindingRows]) -> PageTable<UnitFindingRows> {
    PageTable(
      id: "t-findings", caption: findings.title,
      columns: [
        PageTable.Column(Bilingual("หน่วยงาน", "Unit"), namesRow: true) { PageCell(link($0.unit)) },
        .count(.mustMend), .count(.mustExplain), .count(.note),
        PageTable.Column(Bilingual("เรื่องแรกที่ต้องดำเนินการ", "The first of them")) { row in
          PageCell("\(row.first?.message ?? Bilingual(same: "–"))")
        },
        PageTable.Column(Bilingual("หนังสือ", "Letter")) { row in
          PageCell("<a href=units/\(row.unit?.text ?? "")/letter.html>\(Bilingual("เปิด", "Open"))</a>")
        },
      ], rows: groups, most: Self.most, rest: "findings.csv")
  }
}

extension PageTable<UnitFindingRows>.Column {
  fileprivate static func count(_ severity: Severity) -> Self {
    Self(severity.text, style: "n") { row in
      let count = row.count(severity)
      return PageCell(count == 0 ? "0" : row.badge(severity, isNamed: false))
    }
  }
}

/// The findings of one unit, or of the office itself.
struct UnitFindingRows: Sendable {
  let unit: Code<Unit>?
  let rows: [FindingRow]
  let material: ReportMaterial

  /// The maximum number of findings of a severity that are listed: `findings.csv` lists all of them.
  private static let most = 20

  func rows(_ severity: Severity) -> [FindingRow] { rows.filter { $0.finding.severity == severity } }

  /// The number of findings of a severity, including those that are not listed one by one.
  func count(_ severity: Severity) -> Int { rows(severity).reduce(0) { $0 + $1.finding.finding.count } }

  /// Whether the findings are those of a unit, not of the office.
  var isUnit: Bool { unit.flatMap { material.results.registry[$0] } != nil }

  /// The first finding that must be mended, or else the first that must be explained.
  var first: FindingRow? { rows(.mustMend).first ?? rows(.mustExplain).first }

  /// All findings, below the name of the unit.
  var html: HTML {
    "<div class=of><h3 id=f-\(unit?.text ?? "")>\(material.link(unit)) \(badges)</h3>\n\(lists)</div>\n"
  }

  var lists: HTML { "\(list(.mustMend))\(list(.mustExplain))\(notes)" }

  /// The number of findings of each severity.
  var badges: HTML { HTML(Severity.allCases.map { severity in "\(badge(severity)) " }) }

  /// The number of findings of a severity as a badge.
  ///
  /// - Parameters:
  ///   - severity: The severity.
  ///   - isNamed: Whether the severity is named beside the number.
  /// - Returns: The badge; empty without findings.
  func badge(_ severity: Severity, isNamed: Bool = true) -> HTML {
    let found = rows(severity)
    guard let word = found.first.flatMap({ material.findings.category("severity", of: $0) }) else { return "" }
    let name: HTML = isNamed ? "\(word.text) " : ""
    return "<b class=\"g \(word.tone.rawValue)\">\(name)\(count(severity))</b>"
  }

  private var notes: HTML {
    let notes = rows(.note)
    guard !notes.isEmpty else { return "" }
    return """
      <details><summary>\(Severity.note.text) \(count(.note))</summary>
      \(list(.note))</details>

      """
  }

  private func list(_ severity: Severity) -> HTML {
    let rows = rows(severity)
    let more = rows.count - Self.most
    let rest: HTML =
      more > 0
      ? "<p class=soft>\(Bilingual("และอีก \(more) รายการใน findings.csv", "and \(more) more in findings.csv"))</p>\n"
      : ""
    return "\(rows.prefix(Self.most).map(item))\(rest)"
  }

  private func item(_ row: FindingRow) -> HTML {
    """
    <div class=finding><p>\(material.findings.html("severity", of: row)) \(row.message)
    <p class=soft>\(Bilingual("วิธีแก้ไข", "Remedy")): \(row.remedy)
    <p class=path>\(row.finding.place.text(at: row.place)) [\(row.finding.check.code)]</div>

    """
  }
}

extension ReportMaterial {
  /// The findings by unit: units with the most to mend first, then with the most to explain, then by code.
  var findingsByUnit: [UnitFindingRows] {
    let groups = Dictionary(grouping: findings.rows, by: \.finding.unit)
    return groups.map { UnitFindingRows(unit: $0, rows: $1, material: self) }
      .map { own in (key: (-own.count(.mustMend), -own.count(.mustExplain), own.unit?.text ?? ""), own: own) }
      .sorted { $0.key < $1.key }.map(\.own)
  }
}
