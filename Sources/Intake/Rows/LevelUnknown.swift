import Assessment
import Findings
import Tabular

extension Check {
  static let levelUnknown = Check(
    "level-unknown", .mustMend,
    sentence: Bilingual(
      "“{value}” ไม่ใช่ระดับที่ใช้ในปีนี้ ซึ่งได้แก่ {list}", "'{value}' is not a level of this year; the levels are {list}"),
    remedy: Bilingual(
      "โปรดเลือกระดับใดระดับหนึ่งใน {list} หรือเว้นว่างไว้", "choose one of {list}, or leave the cell blank"),
    why: Bilingual(
      "ระดับที่ไม่มีในเกณฑ์ของปีนี้เทียบกับคะแนนไม่ได้", "an unknown level cannot be compared with the score"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,ดีมาก"),
    right: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A"))
}

extension ScoreRows {
  /// The level of a row as the methodology spells it; nil if the cell is blank, or with a finding if it is not a level.
  func level(_ row: Row, _ methodology: Methodology, _ reader: inout UnitRowReader) -> String? {
    guard let text = row.text(at: reader.columns.level) else { return nil }
    if let name = context.level(called: text, in: methodology) { return name }
    let names = methodology.schemes.flatMap { $0.levels.map(\.name) }
    reader.report(
      .levelUnknown, row, "level", ["list": Bilingual(same: names.joined(separator: ", "))], effect: .level)
    return nil
  }
}
