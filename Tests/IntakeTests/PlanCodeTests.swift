import Assessment
import Testing

@testable import Intake

/// Codes of the city plan, read from a cell.
struct PlanCodeTests {
  private static let plan = CityPlan(
    nodes: [("7", nil, "dimension"), ("7.3", "7", "sub-dimension"), ("7.3.1", "7.3", "goal"), ("7.3.2", "7.3", "goal")]
      .map { code, parent, kind in
        PlanNode(
          code: Code(code), parent: parent.map { Code($0) }, kind: kind, nameThai: "ด้านที่ 7.3.2 ของแผน 3",
          nameEnglish: "Plan \(code)")
      })

  @Test(arguments: [
    "7.3.1", " : 7.3.1", "เป้าหมายที่ 7.3.1", "กลยุทธ์: 7.3.1", "Goal 7.3.1", "๗.๓.๑", "7.3.1 การพัฒนา", "7.3.1. การพัฒนา",
    "7.3.1การพัฒนา", "7.3.1: Plan 7.3.1", "7.3.1 -",
    "7.3.1 ร้อยละ 80, 90", "7.3.1 (2566)", "7.3.1, 7.3.1", "7.3.1 เพิ่ม 7.3 เท่า ใน 30.6.2566", "7.3.1 ด้านที่ 7.3.2 ของแผน 3",
    "7.3.1 ด้านที่ 7.3.2", "7.3.1\u{A0}\u{200B}การพัฒนา",
  ])
  func `a code is read with and without its title`(cell: String) {
    #expect(PlanCodes.read(cell, of: Self.plan) == .codes(["7.3.1"]))
  }

  @Test(arguments: [
    "7.3.1, 7.3.2", "7.3.1,7.3.2", "เป้าหมายที่ 7.3.1 และเป้าหมายที่ 7.3.2", "เป้าหมายที่ 7.3.1, 7.3.2", "7.3.1 และ 7.3.2",
    "7.3.1และ7.3.2", "7.3.1 / 7.3.2", "7.3.1;7.3.2", "7.3.1-7.3.2",
    "7.3.1–7.3.2", "7.3.1\n7.3.2", "7.3.1\r\n7.3.2", "7.3.1 7.3.2", "7.3.1 (7.3.2)", "7.3.1 การพัฒนา / 7.3.2 ระบบ",
    "7.3.1 & 7.3.2", "7.3.1+7.3.2", "7.3.1 or 7.3.2", "7.3.1 ถึง 7.3.2", "๗.๓.๑, ๗.๓.๒", "7.3.1: 7.3.2",
  ])
  func `all of several codes are read`(cell: String) {
    #expect(PlanCodes.read(cell, of: Self.plan) == .codes(["7.3.1", "7.3.2"]))
  }

  @Test(arguments: [
    "7.3.1. 3", "7,3,1", "7.3.l", "7.3.", "7.3.1.", "7.3\u{200B}.1", "7.3.\u{A0}1", "7. 3.1", "7..3", ".7.3",
    "7.3.1, 2",
    "7.3.1/2", "7.3.1-2", "7-3-1", "7 3 1", "7.3.1,", "7.3.1 และ", "7.3.1l", "7.3.I", "7.3.1, 7.3.", "7.3.1. 7.3.2",
  ])
  func `a malformed code is not read as another code`(cell: String) {
    #expect(PlanCodes.read(cell, of: Self.plan) == .malformed)
  }

  @Test(arguments: ["", "การพัฒนา", "เป้าหมายที่", "-", "l.3.1"])
  func `a cell that does not begin with a code has none`(cell: String) {
    #expect(PlanCodes.read(cell, of: Self.plan) == .none)
  }
}
