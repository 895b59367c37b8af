import Tabular

/// A season with poison in every kind of cell, header, file name and folder name that an output repeats.
enum PoisonedSeason {
  /// A table with a correct row of Chatuchak, and the column that makes the keys of rows different.
  private struct PoisonedTable {
    let name: String
    let cells: [(column: String, cell: String)]
    let key: String
    /// The key of a row, by the number of the row.
    let keyed: @Sendable (Int) -> String
  }

  private static let quarters: [(column: String, cell: String)] =
    ["q1", "q2", "q3", "q4", "q1_2_1", "q1_2_2"].map { ($0, "1") }

  private static let tables = [
    PoisonedTable(
      name: "participation",
      cells: [
        ("unit_code", "5026"), ("fiscal_year", "2566"), ("instrument", "IIT"), ("category", ""),
        ("as_of", "2023-06-30"), ("population", "100"), ("required", "50"), ("answered", "60"), ("rate", "120.00"),
      ], key: "category", keyed: { "กลุ่ม \($0)" }),
    PoisonedTable(
      name: "kpi",
      cells: [
        ("unit_code", "5026"), ("fiscal_year", "2566"), ("kpi_code", ""), ("title", "ตัวชี้วัด"), ("type", ""),
        ("output_level", ""), ("measure", "ITA"), ("threshold", "95"), ("target", "100"), ("attained", "100"),
        ("value_unit", "ร้อยละ"), ("goal", "7.3.1"), ("strategy", "7.3.1.3"), ("method", ""), ("note", ""),
      ] + quarters, key: "kpi_code", keyed: { "5026-\(1000 + $0)" }),
    PoisonedTable(
      name: "projects",
      cells: [
        ("unit_code", "5026"), ("fiscal_year", "2566"), ("project_code", ""), ("print", "A"), ("round", "1"),
        ("title", "โครงการ"), ("division", "ฝ่ายปกครอง"), ("kpi_code", "5026-1001"), ("measure", "ITA"),
        ("threshold", "95"), ("start_date", "2022-10-01"), ("end_date", "2023-09-30"), ("budget_granted", "100"),
        ("budget_spent", "50"), ("budget_drawn", "50"), ("goal", "7.3.1"), ("strategy", "7.3.1.3"),
        ("as_of", "2023-09-30"), ("progress", "100"), ("on_plan", "yes"), ("on_target", "yes"), ("note", ""),
      ], key: "project_code", keyed: { "50260000-\(1000 + $0)" }),
    PoisonedTable(
      name: "oit",
      cells: [("unit_code", "5026"), ("fiscal_year", "2566"), ("item", ""), ("score", "100"), ("url", "")],
      key: "item", keyed: { "o\($0 % 30 + 1)" }),
    PoisonedTable(
      name: "iit",
      cells: [("unit_code", "5026"), ("fiscal_year", "2566"), ("response", ""), ("i1", "4"), ("i2", "4"), ("i3", "4")],
      key: "response", keyed: { "\($0)" }),
    PoisonedTable(
      name: "scores",
      cells: [
        ("unit_code", "5026"), ("fiscal_year", "2566"), ("measure", ""), ("score", "88"), ("basis", ""), ("level", ""),
        ("stage", "after appeal"), ("announced_on", ""), ("reference", "กท 1"), ("reason", "อุทธรณ์"),
      ], key: "measure", keyed: { $0 % 3 == 0 ? "ITA" : "I\($0 % 10 + 1)" }),
    PoisonedTable(
      name: "findings",
      cells: [
        ("unit_code", "5026"), ("fiscal_year", "2566"), ("code", "level-wrong"), ("position", "หัวหน้าฝ่ายปกครอง"),
        ("binding", ""), ("explanation", "ตรวจแล้ว"),
      ], key: "binding", keyed: { "x\(String(repeating: "0", count: 9))\(100 + $0 % 900)" }),
  ]

  /// Chatuchak's files, poisoned cell by cell; `poisons` may be harmless, for comparison.
  static func files(poisons: [(text: String, name: String)]) -> [String: String] {
    let year = "data/extracts/2566"
    var files: [String: String] = [:]
    for (index, table) in tables.enumerated() {
      let name = poisons[index * 2 % poisons.count].name
      files["\(year)/5026/2023-09-06/\(table.name) \(name).csv"] = text(of: table, poisons.map(\.text))
    }
    let harmless = "unit_code,fiscal_year,measure,score,reason\n5026,2566,I1,80,ก่อน\n"
    files["\(year)/5026/2023-08-01/scores.csv"] = harmless
    for (number, poison) in poisons.enumerated() {
      let (cell, name) = (quoted(poison.text), poison.name)
      // Corrected scores that count, one instrument's indicator at a time, with a poisoned reason.
      files["\(year)/office/2023-\(number < 9 ? "07-0" : "07-")\(number + 1)/scores.csv"] =
        "unit_code,fiscal_year,measure,score,reference,reason\n5030,2566,I2,\(60 + number).00,\(cell),\(cell)\n"
      // Names that are not those of a table, a unit, a day or an extract.
      files["\(year)/5026/2023-09-06/\(name).csv"] = "\(cell),\(cell)\n\(cell),1\n"
      files["\(year)/5026/2023-09-06/\(name).pdf"] = poison.text
      files["\(year)/5026/2023-09-06/\(name)/inner.csv"] = harmless
      files["\(year)/5026/\(name)/scores.csv"] = harmless
      files["\(year)/\(name)/2023-09-06/scores.csv"] = harmless
      files["data/extracts/\(name)/scores.csv"] = harmless
      // A header with a poisoned column and without a required one, in a file of its own name and day.
      files["\(year)/5030/2023-09-06/kpi \(number) \(name).csv"] =
        "unit_code,fiscal_year,\(cell),title,\(cell)\n5030,2566,\(cell),\(cell),\(cell)\n"
    }
    return files
  }

  /// A row for each poison in each column, then a row with poisons only.
  private static func text(of table: PoisonedTable, _ poisons: [String]) -> String {
    var rows = [table.cells.map(\.column) + ["ช่องอื่น", poisons.last ?? ""]]
    for column in table.cells.indices {
      for poison in poisons {
        var cells = table.cells.map { $0.column == table.key ? table.keyed(rows.count) : $0.cell } + ["", poison]
        cells[column] = poison
        rows.append(cells)
      }
    }
    for poison in poisons { rows.append(table.cells.map { _ in poison } + [poison, poison]) }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// The office's files, with poisoned names of units, groups, goals and measures, and an announced total of each unit.
  ///
  /// - Parameters:
  ///   - poisons: The poisons.
  ///   - measures: The measures of the repository, as CSV.
  /// - Returns: Texts by path.
  static func office(poisons: [String], measures: String) -> [String: String] {
    var files = [
      "data/units.csv": "unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year\n",
      "data/strategy.csv": "code,parent,kind,name_th,name_en,from_year,to_year\n7,,dimension,มิติ,Dimension,,\n",
      "data/extracts/2566/office/2023-08-15/scores.csv": "unit_code,fiscal_year,measure,score\n",
      "data/calendar.csv": "fiscal_year,edition,unit_code,table,due_on,reason\n2566,bangkok,,scores,2023-09-30,\n",
    ]
    for (number, poison) in poisons.enumerated() {
      let (code, name) = (5001 + number, quoted(poison))
      files["data/units.csv"]? += "\(code),\(1001 + number),bangkok,\(name),\(name),\(name),\(name),,\n"
      files["data/strategy.csv"]? += "7.\(number + 1),7,goal,\(name),\(name),,\n"
      files["data/extracts/2566/office/2023-08-15/scores.csv"]? += "\(code),2566,ITA,\(60 + number).00\n"
    }
    let lines = measures.split(whereSeparator: \.isNewline)
    let poisoned = lines.dropFirst().enumerated().map { number, line in
      // A line with quotes has commas that do not separate cells.
      guard !line.contains("\"") else { return String(line) }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let name = quoted(poisons[number % poisons.count])
      cells.replaceSubrange(4...5, with: [name, name])
      return cells.joined(separator: ",")
    }
    files["data/methodology/2566/bangkok/measures.csv"] =
      (lines.prefix(1).map(String.init) + poisoned).joined(separator: "\n") + "\n"
    return files
  }

  private static func quoted(_ cell: String) -> String { "\"\(cell.replacing("\"", with: "\"\""))\"" }
}
