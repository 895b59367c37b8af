import Assessment
import Findings
import Tabular

extension Check {
  static let measureOfOtherEdition = Check(
    "measure-of-other-edition", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งไม่มีในรูปแบบการประเมินที่ใช้กับหน่วยงานนี้ ({edition})",
      "{column} is '{value}', which is not in the edition of this unit ({edition})"),
    remedy: Bilingual(
      "โปรดระบุรหัสตามแบบฟอร์มของหน่วยงานนี้ ได้แก่ {list}", "write a code of this unit's template, one of {list}"),
    why: Bilingual(
      "แต่ละรูปแบบการประเมินมีข้อและตัวชี้วัดต่างกัน คะแนนจึงใช้แทนกันไม่ได้",
      "the editions have different items and indicators, so a score of one cannot be used for the other"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,EIT1,84.10"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,EIT,84.10"))
}

extension IntakeContext {
  func reportOtherEdition(
    _ owned: OwnedRow, _ column: String, _ reader: inout UnitRowReader, effect: PublishedEffect = .table(.measures)
  ) {
    reader.report(
      .measureOfOtherEdition, owned.row, column,
      [
        "edition": text(of: owned.owner.unit.edition),
        "list": AdmittedMeasures(context: self, table: reader.columns.table ?? .scores)
          .text(in: column, of: owned.owner.unit.code),
      ], effect: effect)
  }
}
