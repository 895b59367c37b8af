import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let moneyAboveGrant = Check(
    "money-above-grant", .mustExplain,
    sentence: Bilingual(
      "โครงการ {code} ระบุ{column} {amount} บาท มากกว่างบประมาณที่ได้รับ {granted} บาท",
      "{column} of project {code} is {amount} baht, more than the {granted} baht granted"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนเงินทั้งสอง แล้วแก้ไข หรือชี้แจงว่าเงินส่วนที่เกินมาจากแหล่งใด",
      "check and correct the two amounts, or explain where the additional money came from"),
    why: Bilingual(
      "โครงการใช้งบประมาณเกินที่ได้รับไม่ได้ เว้นแต่ได้รับเพิ่มหรือโอนมา ซึ่งต้องมีเหตุผลประกอบ",
      "a project cannot spend more than it was granted unless money was added or transferred, which must be explained"),
    wrong: .received(
      "projects", Example.projectsHeader + ",budget_granted,budget_spent",
      "5026,2566,50260000-6648,1,50000.00,500000.00"),
    right: .received(
      "projects", Example.projectsHeader + ",budget_granted,budget_spent", "5026,2566,50260000-6648,1,50000.00,49500.00"
    ))
}

extension PlanRows {
  func reportMoney(_ row: Row, _ reader: inout UnitRowReader) {
    let columns = reader.columns
    guard let granted = row.numeral(at: columns.budgetGranted) else { return }
    for field in [columns.budgetSpent, columns.budgetDrawn] {
      guard let amount = row.numeral(at: field), granted.isLess(than: amount) else { continue }
      reader.report(
        .moneyAboveGrant, row, columns.schema.fields[field].name,
        [
          "code": projectCode(row), "amount": Bilingual(same: amount.description),
          "granted": Bilingual(same: granted.description),
        ], effect: reader.effect)
    }
  }
}
