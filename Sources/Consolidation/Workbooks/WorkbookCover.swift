import Assessment
import Tabular

/// The first sheet of a workbook: what it is, how far the year has come, its headline figures, and what it was made from.
struct WorkbookCover {
  let results: Results
  let digests: Manifest.SourceDigests
  let audience: PublishedTable.Audience

  static let provisional = Status.provisional.heading

  var title: Workbook.Words {
    Workbook.Words(
      "ผลการประเมิน \(results.total) กรุงเทพมหานคร ปีงบประมาณ พ.ศ. \(results.fiscalYear)",
      "\(results.total) results of the Bangkok Metropolitan Administration, fiscal year \(results.fiscalYear - FiscalYear.era)"
    )
  }

  var page: Workbook.Page {
    Workbook.Page(
      name: Workbook.Words("หน้าปก", "Cover"), widths: [42, 42, 30, 14, 14], wraps: false,
      rows: head + [gap] + state + [gap] + headlines + [gap] + origin)
  }

  private var head: [Workbook.Row] {
    let name = results.methodologies.all.first?.tree[0]
    let marks = (results.isFinal ? [] : [Self.provisional]) + (audience == .office ? [Self.forTheOffice] : [])
    return [Workbook.Row(.title, [.text(title.thai)]), Workbook.Row(.entry, [.text(title.english)])]
      + marks.map { Workbook.Row(.notice, [.text($0), .empty]) }
      + [
        gap,
        entry("การประเมิน", "Assessment", .text(name?.nameThai ?? results.total.text)),
        entry("", "", .text(name?.nameEnglish ?? results.total.text)),
        entry(
          "จัดทำโดย", "Published by", .text("สำนักงานคณะกรรมการข้าราชการกรุงเทพมหานครและบุคลากรกรุงเทพมหานคร (สำนักงาน ก.ก.)")),
      ]
  }

  private static let forTheOffice = "ใช้ภายในสำนักงาน ก.ก. (for the office alone)"

  private var state: [Workbook.Row] {
    let day = results.effectiveDate.map(\.words)
    return [
      heading("สถานะของผล", "State"),
      entry("สถานะ", "Status", .text((results.isFinal ? Status.final : .provisional).heading)),
      entry("ข้อมูล ณ วันที่", "Effective date", .text(day.map { "\($0.thai) (\($0.english))" } ?? "–")),
      entry("หน่วยงานที่จัดอันดับได้", "Units ranked", .integer(results.ranking.ranked.count)),
      entry("หน่วยงานที่ต้องประเมินทั้งหมด", "Units expected", .integer(results.registry.units.count)),
    ]
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
            .text(headline.words.thai), .text(headline.words.english),
            headline.value.map(Cell.number) ?? .text("ยังไม่มีคะแนน (no score yet)"),
            headline.target.map(Cell.number) ?? .empty,
            headline.isMet.map { .text($0 ? "ถึงเป้าหมาย" : "ยังไม่ถึง") } ?? .empty,
          ])
      }
  }

  private var origin: [Workbook.Row] {
    [
      heading("ที่มาของแฟ้มนี้", "Where this file comes from"),
      entry("โปรแกรม", "Program and its version", .text("ita \(Manifest.programVersion)")),
      entry("รุ่นของตาราง", "Version of the tables", .integer(Manifest.tablesVersion)),
      entry("ค่าตรวจสอบของข้อมูล (SHA-256)", "Digest of the data", .text(digests.data)),
      entry("ค่าตรวจสอบของเกณฑ์ (SHA-256)", "Digest of the methodology", .text(digests.methodology)),
      entry(
        "แฟ้มที่ใช้และแฟ้มที่เผยแพร่ทั้งหมด", "Every file that went in or came out", .text("manifest.json")),
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
