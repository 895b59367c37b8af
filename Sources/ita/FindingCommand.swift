import ArgumentParser
import Consolidation
import Tabular

/// `ita finding`: what a finding means, why it matters, a wrong and a right example, how to mend it.
struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding",
    abstract: "อธิบายรายการที่ต้องตรวจสอบ / what a finding means, why it matters, how to mend it; all of them without CODE")

  @Argument(help: "รหัส เช่น rate-misstated / a finding's code")
  var code: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    guard let code else {
      StandardOutput.write(CheckCatalogue.all.map { $0.print(in: language) }.joined(separator: "\n"))
      return
    }
    let text = try stopping(in: language) { () throws(RunError) in
      guard let check = CheckCatalogue.check(code) else {
        throw .usage(Bilingual("ไม่มีรายการชื่อ '\(code)'", "there is no finding '\(code)'"))
      }
      return check.print(in: language)
    }
    StandardOutput.write(text)
  }
}
