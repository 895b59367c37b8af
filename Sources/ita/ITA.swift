import ArgumentParser
import Consolidation
import Tabular

/// The command line: arguments in, results on standard output, the rest on standard error, an exit code.
@main
struct ITA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ita",
    abstract: "รวบรวมและตรวจสอบผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของกรุงเทพมหานคร",
    discussion: """
      Consolidates the Integrity and Transparency Assessment of Bangkok: reads the extracts of all assessed units,
      validates every cell, scores, ranks, rolls up to the goals of the city plan and publishes tables.

      รหัสเมื่อจบการทำงาน / exit codes:
      \(RunExit.allCases.map { "  \($0.rawValue)  \($0.meaning.thai)\n      \($0.meaning.english)" }.joined(separator: "\n"))
      """,
    subcommands: [
      ConsolidateCommand.self, CheckCommand.self, ExplainCommand.self, FindingCommand.self, TemplateCommand.self,
    ])
}

/// Where the office's data lie: an option of every command that reads them.
struct DataOption: ParsableArguments {
  @Option(help: "โฟลเดอร์ข้อมูลของสำนักงาน / the office's data folder")
  var data = "data"

  var folder: DataFolder { DataFolder(path: data) }

  func reference() throws -> ReferenceData { try stopping { () throws(RunError) in try ReferenceData(from: folder) } }
}

/// The fiscal year, in either era.
struct YearOption: ParsableArguments {
  @Option(
    help: "ปีงบประมาณ / fiscal year, such as 2566 (or 2023)",
    transform: { text in
      guard let year = FiscalYear.read(text)?.year else {
        throw ValidationError("'\(SafeText.visible(text))' ไม่ใช่ปีงบประมาณ / is no fiscal year")
      }
      return year
    })
  var year: Int?
}

/// The day that a season is seen on, in either era.
struct AsOfOption: ParsableArguments {
  @Option(
    help: "ไม่ใช้ไฟล์ที่ได้รับหลังวันนี้ / see nothing that was received after DATE",
    transform: { text in
      guard let date = CalendarDate.read(text) else {
        throw ValidationError("'\(SafeText.visible(text))' ไม่ใช่วันที่ / is no date: YYYY-MM-DD")
      }
      return date
    })
  var asOf: CalendarDate?
}

/// The language that results are printed in.
struct LanguageOption: ParsableArguments {
  @Option(
    help: "th หรือ / or en",
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("'\(SafeText.visible(text))': th หรือ / or en")
      }
      return language
    })
  var language = Language.thai
}

/// Does a piece of a run; what stops it is said in one line, with the exit code that the contract names.
func stopping<Value>(in language: Language? = nil, _ work: () throws(RunError) -> Value) throws -> Value {
  do throws(RunError) {
    return try work()
  } catch {
    if case .invalidReference(let findings) = error {
      for finding in findings.sorted(by: Finding.precedes) {
        StandardError.write(finding.print(in: language))
      }
    }
    StandardError.write("ita: \(SafeText.visible(error.message.line(in: language)))\n")
    throw ExitCode(error.exitCode.rawValue)
  }
}
