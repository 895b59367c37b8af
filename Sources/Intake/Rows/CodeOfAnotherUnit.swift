import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let codeOfAnotherUnit = Check(
    "code-of-another-unit", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งขึ้นต้นด้วยรหัสของ{unit} มิใช่ของหน่วยงานในแถวนี้",
      "{column} is '{value}', which begins with the code of {unit} and not with that of the unit in this row"),
    remedy: Bilingual(
      "รหัสของ{own}ขึ้นต้นด้วย {code} โปรดคัดลอกรหัสที่ถูกต้องจากหน้าตัวชี้วัดหรือโครงการของหน่วยงาน",
      "codes of {own} begin with {code}; copy the right code from the unit's page of the KPI or project"),
    why: Bilingual(
      "ตัวชี้วัดหรือโครงการที่ลงไว้ผิดหน่วยงานทำให้สรุปผลของทั้งสองหน่วยงานคลาดเคลื่อน",
      "a KPI or project under the wrong unit distorts the results of both units"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code", "5026,2566,5030-1087"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code", "5026,2566,5026-1087"))
}

extension PlanRows {
  /// The code of a KPI or project; nil with a finding if it does not begin with the code of the row's unit.
  func code(
    of owned: OwnedRow, _ column: String, at index: Int, _ reader: inout UnitRowReader
  ) -> String? {
    guard let text = owned.row.text(at: index) else { return nil }
    let code = ThaiDigits.folded(text)
    let (owner, own) = (context.registry.owner(ofCode: code), owned.owner.unit)
    guard let owner, owner.code == own.code else {
      reader.report(
        .codeOfAnotherUnit, owned.row, column,
        [
          "unit": owner?.name ?? Bilingual("หน่วยงานที่ไม่มีในทะเบียน", "an unregistered unit"), "own": own.name,
          "code": Bilingual(same: own.code.text),
        ],
        effect: reader.effect)
      reader.hasRefused = true
      return nil
    }
    return code
  }
}
