package import Findings
import Intake
import Judging
package import Office
import Publication
package import Tabular

/// The state of the season as text: publications, later changes, open findings, and the next due dates.
package struct SeasonStatus: Sendable {
  package let text: String
  /// The highest exit code of the errors that stop a year, such as 66 for missing extracts; 0 without errors.
  package let exit: RunExit

  /// Reads the open years and proves the sealed years; publishes nothing.
  ///
  /// - Parameters:
  ///   - data: The folder that the office keeps.
  ///   - out: The output folder, which may be missing.
  ///   - year: The only year to read; nil for all years.
  ///   - today: The day that due dates are compared with.
  ///   - language: The language of the text.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: The errors that stop all years.
  package init(
    of data: DataFolder, out: String, year: Int?, today: CalendarDate, in language: Language, jobs: Int
  ) throws(RunError) {
    RunLock.repair(out)
    let reference = try ReferenceData(from: data, jobs: jobs)
    let years = try RunYears(year, asOf: nil, in: reference, out: out)
    var lines = [
      Bilingual("สถานะ ณ วันที่ \(today.inThai)", "Status on \(today)"), LastRun(of: out).text,
    ]
    var exit = RunExit.done
    for year in years.all {
      lines.append(Bilingual(same: ""))
      let job = Consolidation(data: data, year: year, asOf: nil, today: today, jobs: jobs)
      do throws(RunError) {
        if years.isSealed(year) {
          let proof = SealProof(of: year, in: reference, out: out, today: today, jobs: jobs)
          lines += try SealedYearStatus(of: year, from: reference, proof).lines
          continue
        }
        let moved = try ReceivedEvidence(out: out, reference: reference).requireAll(of: year)
        let results = try job.run(with: reference, as: []).results
        lines += try OpenYearStatus(of: results, out: out, moved: moved, without: reference.withdrawn).lines
      } catch {
        guard error.exitCode != .fault else { throw error }
        exit = max(exit, error.exitCode)
        lines.append(Bilingual("ปีงบประมาณ \(year)", "Fiscal year \(year)"))
        lines += error.lines.map(\.indented)
      }
    }
    self.exit = exit
    text = lines.map { SafeText.visible($0[language]) + "\n" }.joined()
  }
}

/// The run that holds the output folder, or the last run that held it.
private struct LastRun {
  let text: Bilingual

  init(of out: String) {
    guard let run = RunLock.record(of: out) else {
      text = Bilingual("ยังไม่เคยเผยแพร่ที่ \(out)", "Nothing has been published in \(out) yet")
      return
    }
    guard let ended = RunLock.end(of: out), let code = run.exit else {
      text =
        RunLock.isHeld(out)
        ? Bilingual("กำลังประมวลผล: \(run.text.thai)", "A run is in progress: \(run.text.english)")
        : Bilingual("การประมวลผลล่าสุดถูกตัดจบ: \(run.text.thai)", "The last run was killed: \(run.text.english)")
      return
    }
    let meaning = Self.meaning(of: code)
    text = Bilingual(
      "การประมวลผลล่าสุด: \(ended) โดย \(run.user) ที่เครื่อง \(run.machine) จบด้วยรหัส \(code) (\(meaning.thai))",
      "Last run: \(ended) by \(run.user) on \(run.machine), exit code \(code) (\(meaning.english))")
  }

  private static func meaning(of code: Int) -> Bilingual {
    switch RunExit(rawValue: Int32(truncatingIfNeeded: code)) {
    case .done: Bilingual("ไม่มีสิ่งที่ต้องดำเนินการ", "no action is needed")
    case .toMend: Bilingual("มีสิ่งที่ต้องดำเนินการ", "action is needed")
    case .some(let exit): exit.meaning
    case nil: Bilingual(same: "—")
    }
  }
}

/// The status of a sealed year.
private struct SealedYearStatus {
  let lines: [Bilingual]

  init(of year: Int, from reference: ReferenceData, _ proof: SealProof) throws(RunError) {
    guard let seal = try YearSeal(of: year, from: reference)?.latest else {
      lines = []
      return
    }
    let differences = try CappedLines.of(proof.differences().map(\.text))
    let heading =
      differences.isEmpty
      ? Bilingual("ตรงตามที่ปิดผลไว้", "agrees with its seal") : Bilingual("ไม่ตรงตามที่ปิดผลไว้:", "differs from its seal:")
    lines =
      [
        Bilingual(
          "ปีงบประมาณ \(year): ปิดผลแล้วเมื่อ \(seal.sealedOn.inThai) (ครั้งที่ \(seal.number)) \(seal.reason)",
          "Fiscal year \(year): sealed on \(seal.sealedOn) (revision \(seal.number)), \(seal.reason)")
      ] + ([heading] + differences.map(\.indented)).map(\.indented)
  }
}

extension Bilingual {
  /// The text indented, for a line below another one.
  var indented: Self { Self("  \(thai)", "  \(english)") }
}
