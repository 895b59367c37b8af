import Assessment
import Tabular

/// The first sheet of a workbook: what it is, how far the year has come, its headline figures, and what it was made from.
struct WorkbookCover {
  let results: Results
  let digests: Manifest.SourceDigests
  let audience: PublishedTable.Audience

  static let provisional = "ผลเบื้องต้น (provisional)"

  var title: Workbook.Words {
    Workbook.Words(
      "ผลการประเมิน \(results.total) กรุงเทพมหานคร ปีงบประมาณ พ.ศ. \(results.fiscalYear)",
      "\(results.total) results of the Bangkok Metropolitan Administration, fiscal year \(results.fiscalYear - 543)")
  }

  var page: Workbook.Page {
    Workbook.Page(
      name: Workbook.Words("หน้าปก", "Cover"), widths: [52, 34, 20, 16, 62],
      rows: head + [row("")] + state + [row("")] + headlines + [row("")] + origin)
  }

  private var head: [Workbook.Row] {
    let name = results.methodologies.all.first?.tree[0]
    let meant = audience == .office ? [Workbook.Row(.notice, [.text("ใช้ภายในสำนักงาน ก.ก. (for the office alone)")])] : []
    return [
      Workbook.Row(.title, [.text(title.thai)]),
      Workbook.Row(.entry, [.empty, .empty, .empty, .empty, .text(title.english)]),
    ] + (results.isFinal ? [] : [Workbook.Row(.notice, [.text(Self.provisional)])]) + meant
      + [
        entry(
          "การประเมิน", .text(results.total.text), "Assessment",
          note: name.map { "\($0.nameThai) (\($0.nameEnglish))" }),
        entry("จัดทำโดย", .text("สำนักงาน ก.ก."), "Published by",
          note: "สำนักงานคณะกรรมการข้าราชการกรุงเทพมหานครและบุคลากรกรุงเทพมหานคร"),
      ]
  }

  private var state: [Workbook.Row] {
    let day = results.effectiveDate.map { Bilingual($0) }
    let ranked = results.ranking.ranked.count
    return [
      heading("สถานะของผล", "State"),
      entry("สถานะ", .text(results.isFinal ? "ผลสมบูรณ์ (final)" : Self.provisional), "Status"),
      entry("ข้อมูล ณ วันที่", .text(day.map { "\($0.thai) (\($0.english))" } ?? "–"), "Effective date"),
      entry("หน่วยงานที่จัดอันดับได้", .integer(ranked), "Units ranked"),
      entry("หน่วยงานที่ต้องประเมินทั้งหมด", .integer(results.registry.units.count), "Units expected"),
    ]
  }

  private var headlines: [Workbook.Row] {
    [
      Workbook.Row(
        .heading, [.text("ตัวเลขสำคัญ"), .text("ค่า"), .text("ค่าเป้าหมาย"), .text("ผล"), .text("Headline figures")])
    ]
      + results.headlines.map { headline in
        Workbook.Row(
          .entry,
          [
            .text(headline.words.thai), headline.value.map(Cell.number) ?? .text("ยังไม่มีคะแนน (no score yet)"),
            headline.target.map(Cell.number) ?? .empty,
            headline.isMet.map { .text($0 ? "ถึงเป้าหมาย" : "ยังไม่ถึง") } ?? .empty, .text(headline.words.english),
          ])
      }
  }

  private var origin: [Workbook.Row] {
    [
      heading("ที่มาของแฟ้มนี้", "Where this file comes from"),
      entry("โปรแกรม", .text("ita \(Manifest.programVersion)"), "Program and its version"),
      entry("รุ่นของตาราง", .integer(Manifest.tablesVersion), "Version of the tables"),
      entry("ค่าตรวจสอบของข้อมูล (SHA-256)", .empty, "Digest of the data", note: digests.data),
      entry("ค่าตรวจสอบของเกณฑ์ (SHA-256)", .empty, "Digest of the methodology", note: digests.methodology),
      Workbook.Row(
        .entry,
        [
          .text("ค่าตรวจสอบเดียวกันอยู่ใน manifest.json ซึ่งระบุทุกไฟล์ที่ใช้และทุกไฟล์ที่เผยแพร่"), .empty, .empty, .empty,
          .text("The same digests stand in manifest.json, which lists every file that went in or came out."),
        ]),
    ]
  }

  private func entry(_ thai: String, _ value: Cell, _ english: String, note: String? = nil) -> Workbook.Row {
    Workbook.Row(.entry, [.text(thai), value, .empty, .empty, .text(note.map { "\(english): \($0)" } ?? english)])
  }

  private func heading(_ thai: String, _ english: String) -> Workbook.Row {
    Workbook.Row(.heading, [.text(thai), .text(""), .text(""), .text(""), .text(english)])
  }

  private func row(_ text: String) -> Workbook.Row { Workbook.Row(.entry, [.text(text)]) }
}
