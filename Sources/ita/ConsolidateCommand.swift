import ArgumentParser
import Consolidation
import Findings
import Office
import Publication
import Tabular

/// `ita consolidate`: publishes every open fiscal year, and proves the sealed years.
struct ConsolidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: "ประมวลผลทั้งปีและเผยแพร่ตาราง / process a whole year and publish its tables",
    discussion: """
      หากไม่ระบุ --year จะเผยแพร่ทุกปีที่ยังไม่ปิดผล และตรวจสอบปีที่ปิดผลแล้วว่ายังตรงตามที่ปิดไว้ (ita seal)
      Without --year, every year that is not sealed is published, and each sealed year is compared with its seal (ita seal).
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var year: OpenYearOption
  @OptionGroup var asOf: AsOfOption
  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      """
      จำนวนไฟล์ที่อ่านพร้อมกัน 1 ถึง 256 (ไม่ระบุ: เท่าจำนวนหน่วยประมวลผล ไม่เกิน 8) \
      / number of files that are read at a time, 1 to 256 (default: the number of processors, at most 8)
      """, valueName: "n"))
  /// The chosen number of threads; nil for the default, so that help and manual are the same on every machine.
  var chosenJobs: Int?
  var jobs: Int { chosenJobs ?? min(Processors.count, 8) }
  @Option(
    help: ArgumentHelp(
      """
      รูปแบบที่จะเผยแพร่ คั่นด้วยจุลภาค (ไม่ระบุ: ทุกรูปแบบ) csv ตาราง xlsx สมุดงาน html รายงานและหนังสือแจ้งหน่วยงาน \
      / formats to publish, separated by commas (default: all): csv tables, xlsx workbooks, html report and letters
      """, valueName: "csv,xlsx,html"),
    transform: { text in
      guard let formats = OutputFormat.list(text) else {
        let names = OutputFormat.allCases.map(\.rawValue).joined(separator: ",")
        throw ValidationError("--format ต้องเป็นรายการจาก \(names) / --format takes a list of: \(names)")
      }
      return formats
    })
  var format = OutputFormat.allCases
  @Flag(help: "จบด้วยรหัส 1 หากมีรายการที่ต้องชี้แจงด้วย / exit with 1 also if a finding must be explained")
  var strict = false
  @Flag(
    help: """
      ประมวลผลโดยไม่เขียนผลลัพธ์ และแสดงสิ่งที่จะเปลี่ยน เช่นเดียวกับ ita diff \
      / process without writing, and show what would change, as ita diff does
      """)
  var dryRun = false
  @Flag(
    help: ArgumentHelp(
      """
      ยืนยันว่าตั้งใจนำไฟล์ที่ใช้ในผลที่เผยแพร่ครั้งก่อนออก (ไม่ระบุ: ไฟล์ที่หายไปทำให้จบด้วยรหัส 66) \
      / confirm that extracts of the last publication were removed on purpose (default: exit with 66 if one is missing)
      """))
  var acceptRemoved = false
  @Option(
    help: ArgumentHelp(
      "ไฟล์บันทึกการทำงาน เพิ่มบรรทัด JSON ทีละขั้นตอน / log file: one line of JSON is added for each stage", valueName: "file"))
  var log: String?
  @Flag(help: "แสดงเวลาที่ใช้ในแต่ละขั้นตอน / show how many milliseconds each stage took")
  var timings = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs ต้องเป็นจำนวน 1 ถึง 256 / --jobs must be a number from 1 to 256")
    }
  }

  func run() throws {
    let log = try stopping(in: nil) { () throws(RunError) in try openLog() }
    let progress = ProgressLine()
    let times = StageTimes(log: log)
    let report = RunReport(out: output.out, strict: strict, log: log, progress: progress)
    let job = PublishingRun(
      data: data.folder, out: output.out, year: year.year, asOf: asOf.asOf, today: SystemClock.today(), formats: format,
      acceptsRemoved: acceptRemoved, jobs: jobs, times: times, observer: progress.show)
    do {
      try stopping(in: nil) { () throws(RunError) in
        defer { progress.clear() }
        do throws(RunError) { try finish(job, report) } catch {
          report.stop(error)
          throw error
        }
      }
    } catch {
      report.end()
      throw error
    }
    if timings { StandardError.write(times.lines.map { $0 + "\n" }.joined()) }
    if dryRun { try put(report.differences, in: nil) }
    report.end()
    throw ExitCode(report.exit.rawValue)
  }

  private func openLog() throws(RunError) -> RunLog? {
    guard let log else { return nil }
    do throws(OutputFault) {
      return RunLog(in: try AppendedFile(at: log))
    } catch {
      throw RunError(error, out: log)
    }
  }

  /// Runs the job, and locks the output folder before it reads the first file.
  ///
  /// The later of two runs then also publishes the later input.
  private func finish(_ job: PublishingRun, _ report: RunReport) throws(RunError) {
    try data.folder.requireFolder()
    guard !dryRun else { return try job.make(report.receive) }
    try output.publishing(to: data.folder, jobs: jobs) { publisher throws(RunError) in
      try job.publish(by: publisher, report.receive)
      return report.exit
    }
  }
}
