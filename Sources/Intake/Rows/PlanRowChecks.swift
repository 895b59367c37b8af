package import Findings
import Tabular

/// The checks of the cells of one KPI page or project beside each other.
extension Check {
  package static let datesReversed = Check(
    "dates-reversed", .mustMend,
    sentence: Bilingual(
      "โครงการ {code} ระบุวันสิ้นสุด {end} ซึ่งมาก่อนวันเริ่มต้น {start}",
      "project {code} ends on {end}, before it starts on {start}"),
    remedy: Bilingual(
      "โปรดตรวจสอบวันเริ่มต้นและวันสิ้นสุดของโครงการ แล้วแก้วันที่ที่ไม่ถูกต้อง",
      "check both dates of the project, and correct the one that is wrong"),
    why: Bilingual(
      "วันที่ที่สลับกันทำให้ไม่ทราบว่าโครงการดำเนินการในช่วงใด", "with its dates reversed nobody can tell when a project runs"),
    wrong: .received(
      "projects", Example.projectsHeader + ",start_date,end_date", "5026,2566,50260000-6648,1,30/09/2566,01/10/2565"),
    right: .received(
      "projects", Example.projectsHeader + ",start_date,end_date", "5026,2566,50260000-6648,1,01/10/2565,30/09/2566"))

  package static let moneyAboveGrant = Check(
    "money-above-grant", .mustExplain,
    sentence: Bilingual(
      "โครงการ {code} ระบุ{column} {amount} บาท มากกว่างบประมาณที่ได้รับ {granted} บาท",
      "project {code} gives {amount} baht as {column}, more than the {granted} baht granted"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนเงินทั้งสอง แล้วแก้ไข หรือชี้แจงว่าเงินส่วนที่เกินมาจากแหล่งใด",
      "check both amounts and correct them, or explain where the rest of the money came from"),
    why: Bilingual(
      "โครงการใช้งบประมาณเกินที่ได้รับไม่ได้ เว้นแต่ได้รับเพิ่มหรือโอนมา ซึ่งต้องมีเหตุผลประกอบ",
      "a project cannot spend more than it was granted unless money was added, and for that there must be a reason"),
    wrong: .received(
      "projects", Example.projectsHeader + ",budget_granted,budget_spent",
      "5026,2566,50260000-6648,1,50000.00,500000.00"),
    right: .received(
      "projects", Example.projectsHeader + ",budget_granted,budget_spent", "5026,2566,50260000-6648,1,50000.00,49500.00"
    ))
}
