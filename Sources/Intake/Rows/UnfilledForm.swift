import Assessment
package import Findings
import Office
import Tabular

extension Check {
  package static let formNotFilledIn = Check(
    "form-not-filled-in", .mustMend,
    sentence: Bilingual(
      "แบบฟอร์ม “{table}” นี้ยังไม่ได้กรอกข้อมูล", "this form of the {table} table has not been filled in yet"),
    remedy: Bilingual(
      "โปรดกรอกข้อมูลให้ครบ หากหน่วยงานไม่ต้องส่งตารางนี้ โปรดลบไฟล์นี้ออกก่อนส่ง",
      "fill in the form; if the unit does not have to send this table, delete the file before sending"),
    why: Bilingual(
      "แบบฟอร์มที่ยังว่างอยู่ไม่มีข้อมูลให้ใช้ จึงไม่นับเป็นการส่งข้อมูล และข้อมูลที่ส่งไว้ก่อนยังใช้อยู่",
      "a blank form has no data to use, so it does not count as sent, and the data sent before still count"),
    wrong: .scores("5026,2566,ITA,", "5026,2566,IIT,"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}

/// A form as it was handed out: the unit, the year and the names of the required figures, with nothing filled in.
///
/// It is one fault, not one for every blank cell. It is not a submission, so an earlier one stays in force.
package enum UnfilledForm {
  /// The names of the columns that are filled in on the form.
  static func known(in table: ExtractTable?) -> [String] {
    let asked =
      switch table {
      case .scores: ["measure"]
      case .oit: ["item"]
      case .participation: ["instrument"]
      case .iit, .eit, .kpi, .projects, .explanations, nil: [String]()
      }
    return ["unit_code", "fiscal_year"] + asked
  }

  /// Whether a row holds nothing but the cells of the form.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - known: Whether each field is filled in on the form.
  /// - Returns: Whether no other cell is filled in.
  static func isMade(of row: Row, known: [Bool]) -> Bool {
    known.indices.allSatisfy { known[$0] || row.isBlank(at: $0) || row.raw(at: $0).trimmedCell.isEmpty }
      && row.extras.values.allSatisfy { $0.trimmedCell.isEmpty }
  }

  static func known(in table: TableSchema) -> [Bool] {
    let columns = known(in: table.extractTable)
    return table.fields.map { columns.contains($0.name) }
  }

  /// Whether all rows of a survey hold nothing but a unit and a year.
  static func isMade(of tally: SurveyTally) -> Bool {
    tally.recordCount > 0 && tally.secondTable == nil && tally.noDataRows.count == tally.recordCount
      && tally.noDataRows.allSatisfy(\.isNotFilledIn)
  }

  static func finding(_ table: ExtractTable, _ schema: TableSchema, of delivery: Delivery) -> Finding {
    delivery.finding(.formNotFilledIn, values: ["table": schema.text], effect: table.effect)
  }
}

extension SurveyTally.NoDataRow {
  /// Whether the row holds nothing but a unit and a year.
  fileprivate var isNotFilledIn: Bool {
    if case .notFilledIn = kind { true } else { false }
  }
}
