import ArgumentParser
import Consolidation
import Findings
import Tabular

/// `ita template`: writes extracts with the right header rows for a unit.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract:
      "สร้างแบบกรอกข้อมูลของหน่วยงาน / write the forms of a unit: extracts with the right headers, unit and year filled in")

  @Argument(help: "รหัสหรือชื่อหน่วยงาน เช่น 5030 หรือ บางคอแหลม / a unit's code or name, such as 5030")
  var unit: String
  @OptionGroup var data: DataOption
  @OptionGroup var year: YearOption
  @Option(
    help: ArgumentHelp(
      """
      โฟลเดอร์ที่จะเขียน (ไม่ระบุ: template-รหัสหน่วยงาน) ไม่เขียนทับไฟล์ที่มีอยู่ \
      / the folder to write to (default: template-<unit code>); a file that exists is never overwritten
      """, valueName: "dir"))
  var out: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let reference = try data.reference(in: self.language.chosen)
    let written = try stopping(in: self.language.chosen) { () throws(RunError) in
      try TemplateFolder(out: out, year: year.year).write(for: unit, from: reference, in: language)
    }
    try put(written.map { "\(SafeText.visible($0))\n" }.joined(), in: self.language.chosen)
  }
}
