import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// A unit's own rows with findings, as they were received, with marked cells and the remedies beside them.
struct MarkedRows {
  let dossier: UnitDossier
  /// The findings in rows, by file, in the order of the files; the cells of a row exclude narratives.
  private let files: [(file: String, findings: [UnitFinding])]

  /// Fails for a unit without a finding in a row.
  init?(of dossier: UnitDossier) {
    let placed = dossier.findings.filter { $0.row != nil }
    guard !placed.isEmpty else { return nil }
    let byFile = Dictionary(grouping: placed, by: \.finding.place.file)
    self.dossier = dossier
    files = placed.map(\.finding.place.file).uniqued.map { ($0, byFile[$0] ?? []) }
  }

  var workbook: MarkedWorkbook {
    let unit = dossier.unit
    let year = dossier.results.fiscalYear
    return MarkedWorkbook(
      title: Workbook.Text(
        "แถวที่ต้องตรวจสอบ ITA ปี \(year) \(unit.nameThai)",
        "ITA rows to check, fiscal year \(year), \(unit.nameEnglish)"),
      notice: dossier.results.isFinal ? nil : Status.provisional.heading, created: dossier.results.effectiveDate,
      cover: cover, links: opening.map { _ in nil } + Array(files.indices),
      legend: Severity.allCases.map { ($0.weight, $0.legend) }, sheets: sheets.map(\.sheet))
  }

  private var sheets: [(file: String, sheet: MarkedWorkbook.Sheet)] {
    files.map { file, findings in
      let table = findings.first?.table
      let title = table.flatMap { dossier.results.schemas[$0]?.title } ?? file.lastPathComponent
      return (file, MarkedSheet(file: file, findings: findings).sheet(titled: title))
    }
  }

  /// The rows above the list of sheets.
  private var opening: [Workbook.Row] {
    let unit = dossier.unit
    let year = dossier.results.fiscalYear
    return [
      Workbook.Row(.title, [.text("แถวข้อมูลที่ต้องตรวจสอบ / Rows to check")]),
      Workbook.Row(
        .entry,
        [.text("รหัสหน่วยงาน \(unit.code)"), .text("\(unit.nameThai) ปีงบประมาณ พ.ศ. \(year)"), .text(unit.nameEnglish)]),
      Workbook.Row(
        .entry,
        [
          .text("วิธีใช้"),
          .text(
            "แต่ละแผ่นงานคือแถวข้อมูลตามที่ได้รับจากหนึ่งไฟล์หรือหนึ่งแผ่นงาน ช่องที่ต้องตรวจสอบมีกรอบและความคิดเห็นกำกับ สิ่งที่พบและวิธีแก้ไขอยู่ต้นแถว รายการที่ต้องแก้ไข โปรดแก้ไขในไฟล์ต้นฉบับแล้วส่งไฟล์นั้นใหม่ทั้งไฟล์ รายการที่ต้องชี้แจง กรอกคำชี้แจงและตำแหน่งของผู้ชี้แจง (ไม่ระบุชื่อบุคคล) \(wayToSend.thai) หรือกรอกใน findings.csv แทนก็ได้"
          ),
          .text(
            "Each sheet has the rows of one file, or of one sheet of a workbook, as they were received. Must mend: correct the original file and send the whole file again. Must explain: fill in the explanation and the position of the person who explains (no name), \(wayToSend.english); or fill in findings.csv instead."
          ),
        ]),
      Workbook.Row(.heading, [.text("แผ่นงาน / Sheet"), .text("ไฟล์ / File"), .text("จำนวนรายการ / Findings")]),
    ]
  }

  /// The way to send the explanations back.
  private var wayToSend: Workbook.Text {
    dossier.results.countsWorkbooks
      ? Workbook.Text("แล้วบันทึกและส่งไฟล์นี้กลับทั้งไฟล์", "save this file as it is and send it back")
      : Workbook.Text(
        "แล้วบันทึกแผ่นงานนั้นเป็น “CSV UTF-8” และส่งไฟล์ CSV กลับ", "save the sheet as “CSV UTF-8” and send that file")
  }

  private var cover: Workbook.Page {
    let list = sheets.enumerated().map { index, entry in
      Workbook.Row(
        .entry, [.text(entry.sheet.title), .text(entry.file), .text(Self.counts(of: files[index].findings))])
    }
    return Workbook.Page(
      name: GuidanceSheets.cover, widths: [40, 66, 56], rows: opening + list)
  }

  private static func counts(of findings: [UnitFinding]) -> String {
    Severity.allCases.compactMap { severity in
      let count = findings.count { $0.finding.severity == severity }
      return count == 0 ? nil : "\(severity.text.thai) \(count)"
    }
    .joined(separator: ", ")
  }
}

/// The marked rows of one file.
private struct MarkedSheet {
  let file: String
  let findings: [UnitFinding]

  func sheet(titled title: String) -> MarkedWorkbook.Sheet {
    let titles = columns.map(\.title)
    let rows = Dictionary(grouping: findings, by: \.finding.place.line).sorted { $0.key < $1.key }
    return MarkedWorkbook.Sheet(
      title: title,
      headers: ["แถวใน Excel", "สิ่งที่พบ", "วิธีแก้ไข", "คำชี้แจง", "ตำแหน่งผู้ชี้แจง"] + titles.map { "ที่ส่งมา: \($0)" }
        + ["ไฟล์"] + ExplainingCells.headers,
      rows: rows.map { line, findings in row(on: line, findings) })
  }

  /// The columns with content other than the owner of the row, and the columns with findings.
  ///
  /// A survey item is included only when it has a finding.
  private let columns: [QuotedRow.Cell]

  init(file: String, findings: [UnitFinding]) {
    self.file = file
    self.findings = findings
    let meant = Set(findings.compactMap(\.finding.place.column))
    let filled = Set(findings.flatMap { $0.row?.cells ?? [] }.filter { !$0.text.isEmpty }.map(\.column))
    var seen: Set<String> = []
    columns = findings.flatMap { $0.row?.cells ?? [] }
      .filter { cell in
        meant.contains(cell.column)
          || (!cell.isItem && filled.contains(cell.column) && !QuotedRow.owners.contains(cell.column))
      }
      .filter { seen.insert($0.column).inserted }
  }

  private func row(on line: Int, _ findings: [UnitFinding]) -> [MarkedWorkbook.MarkedCell] {
    let cells = findings.first?.row?.cells ?? []
    let quoted = columns.map { column in
      MarkedWorkbook.MarkedCell(
        cells.first { $0.column == column.column }?.text ?? "",
        mark: Self.mark(findings.filter { $0.finding.place.column == column.column }))
    }
    // A finding that belongs to none of these columns marks the row.
    let others = findings.filter { finding in !columns.contains { $0.column == finding.finding.place.column } }
    let numbered = { (texts: [String]) in
      texts.count == 1
        ? texts[0] : texts.enumerated().map { "\($0 + 1)) \($1)" }.joined(separator: "\n")
    }
    let rowNumber = findings.first?.sheetPlace.map { String($0.row) } ?? String(line)
    let findingCells = [
      MarkedWorkbook.MarkedCell(
        numbered(
          findings.map { finding in
            let letters = finding.sheetPlace?.column.map { " คอลัมน์ \($0)" } ?? ""
            let column = letters + (finding.columnTitle.map { " (\($0))" } ?? "")
            return "\(finding.finding.severity.text.thai)\(column): \(finding.message)"
          })),
      MarkedWorkbook.MarkedCell(numbered(findings.map(\.finding.remedy.thai))),
    ]
    let explaining = ExplainingCells(findings)
    return [MarkedWorkbook.MarkedCell(rowNumber, mark: Self.mark(others))] + findingCells
      + (explaining.blanks + quoted + [MarkedWorkbook.MarkedCell(file, role: .reference)] + explaining.cells)
  }

  private static func mark(_ findings: [UnitFinding]) -> MarkedWorkbook.Mark? {
    let severities = findings.map(\.finding.severity)
    guard let severity = Severity.allCases.first(where: severities.contains) else { return nil }
    let texts = findings.map { subject in
      let finding = subject.finding
      return "\(finding.severity.text.thai): \(finding.message.thai)\nวิธีแก้ไข: \(finding.remedy.thai)"
    }
    return MarkedWorkbook.Mark(weight: severity.weight, text: texts.joined(separator: "\n\n"))
  }
}

extension Severity {
  fileprivate var weight: MarkedWorkbook.Mark.Emphasis {
    switch self {
    case .mustMend: .heavy
    case .mustExplain: .middle
    case .note: .light
    }
  }

  /// The look of its cells, in words.
  fileprivate var legend: String {
    switch self {
    case .mustMend: "\(text.thai) (กรอบเส้นทึบหนา) / must mend: thick frame"
    case .mustExplain: "\(text.thai) (กรอบเส้นประ) / must explain: dashed frame"
    case .note: "\(text.thai) (กรอบเส้นจุด) / note: dotted frame"
    }
  }
}

extension String {
  fileprivate var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
