import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let cellsMerged = Check(
    "cells-merged", .mustMend,
    sentence: Bilingual(
      "ช่อง {columns} ว่างต่อเนื่องกันใต้ช่องที่มีข้อมูล ({rows}) ลักษณะเช่นเซลล์ที่ผสานไว้ใน Excel แถวเหล่านี้จึงยังไม่ได้นำมาใช้",
      "the cells of {columns} are blank in consecutive rows below a filled cell ({rows}), like merged cells in Excel, "
        + "so these rows do not count"),
    remedy: Bilingual(
      "โปรดเลือกเซลล์ที่ผสานใน Excel กด “ยกเลิกการผสานเซลล์” (Unmerge Cells) แล้วเลือกตั้งแต่ช่องที่มีค่าลงไปถึงช่องว่างสุดท้ายของค่านั้น กด Ctrl+D ทำทีละค่าจนครบทุกแถว",
      "select the merged cells in Excel and choose Unmerge Cells; then, for each value, select from its cell down to "
        + "the last blank one and press Ctrl+D"),
    why: Bilingual(
      "เซลล์ที่ผสานเก็บค่าไว้เพียงแถวแรก แถวที่เหลือจึงไม่มีค่า",
      "a merged cell keeps its value only in its first row, so the other rows have none"),
    wrong: .scores("5026,2566,ITA,87.83", ",,IIT,86.20", ",,EIT,84.10"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20", "5026,2566,EIT,84.10"))
}

/// Blank key cells in several rows below a filled cell, as Excel saves merged cells; one finding reports them all.
struct MergedCells {
  private let schema: TableSchema
  /// The faults of the blank cells, in the order of the file.
  private var cells: [Fault] = []

  /// Takes the faults of merged cells out of the faults of a file.
  ///
  /// - Parameters:
  ///   - faults: The faults of the file.
  ///   - header: The header of the file.
  ///   - merges: The merged cells, if the file is a sheet of a workbook; a CSV file only resembles them.
  init(takenFrom faults: inout [Fault], of header: HeaderMatch, _ merges: [SheetContent.MergedRange]) {
    let schema = header.table
    self.schema = schema
    if !merges.isEmpty {
      let isMerged = { (fault: Fault) in
        guard fault.kind == .missingValue, let column = fault.column.flatMap({ header.column(of: $0) }) else {
          return false
        }
        return merges.contains { $0.rows.contains(fault.line) && $0.columns.contains(column) }
      }
      cells = faults.filter(isMerged)
      faults.removeAll(where: isMerged)
    }
    for column in schema.primaryKey where schema.field(named: column)?.constraints.required == true {
      let blank = faults.indices.filter { faults[$0].kind == .missingValue && faults[$0].column == column }
      let runs = Self.runs(of: blank, in: faults).filter { $0.count > 1 && faults[$0[0]].record != 1 }
      let merged = Set(runs.joined())
      cells += merged.sorted().map { faults[$0] }
      faults = faults.indices.filter { !merged.contains($0) }.map { faults[$0] }
    }
    cells.sort { $0.line < $1.line }
  }

  /// Makes the merged cells of a survey, which keeps only the first of the blank rows.
  ///
  /// - Parameters:
  ///   - cells: The faults of the blank cells in the first blank row.
  ///   - schema: The schema of the file.
  init(_ cells: [Fault], of schema: TableSchema) {
    self.schema = schema
    self.cells = cells
  }

  /// Splits the indices of faults into runs of consecutive records.
  private static func runs(of indices: [Int], in faults: [Fault]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in indices {
      let record = faults[index].record ?? 0
      if let last = runs.last?.last, record == (faults[last].record ?? 0) + 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// The finding about all of these cells.
  ///
  /// - Parameters:
  ///   - delivery: The file.
  ///   - sheetRows: The rows of the file as a spreadsheet shows them.
  ///   - rows: Number of consecutive rows if only the first is known; nil if all are known.
  ///   - effect: The published figures that it touches.
  /// - Returns: The finding; nil if there are no such cells.
  func finding(
    in delivery: Delivery, _ sheetRows: SheetRows, rows: Int? = nil, effect: PublishedEffect
  ) -> Finding? {
    guard let first = cells.first else { return nil }
    let names = schema.fields.map(\.name).filter { name in cells.contains { $0.column == name } }
    let titles = names.map { schema.text(ofColumn: $0) }
    var lines = RowRanges()
    for cell in cells { lines.insert(cell.lines ?? RowRanges([cell.line])) }
    let more = rows.map { $0 - lines.count } ?? 0
    return delivery.finding(
      .cellsMerged, line: first.line, record: first.record, column: names.first,
      values: [
        "columns": Bilingual(
          titles.map(\.thai).joined(separator: ", "), titles.map(\.english).joined(separator: ", ")),
        "rows": lines.mapped(sheetRows.row).with(unlisted: more).text,
      ], effect: effect, count: lines.count + more,
      lines: lines.with(unlisted: more))
  }
}
