import Assessment
import Consolidation
import Findings
import Intake
import Judging
import Tabular
import Testing

/// Each finding names its addressee and its subject: the unit or the office, the sender, the item.
struct AddressedFindingTests {
  private static let header = "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n"

  @Test func `two different files of the office give one finding, however many units they list`() throws {
    let right = "5026,2566,86.20,84.10,91.85,87.83\n5030,2566,97.64,93.08,100,97.21\n"
    let wrong = "5026,2566,86.20,84.10,91.85,87.83\n5030,2566,97.64,93.08,100,97.12\n"
    let (first, second) = ("extracts/2566/office/2023-09-29/a.csv", "extracts/2566/office/2023-09-29/b.csv")
    let example = Example([first: Self.header + right, second: Self.header + wrong])
    let findings = try ExampleFolder(of: example).findings(asOf: nil).filter { $0.check.code == "received-twice" }
    #expect(findings.map(\.place.file) == [first])
    #expect(findings.first?.unit == nil)
    #expect(findings.first?.message.english.contains(second) == true)
  }

  @Test func `two different files of a unit give a finding for each file, addressed to that unit`() throws {
    let findings = try ExampleFolder(of: Check.receivedTwice.wrong).findings(asOf: nil)
      .filter { $0.check.code == "received-twice" }
    #expect(findings.map { $0.unit?.text } == ["5026", "5026"])
  }

  @Test(arguments: [
    ("คำตอบแบบวัด IIT", "สำนักงาน ก.ก. เป็นผู้ส่ง", "หน่วยงานไม่ต้องดำเนินการ"), ("ผลตรวจแบบ OIT", "หน่วยงานเป็นผู้ส่ง", "แบบฟอร์ม"),
  ])
  func `the finding of a missing table names the sender of the table`(
    table: String, sender: String, remedy: String
  ) throws {
    let findings = try ExampleFolder(of: Check.tableMissing.wrong).findings(asOf: Check.tableMissing.wrong.asOf)
    let missing = try #require(
      findings.first { $0.check.code == "table-missing" && $0.message.thai.contains(table) })
    #expect(missing.message.thai.contains(sender))
    #expect(missing.remedy.thai.contains(remedy))
  }

  @Test func `the finding of a wrong score in the web-site check names its item`() throws {
    let rows = "unit_code,fiscal_year,item,score\n5026,2566,o1,100\n5026,2566,o2,50\n"
    let example = Example(["extracts/2566/5026/2023-09-06/oit.csv": rows])
    let answers = try ExampleFolder(of: example).findings(asOf: nil).filter { $0.check.code == "item-not-in-scale" }
    #expect(answers.map(\.message.english) == ["the score of item o2 must be 0 or 100, but '50' is not"])
  }
}
