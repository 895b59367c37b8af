import Findings
import Tabular

/// The second part of a comparison: each table that differs, the ranking in full, and files where no table differs.
struct DifferenceLists {
  let difference: PublicationDifference
  let language: Language

  /// Tables that are derived from other tables: only the number of their changed cells is listed.
  private static let derived: Set = [
    "history", "movement", "certainty", "balance", "paths", "weights", "watch", "years", "changes", "letters",
  ]

  var lines: [String] {
    guard !difference.isEmpty else { return [localized("ไม่มีความแตกต่าง", "no difference")] }
    let title =
      difference.tables.isEmpty ? [] : [localized("ตารางที่ต่างกัน", "tables that differ") + ": \(difference.tables.count)"]
    return title + difference.tables.flatMap(lines(of:)) + files
  }

  private func lines(of table: TableDifference) -> [String] {
    guard table.isBefore, table.isAfter else {
      let side =
        table.isAfter
        ? localized("มีเฉพาะชุดหลัง", "only in the later one") : localized("มีเฉพาะชุดก่อน", "only in the earlier one")
      return ["  \(table.table): \(side)"]
    }
    let items = Self.derived.contains(table.table) ? [] : items(of: table)
    let isWhole = table.table == UnitNames.table
    let rest = isWhole ? 0 : items.count - CappedLines.most
    return ["  \(table.table): \(counts(of: table))"]
      + (rest > 0 ? items.prefix(CappedLines.most) : items[...]).map { "    \($0)" }
      + (rest > 0
        ? [
          "    "
            + localized(
              "และอีก \(rest) รายการ ดูทั้งหมดด้วย ita diff --format csv",
              "and \(rest) more; ita diff --format csv lists all")
        ] : [])
  }

  private func counts(of table: TableDifference) -> String {
    let unpaired = { (columns: [String], side: String) in
      columns.isEmpty ? nil : "\(side) \(columns.joined(separator: ", "))"
    }
    let number = { (count: Int, text: String) in count == 0 ? nil : "\(text) \(count)" }
    return [
      number(table.cells.count, localized("ช่องที่เปลี่ยน", "changed cells")),
      number(table.rowsNew.count, localized("แถวใหม่", "new rows")),
      number(table.rowsGone.count, localized("แถวที่หายไป", "rows gone")),
      unpaired(table.columnsNew, localized("คอลัมน์ที่มีเฉพาะชุดหลัง", "columns only in the later one:")),
      unpaired(table.columnsGone, localized("คอลัมน์ที่มีเฉพาะชุดก่อน", "columns only in the earlier one:")),
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }

  /// A line for each row that differs, with all its cells.
  private func items(of table: TableDifference) -> [String] {
    table.changedRows.map { cells in
      let text = cells.map { "\($0.column) \(quoted($0.before)) → \(quoted($0.after))" }
      return "\(cells[0].key.shown): " + text.joined(separator: ", ")
    }
      + table.rowsNew.map { localized("แถวใหม่ ", "new ") + $0.key.shown }
      + table.rowsGone.map { localized("แถวที่หายไป ", "gone ") + $0.key.shown }
  }

  private var files: [String] {
    guard !difference.files.isEmpty else { return [] }
    let files = CappedLines.of(difference.files.map { Bilingual(same: $0) }).map { "  \($0[language])" }
    return [
      localized("ตารางเหมือนกัน แต่ไฟล์ต่อไปนี้ต่างกัน", "all tables are equal; files that differ")
        + ": \(difference.files.count)"
    ]
      + files
  }

  private func quoted(_ cell: String) -> String { cell.isEmpty ? "—" : SafeText.quoted(cell) }

  private func localized(_ thai: String, _ english: String) -> String { Bilingual(thai, english)[language] }
}
