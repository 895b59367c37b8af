import ArgumentParser
import Consolidation
import Findings
import Tabular

/// `ita status`: shows the state of the season, and publishes nothing.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "แสดงสถานะของรอบการประเมิน / show the state of the season: what is published, what changed since, what is open and due next",
    discussion: """
      ไม่มีการเผยแพร่ ปีที่ปิดผลแล้วจะตรวจสอบว่ายังตรงตามที่ปิดไว้
      Nothing is published. Each sealed year is compared with its seal.

      ita status                           ทุกปีที่ยังไม่ปิดผล / every open year
      ita status --year 2566               ปีเดียว / one year

      รหัสเมื่อจบการทำงาน / exit codes (64, 66, 78: ita --help):
        0  แสดงสถานะครบทุกปี / the state of every year is shown
      """)

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
