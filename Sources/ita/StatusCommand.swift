import ArgumentParser
import Consolidation
import Findings
import Tabular

/// `ita status`: shows the state of the season, and publishes nothing.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "แสดงสถานะของรอบการประเมิน / where the season stands: what is published, what changed since, what is open or due next"
  )

  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("โฟลเดอร์ผลลัพธ์ / the output folder", valueName: "dir"))
  var out = "out"
  @OptionGroup var year: OpenYearOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let status = try stopping(in: language.chosen) { () throws(RunError) in
      try SeasonStatus(
        of: data.folder, out: out, year: year.year, today: SystemClock.today(), in: language.language,
        jobs: Processors.count)
    }
    try put(status.text, in: language.chosen)
    throw ExitCode(status.exit.rawValue)
  }
}
