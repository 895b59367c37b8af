import Assessment
import Findings
import Judging
import Office
import Tabular

/// The first sheet of a workbook: its title, the state of the year, the headline figures, and its origin.
struct WorkbookCover {
  let results: Results
  let digests: SourceDigests
  let audience: PublishedTable.Audience

  var title: Workbook.Text {
    Workbook.Text(
      "ผลการประเมิน \(results.total) กรุงเทพมหานคร ปีงบประมาณ พ.ศ. \(results.fiscalYear)",
      "\(results.total) results of the Bangkok Metropolitan Administration, fiscal year \(results.fiscalYear) (\(results.fiscalYear - FiscalYear.era))"
    )
  }

  var page: Workbook.Page {
    Workbook.Page(
      name: Workbook.Text("หน้าปก", "Cover"), widths: [42, 42, 28, 12, 58], wraps: false,
      rows: head + [gap] + state + [gap] + headlines + [gap] + origin)
  }

  private var head: [Workbook.Row] {
    let name = results.methodologies.all.first?.tree[0]
    let marks = (results.isFinal ? [] : [Status.provisional.heading]) + (audience == .office ? [Self.forTheOffice] : [])
    return [Workbook.Row(.title, [.text(title.thai)]), Workbook.Row(.entry, [.text(title.english)])]
      + marks.map { Workbook.Row(.notice, [.text($0), .empty]) }
      + [
        gap,
        entry("การประเมิน", "Assessment", .text(name?.nameThai ?? results.total.text)),
        entry("", "", .text(name?.nameEnglish ?? results.total.text)),
        entry(
          "จัดทำโดย", "Published by", .text(OfficeContact.publisher)),
      ]
  }

  private static let forTheOffice = "ใช้ภายในสำนักงาน ก.ก. (for the office alone)"

  private var state: [Workbook.Row] {
    let day = results.effectiveDate.map(\.text)
    return [
      heading("สถานะของผล", "State"),
      entry("สถานะ", "Status", .text((results.isFinal ? Status.final : .provisional).heading)),
      entry("ข้อมูล ณ วันที่", "Effective date", .text(day.map { "\($0.thai) (\($0.english))" } ?? "–")),
    ] + waiting + (results.comparison.units.contains { $0.before != nil } ? [] : [Self.noYearBefore]) + findings
  }

  private static let noYearBefore = Workbook.Row(
    .entry, [.text("ปีก่อน"), .text("The year before"), .text("ไม่มีข้อมูลปีก่อน (no data)")])

  /// The numbers of units without a rank, by status.
  private var waiting: [Workbook.Row] {
    Status.allCases.compactMap { status in
      let count = results.ranking.standings.count { $0.rank == nil && $0.status == status }
      guard count > 0 else { return nil }
      return entry(status.text.thai, "Units without a result: \(status.text.english)", .integer(count))
    }
  }

  /// The numbers of findings that must be mended or explained, and their units, for the office alone.
  private var findings: [Workbook.Row] {
    guard audience == .office else { return [] }
    return [Severity.mustMend, .mustExplain].map { severity in
      let found = results.findings.filter { $0.severity == severity }
      let names = found.compactMap { $0.unit.flatMap { results.registry[$0]?.shortName.thai } }.uniqued
      let count = results.count(severity)
      return Workbook.Row(
        .entry,
        [
          .text(severity.text.thai), .text(severity.text.english), .integer(count), .empty,
          names.isEmpty ? .empty : .text(Self.list(names)),
        ])
    }
  }

  /// The names that fit in a line of the cover, and the number of the other units.
  private static func list(_ names: [String]) -> String {
    let most = 5
    let rest = names.count - most
    return names.prefix(most).joined(separator: ", ") + (rest > 0 ? " และอีก \(rest) หน่วยงาน" : "")
  }

  private var headlines: [Workbook.Row] {
    [
      Workbook.Row(
        .heading, ["ตัวเลขสำคัญ", "Headline figures", "ค่า (value)", "เป้าหมาย", "ผล"].map { Cell.text($0) })
    ]
      + results.headlines.map { headline in
        Workbook.Row(
          .entry,
          [
            .text(headline.text.thai), .text(headline.text.english),
            headline.value.map(Cell.number) ?? .text("ยังไม่มีคะแนน (no score yet)"),
            headline.target.map(Cell.number) ?? .empty,
            headline.outcome.map(Cell.text) ?? .empty,
          ])
      }
  }

  private var origin: [Workbook.Row] {
    [
      heading("ที่มาของไฟล์นี้", "Where this file comes from"),
      entry("โปรแกรม", "Program and its version", .text("ita \(Versions.program)")),
      entry("รุ่นของตาราง", "Version of the tables", .integer(Versions.tables)),
      entry("ค่าตรวจสอบของข้อมูล (SHA-256)", "Digest of the data", .text(digests.data)),
      entry("ค่าตรวจสอบของเกณฑ์ (SHA-256)", "Digest of the methodology", .text(digests.methodology)),
      entry(
        "ไฟล์ที่ใช้และไฟล์ที่เผยแพร่ทั้งหมด", "Every file that was read or published", .text("manifest.json")),
    ]
  }

  private var gap: Workbook.Row { Workbook.Row(.entry, []) }

  private func entry(_ thai: String, _ english: String, _ value: Cell) -> Workbook.Row {
    Workbook.Row(.entry, [.text(thai), .text(english), value])
  }

  private func heading(_ thai: String, _ english: String) -> Workbook.Row {
    Workbook.Row(.heading, [.text(thai), .text(english), .empty, .empty, .empty])
  }
}

extension Headline {
  /// The verdict on the target, as far as it is known, and the number of units in the figure.
  fileprivate var outcome: String? {
    let verdict = isMet.map { $0 ? "ถึงเป้าหมาย" : isOpen ? "ยังสรุปไม่ได้" : "ยังไม่ถึง" }
    let texts = [verdict, value == nil ? nil : note].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}
