import ArgumentParser
import Consolidation
import Findings
import Tabular

/// `ita finding`: what a finding means, why it matters, a wrong and a right example, how to mend it.
struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding",
    abstract: "อธิบายรายการที่ต้องตรวจสอบ / what a finding means, why it matters, an example, and how to mend it")

  @Argument(
    help: """
      รหัสในวงเล็บท้ายรายการ เช่น rate-misstated (ไม่ระบุ: ทุกรายการ) \
      / the code in brackets behind a finding, such as rate-misstated (default: all)
      """)
  var code: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    guard let code else {
      StandardOutput.write(CheckCatalogue.all.map { $0.print(in: language) }.joined(separator: "\n"))
      return
    }
    let text = try stopping(in: self.language.chosen) { () throws(RunError) in
      guard let check = CheckCatalogue.check(code) else {
        throw .usage(
          Bilingual(
            "ไม่มีรายการรหัส '\(code)' ดูรหัสทั้งหมดด้วยคำสั่ง ita finding",
            "there is no finding '\(code)': 'ita finding' shows them all"))
      }
      return check.print(in: language)
    }
    StandardOutput.write(text)
  }
}
