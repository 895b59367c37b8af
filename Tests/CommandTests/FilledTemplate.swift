import Tabular
import Testing

/// A template with every cell of every table filled in correctly, for a unit that scored 100 in everything.
struct FilledTemplate {
  let unit: String
  /// The best answer to each item, by its code.
  let best: [String: String]
  /// The content of each column, by table.
  private let cells: [String: [String: String]]

  /// Reads the best answers from the methodology.
  ///
  /// - Parameters:
  ///   - unit: Code of the unit.
  ///   - methodology: Folder of the unit's edition.
  /// - Throws: An error if the methodology cannot be read.
  init(of unit: String, methodology: String) throws {
    self.unit = unit
    best = try Self.bestAnswers(in: methodology)
    cells = [
      "scores": [
        "score": "100.00", "basis": "score", "stage": "announced", "announced_on": "30/09/2566",
        "reference": "กท 0404/123", "reason": "ประกาศครั้งแรก",
      ],
      "iit": ["response": "1"], "eit": ["response": "๑"],
      "oit": ["score": "100", "url": "https://webportal.bangkok.go.th"],
      "participation": [
        "category": "บุคลากร", "as_of": "30/06/2566", "population": "1000", "required": "1", "answered": "1",
        "rate": "100.00",
      ],
      "kpi": [
        "kpi_code": "\(unit)-1087", "title": "ร้อยละความสำเร็จของการประเมิน ITA", "type": "ตัวชี้วัดเชิงยุทธศาสตร์",
        "output_level": "ผลลัพธ์", "measure": "ITA", "threshold": "95.00", "target": "95.00", "attained": "100.00",
        "value_unit": "คะแนน", "q1": "25", "q2": "50", "q3": "75", "q4": "100", "q1_2_1": "0", "q1_2_2": "0",
        "q2_2_1": "0", "q2_2_2": "0", "q3_2_1": "0", "q3_2_2": "0", "q4_2_1": "0", "q4_2_2": "0", "goal": "๗.๓.๑",
        "strategy": "7.3.1.3", "method": "ผลคะแนน ITA ที่ประกาศ", "note": "ดำเนินการครบถ้วน",
      ],
      "projects": [
        "project_code": "\(unit)0000-6648", "print": "1", "round": "1", "title": "กิจกรรมการประเมิน ITA",
        "division": "ฝ่ายปกครอง", "kpi_code": "\(unit)-1087", "measure": "ITA", "threshold": "95.00",
        "start_date": "01/10/2565", "end_date": "30/09/2566", "budget_granted": "10000", "budget_spent": "9500.50",
        "budget_drawn": "9500.50", "goal": "7.3.1", "strategy": "7.3.1.3", "as_of": "30/09/2566",
        "progress": "100", "on_plan": "ใช่", "on_target": "ใช่", "note": "แล้วเสร็จ",
      ],
    ]
  }

  /// The text of a table with its blank cells filled in.
  ///
  /// - Parameters:
  ///   - table: Name of the table.
  ///   - template: Text of the template.
  ///   - columns: Names of its columns, whatever their titles.
  /// - Returns: The filled text.
  /// - Throws: An error if the template cannot be read.
  func text(of table: String, from template: String, columns: [String]) throws -> String {
    let records = RecordText(DecodedText(decoding: Array(template.utf8))).records().records.map(\.fields)
    let header = try #require(records.first)
    try #require(header.count == columns.count)
    let rows = records.dropFirst().map { row in
      zip(columns, row).map { column, cell in cell.flatMap { $0.isEmpty ? nil : $0 } ?? filling(column, of: table, row)
      }
    }
    return ([header.map { $0 ?? "" }] + rows).map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }.joined()
  }

  private func filling(_ column: String, of table: String, _ row: [String?]) -> String {
    // Only a row with a total has a level.
    if table == "scores", column == "level" { return row.contains("ITA") ? "ผ่านดีเยี่ยม" : "" }
    return cells[table]?[column] ?? best[column] ?? ""
  }

  private static func bestAnswers(in methodology: String) throws -> [String: String] {
    let measures = try rows(of: "\(methodology)/measures.csv")
    let scales = try rows(of: "\(methodology)/scales.csv")
    let best = scales.filter { $0["score"] == "100" }
      .reduce(into: [:]) { $0[$1["scale"] ?? ""] = $1["answer"] }
    return measures.reduce(into: [:]) { answers, row in
      answers[row["code"] ?? ""] = row["scale"].flatMap { best[$0] }
    }
  }

  private static func rows(of file: String) throws -> [[String: String]] {
    let records = RecordText(DecodedText(decoding: try FileBytes.read(file))).records().records.map(\.fields)
    let header = try #require(records.first).map { $0 ?? "" }
    return records.dropFirst().map { row in
      Dictionary(zip(header, row.map { $0 ?? "" })) { first, _ in first }
    }
  }
}
