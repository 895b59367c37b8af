import ArgumentParser
import Assessment
import Consolidation
import Findings
import Judging
import Office
import Publication
import Tabular

/// `ita consolidate`: the job.
struct ConsolidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: "ประมวลผลทั้งปีและเผยแพร่ตาราง / the job: reads, validates, scores, ranks, rolls up, compares, publishes")

  @OptionGroup var data: DataOption
  @Option(
    help: ArgumentHelp("โฟลเดอร์ผลลัพธ์ เผยแพร่ที่ <dir>/<ปี> / the folder to publish in, as <dir>/<year>", valueName: "dir"))
  var out = "out"
  @OptionGroup var year: YearOption
  @OptionGroup var asOf: AsOfOption
  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      """
      จำนวนไฟล์ที่อ่านพร้อมกัน 1 ถึง 256 (ไม่ระบุ: เท่าจำนวนหน่วยประมวลผล ไม่เกิน 8) \
      / how many files are read at a time, 1 to 256 (default: one for each processor, at most 8)
      """, valueName: "n"))
  /// Nil for the default, so that help and manual are the same on every machine.
  var chosenJobs: Int?
  var jobs: Int { chosenJobs ?? min(Processors.count, 8) }
  @Option(
    help: ArgumentHelp(
      """
      รูปแบบที่จะเผยแพร่ คั่นด้วยจุลภาค (ไม่ระบุ: ทุกรูปแบบ) csv ตาราง xlsx สมุดงาน html รายงานและหนังสือแจ้งหน่วยงาน \
      / what to publish, with commas between (default: all): csv tables, xlsx workbooks, html report and letters
      """, valueName: "csv,xlsx,html"),
    transform: { text in
      guard let formats = OutputFormat.list(text) else {
        let names = OutputFormat.allCases.map(\.rawValue).joined(separator: ",")
        throw ValidationError("--format ต้องเป็นรายการจาก \(names) / --format is a list of some of \(names)")
      }
      return formats
    })
  var format = OutputFormat.allCases
  @Flag(help: "จบด้วยรหัส 1 หากมีรายการที่ต้องชี้แจงด้วย / exit with 1 also where something must be explained")
  var strict = false
  @Flag(help: "ประมวลผลโดยไม่เขียนผลลัพธ์ / do everything but publish")
  var dryRun = false
  @Flag(
    help: ArgumentHelp(
      """
      ยืนยันว่าตั้งใจนำไฟล์ที่ใช้ในผลที่เผยแพร่ครั้งก่อนออก (ไม่ระบุ: ไฟล์ที่หายไปทำให้จบด้วยรหัส 66) \
      / extracts that the last publication names were removed on purpose (default: exit with 66 where any is gone)
      """))
  var acceptRemoved = false
  @Flag(help: "แสดงเวลาที่ใช้ในแต่ละขั้นตอน / say how many milliseconds each stage took")
  var timings = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs ต้องเป็นจำนวน 1 ถึง 256 / --jobs is a number from 1 to 256")
    }
  }

  func run() throws {
    let progress = ProgressLine()
    let times = StageTimes()
    let job = Consolidation(
      data: data.folder, year: year.year, asOf: asOf.asOf, today: SystemClock.today(), jobs: jobs,
      times: times, observer: progress.show)
    let outcome = try stopping(in: nil) { () throws(RunError) in
      defer { progress.clear() }
      return try finish(job, times, observer: progress.show)
    }
    let results = outcome.results
    if timings { StandardError.write(times.lines.map { $0 + "\n" }.joined()) }
    if outcome.isChanged { Self.write(outcome.notices) }
    // A run from cron in which nothing changed prints nothing.
    if outcome.isChanged || Terminal.isTerminal(.error) {
      StandardError.write(summary(of: results, isChanged: outcome.isChanged))
    }
    let exit = results.exitCode(strict: strict)
    // The system takes a nation's results back at once; one by one it takes as long as to make some of them.
    withExtendedLifetime(results) { Self.exit(withError: ExitCode(exit.rawValue)) }
  }

  /// Notices of one kind a list.
  private static func write(_ notices: [[Bilingual]]) {
    for line in notices.flatMap(CappedLines.of) {
      StandardError.write("ita: \(SafeText.visible(line.line(in: nil)))\n")
    }
  }

  /// `isChanged`: whether the publication changed; a dry run counts as a change, since a person asked for it.
  private typealias Outcome = (results: Results, isChanged: Bool, notices: [[Bilingual]])

  /// Holds the output from before the first file is read, so that of two runs the later one publishes the later input.
  private func finish(
    _ job: Consolidation, _ times: StageTimes, observer: Progress.Observer
  ) throws(RunError) -> Outcome {
    try data.folder.requireFolder()
    guard !dryRun else {
      // Nothing is written, so no file is made ready.
      let (publication, notices) = try make(job, as: [])
      return (publication.results, true, notices)
    }
    let publisher = try Publisher(out: out, data: data.folder)
    let (publication, notices) = try make(job, as: format)
    let published = try times.measure(.publication) { () throws(RunError) in
      try publisher.publish(publication, jobs: jobs, observer: observer)
    }
    return (publication.results, published.isChanged, notices + [published.notices])
  }

  /// Does the job once all that was published before is still there; what was moved or edited is noticed.
  private func make(
    _ job: Consolidation, as formats: [OutputFormat]
  ) throws(RunError) -> (publication: Publication, notices: [[Bilingual]]) {
    let reference = try ReferenceData(from: data.folder, jobs: jobs)
    let evidence = ReceivedEvidence(out: out, reference: reference)
    let moved = acceptRemoved ? [] : try evidence.requireAll(of: year.year)
    let publication = try job.run(with: reference, as: formats)
    return try (publication, [moved, evidence.changes(in: publication.results)])
  }

  private func summary(of results: Results, isChanged: Bool) -> String {
    let expected = results.registry.units.count
    let ranked = results.ranking.ranked.count
    let final = results.ranking.standings.count { $0.status == .final }
    let counts = Severity.allCases.map { (results.count($0), $0.words) }
    let place = "\(out)/\(results.fiscalYear)"
    let thai =
      "ปีงบประมาณ \(results.fiscalYear): จัดอันดับ \(ranked) จาก \(expected) หน่วยงาน (\(Status.final.words.thai) \(final)), "
      + counts.map { "\($1.thai) \($0)" }.joined(separator: ", ")
      + (dryRun ? ", ไม่ได้เขียนผลลัพธ์" : isChanged ? ", เผยแพร่ที่ \(place)" : ", ผลไม่เปลี่ยนแปลง")
    let english =
      "fiscal year \(results.fiscalYear): \(ranked) of \(expected) units ranked (\(final) final), "
      + counts.map { "\($1.english) \($0)" }.joined(separator: ", ")
      + (dryRun ? ", nothing written" : isChanged ? ", published in \(place)" : ", nothing changed")
    return "\(SafeText.visible(Bilingual(thai, english).line(in: nil)))\n"
  }
}
