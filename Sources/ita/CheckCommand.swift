import ArgumentParser
import Consolidation
import Findings
import Intake
import Tabular

/// `ita check`: reports the findings of extracts before they are sent, and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "ตรวจไฟล์ก่อนส่ง / check one extract, a unit's folder or a whole year before it is sent; nothing is written",
    discussion: """
      คำชี้แจงที่อยู่ในโฟลเดอร์เดียวกันนำมาใช้ด้วย รายการที่ชี้แจงแล้วจึงเป็นเพียงข้อสังเกต
      Explanations in the same folder are used too: a finding that is explained becomes a note.

      ใต้โฟลเดอร์ extracts/<ปี> ใช้กฎเดียวกับ ita consolidate ส่วนที่อื่นอ่านไฟล์ .csv และ .xlsx ทุกไฟล์ของหน่วยงานใดก็ได้
      Below extracts/<year> the rules of ita consolidate apply. Elsewhere every .csv and .xlsx file of any unit is read.

      รหัสเมื่อจบการทำงาน / exit codes (64, 66, 78: ita --help):
        0  ไม่มีรายการที่ต้องแก้ไข / nothing to mend
        1  มีรายการที่ต้องแก้ไข / something to mend
      """)

  @Argument(help: ArgumentHelp("ไฟล์หรือโฟลเดอร์ที่จะตรวจ / the files or folders to check", valueName: "path"))
  var paths: [String]
  @OptionGroup var data: DataOption
  @OptionGroup var year: YearOption
  @OptionGroup var language: LanguageOption
  @Flag(
    help: """
      แสดงการอ่านแต่ละไฟล์: การเข้ารหัส ตัวคั่น ตาราง และคอลัมน์ที่รู้จัก \
      / show how each file was read: encoding, separator, table, and how each column was recognised
      """)
  var trace = false

  func run() throws {
    let language = language.language
    let reference = try data.reference(in: self.language.chosen)
    let inspection = try stopping(in: self.language.chosen) { () throws(RunError) in
      try Inspection(
        of: paths, with: reference, year: year.year, today: SystemClock.today(), jobs: Processors.count)
    }
    if trace { StandardError.write(inspection.traces.map { $0.text(in: language) }.joined()) }
    try put(inspection.text(in: language), in: self.language.chosen)
    StandardError.write("\(inspection.summary[language])\n")
    throw ExitCode(inspection.exit.rawValue)
  }
}
