import ArgumentParser
import Consolidation
import Findings
import Tabular

/// `ita finding`: explains the meaning of a finding and why it matters, with a wrong and a right example and a remedy.
struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding",
    abstract: "อธิบายรายการที่ต้องตรวจสอบ / show what a finding means, why it matters, examples, and how to mend it")

  @Argument(
    help: """
      รหัสในวงเล็บท้ายรายการ เช่น rate-misstated (ไม่ระบุ: รายชื่อรหัสทั้งหมด) \
      / the code in brackets after a finding, such as rate-misstated (default: a list of all codes)
      """)
  var code: String?
  @Flag(help: "แสดงคำอธิบายของทุกรายการ / describe all findings")
  var all = false
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard !all || code == nil else {
      throw ValidationError("ระบุรหัสหรือ --all อย่างใดอย่างหนึ่ง / give a code or --all, not both")
    }
  }

  func run() throws {
    let language = language.language
    guard let code else {
      try put(all ? CheckCatalogue.text(in: language) : CheckCatalogue.list(in: language), in: self.language.chosen)
      return
    }
    let text = try stopping(in: self.language.chosen) { () throws(RunError) in
      guard let check = CheckCatalogue.check(code) else {
        throw .usage(
          Bilingual(
            "ไม่มีรายการรหัส '\(code)' ดูรหัสทั้งหมดด้วยคำสั่ง ita finding",
            "there is no finding '\(code)': 'ita finding' lists all codes"))
      }
      return check.text(in: language)
    }
    try put(text, in: self.language.chosen)
  }
}
