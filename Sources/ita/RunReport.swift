import Consolidation
import Findings
import Synchronization
import Tabular

/// The lines of a run that publishes, on standard error and in its log, and its exit code.
final class RunReport: Sendable {
  private struct State {
    var exit = RunExit.done
    /// The reasons that are reported already: two years may stop for the same reason.
    var reasons: Set<String> = []
    var differences = ""
  }

  private let out: String
  private let strict: Bool
  private let log: RunLog?
  private let progress: ProgressLine
  private let state = Mutex(State())
  private let began = ContinuousClock.now

  /// - Parameters:
  ///   - out: The output folder.
  ///   - strict: Whether findings that must be explained make the exit code 1 too.
  ///   - log: The log of the run; nil when none is kept.
  ///   - progress: The line that is cleared before another is written.
  init(out: String, strict: Bool, log: RunLog?, progress: ProgressLine) {
    (self.out, self.strict, self.log, self.progress) = (out, strict, log, progress)
  }

  /// The highest exit code of all years.
  var exit: RunExit { state.withLock(\.exit) }

  /// The changes that a publication would make, in words; empty except in a dry run.
  var differences: String { state.withLock(\.differences) }

  /// Reports the outcome of a year; an unchanged year is reported only on a terminal.
  func receive(_ outcome: YearOutcome) {
    progress.clear()
    let exit = outcome.exit(strict: strict)
    state.withLock { $0.exit = max($0.exit, exit) }
    let year = outcome.fiscalYear
    log?.add([("year", .integer(year)), ("end", .string(outcome.name)), ("exit", .integer(Int(exit.rawValue)))])
    switch outcome.end {
    case .published(let summary, let notices):
      write(notices, of: year)
      write(summary.line(Bilingual("เผยแพร่ที่ \(out)/\(year)", "published in \(out)/\(year)")))
    case .made(let summary, let difference, let notices):
      state.withLock { $0.differences += difference }
      write(notices, of: year)
      write(summary.line(Bilingual("ไม่ได้เขียนผลลัพธ์", "nothing written")))
    case .unchanged(let summary):
      guard Terminal.isTerminal(.error) else { return }
      write(summary.line(Bilingual("ผลไม่เปลี่ยนแปลง", "nothing changed")))
    case .stopped(let error):
      report(error)
      write(Bilingual("ปีงบประมาณ \(year) ไม่มีการเผยแพร่", "fiscal year \(year): nothing published"))
    case .proved(let differences): write(differences, of: year)
    }
  }

  /// Records in the log the reason why the run stops.
  func stop(_ error: RunError) {
    state.withLock { $0.exit = error.exitCode }
    log?.add([("stopped", .string(error.message.english)), ("exit", .integer(Int(error.exitCode.rawValue)))])
  }

  /// Records the end of the run in the log.
  func end() {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    log?.add([
      ("end", .string("run")), ("exit", .integer(Int(exit.rawValue))), ("milliseconds", .integer(milliseconds)),
    ])
  }

  private func report(_ error: RunError) {
    log?.add([("stopped", .string(error.message.english))])
    guard state.withLock({ $0.reasons.insert(error.message.english).inserted }) else { return }
    error.report(in: nil)
  }

  private func write(_ notices: [[Bilingual]], of year: Int) {
    for notice in notices.joined() { log?.add([("year", .integer(year)), ("notice", .string(notice.english))]) }
    for line in notices.flatMap(CappedLines.of) { write(Bilingual("ita: \(line.thai)", line.english)) }
  }

  private func write(_ differences: [SealDifference], of year: Int) {
    guard !differences.isEmpty else {
      guard Terminal.isTerminal(.error) else { return }
      return write(
        Bilingual("ปีงบประมาณ \(year) ตรงตามที่ปิดผลไว้", "fiscal year \(year) agrees with its seal"))
    }
    write([differences.map(\.text)], of: year)
    let isOfPublication = differences.allSatisfy(\.isOfPublication)
    let remedy =
      isOfPublication
      ? Bilingual(
        "โปรดเผยแพร่ปีนี้อีกครั้งด้วย ita consolidate --year \(year)", "publish it again with ita consolidate --year \(year)")
      : Bilingual(
        "โปรดกู้คืนจากสำเนาสำรอง หรือหากตั้งใจแก้ไข โปรดปิดผลอีกครั้งด้วย ita seal \(year)",
        "restore the files from a backup, or, if they were corrected on purpose, seal the year again with ita seal \(year)"
      )
    write(
      Bilingual(
        "ปีงบประมาณ \(year) ไม่ตรงตามที่ปิดผลไว้ \(differences.count) รายการ \(remedy.thai)",
        "fiscal year \(year) differs from its seal (\(differences.count)): \(remedy.english)"))
  }

  private func write(_ line: Bilingual) { StandardError.write("\(SafeText.visible(line.line(in: nil)))\n") }
}

extension YearOutcome {
  /// The outcome in a few words, for the log.
  fileprivate var name: String {
    switch end {
    case .published: "published"
    case .unchanged: "unchanged"
    case .made: "made"
    case .stopped: "stopped"
    case .proved(let differences): differences.isEmpty ? "proved" : "different from its seal"
    }
  }
}
