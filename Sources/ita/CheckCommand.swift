import ArgumentParser
import Consolidation
import Tabular

/// `ita check`: the findings of extracts where they lie; writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "ตรวจไฟล์ก่อนส่ง / validates one extract, one unit's folder or a whole year, and writes nothing")

  @Argument(help: "ไฟล์หรือโฟลเดอร์ / files or folders")
  var paths: [String]
  @OptionGroup var data: DataOption
  @OptionGroup var year: YearOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let reference = try data.reference()
    let inspection = try stopping(in: language) { () throws(RunError) in
      try Inspection(
        of: paths, with: reference, year: year.year, today: SystemClock.today(), jobs: Processors.count)
    }
    StandardOutput.write(inspection.findings.map { $0.print(in: language) }.joined())
    let counts = Severity.allCases.map { severity in
      "\(severity.words[language]) \(inspection.findings.count { $0.severity == severity })"
    }
    let files = language == .thai ? "ตรวจ \(inspection.files) ไฟล์" : "files checked: \(inspection.files)"
    StandardError.write("\(files), \(counts.joined(separator: ", "))\n")
    throw ExitCode(inspection.exit.rawValue)
  }
}
