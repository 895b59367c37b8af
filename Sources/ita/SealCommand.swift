import ArgumentParser
import Consolidation
import Findings
import Office
import Publication
import Tabular

/// `ita seal`: closes a fiscal year, so that every later run proves it.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "ปิดผลประจำปี / close a fiscal year: later nights compare it with its seal and do not publish it again",
    discussion: """
      เก็บค่าแฮชของไฟล์ที่ได้รับ เกณฑ์ และคะแนนของปีนั้นไว้ใน data/seals/<ปี>.csv แล้วเผยแพร่ปีนั้นอีกครั้ง
      Stores the digests of the files, the methodology and the figures of the year in data/seals/<year>.csv.
      Then publishes the year again.

      แก้ไขหลังปิดผล: วางไฟล์ที่แก้ไขแล้วปิดผลอีกครั้ง คะแนนที่เปลี่ยนจะมีเครื่องหมาย (R)
      A late correction: put the corrected file in place and seal again. Figures that changed are marked (R).

      ita seal 2565 --reason "ประกาศผลครบทุกหน่วยงานแล้ว"     ปิดผล / close the year
      ita seal 2565 --reason "แก้ไขตามผลอุทธรณ์"               ปิดผลอีกครั้งหลังแก้ไข / close it again after a correction

      รหัสเมื่อจบการทำงาน / exit codes (64, 66, 73, 75, 78: ita --help):
        0  ปิดผลแล้ว หรือปิดไว้แล้วและไม่มีสิ่งใดเปลี่ยนแปลง / the year is sealed, or was sealed already and nothing has changed
      """)

  @Argument(
    help: ArgumentHelp("ปีงบประมาณ เช่น 2565 / the fiscal year, such as 2565", valueName: "year"),
    transform: YearOption.year)
  var year: Int
  @Option(help: ArgumentHelp("เหตุผลที่ปิดผล / why the year is sealed, or sealed again", valueName: "text"))
  var reason: String
  @OptionGroup var data: DataOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let outcome = try stopping(in: nil) { () throws(RunError) in
      let sealing = try Sealing(
        of: year, reason: reason, data: data.folder, today: SystemClock.today(), jobs: Processors.count)
      try data.folder.requireFolder()
      var outcome: Sealing.Outcome?
      try output.publishing(to: data.folder) { publisher throws(RunError) in
        outcome = try sealing.seal(by: publisher)
        return .done
      }
      return outcome
    }
    guard let outcome else { return }
    var lines = CappedLines.of(outcome.differences.map(\.text))
    if !lines.isEmpty { lines.insert(Bilingual("สิ่งที่แก้ไขตั้งแต่ปิดผลครั้งก่อน:", "corrected since the last revision:"), at: 0) }
    lines += warnings(of: outcome)
    if let published = outcome.summary {
      let folder = "\(output.out)/\(year)"
      lines.append(published.line(Bilingual("เผยแพร่ที่ \(folder)", "published in \(folder)")))
    }
    for line in lines + [summary(of: outcome)] {
      StandardError.write("\(SafeText.visible(line.line(in: nil)))\n")
    }
  }

  /// Warnings about facts that an office would not expect of a sealed year.
  private func warnings(of outcome: Sealing.Outcome) -> [Bilingual] {
    var warnings: [Bilingual] = []
    if let published = outcome.summary, !published.isFinal || published.exit(strict: false) != .done {
      warnings.append(
        Bilingual(
          "คำเตือน: ปิดผลทั้งที่ยังไม่สมบูรณ์ทุกหน่วยงานหรือยังมีรายการที่ต้องแก้ไข",
          "warning: the year was sealed although not every unit is final, or something must be mended"))
    }
    for open in outcome.openYears {
      warnings.append(
        Bilingual(
          "คำเตือน: ปีงบประมาณ \(open) ซึ่งใช้เปรียบเทียบยังไม่ปิดผล",
          "warning: fiscal year \(open), which it is compared with, is still open"))
    }
    return warnings
  }

  private func summary(of outcome: Sealing.Outcome) -> Bilingual {
    guard outcome.isNew else {
      return Bilingual(
        "ปีงบประมาณ \(year) ปิดผลไว้แล้ว (ครั้งที่ \(outcome.revision)) และไม่มีสิ่งใดเปลี่ยนแปลง",
        "fiscal year \(year) is sealed already (revision \(outcome.revision)), and nothing has changed")
    }
    return Bilingual(
      "ปิดผลปีงบประมาณ \(year) แล้ว (ครั้งที่ \(outcome.revision)): \(outcome.files) ไฟล์ \(outcome.figures) ค่า",
      "fiscal year \(year) is sealed (revision \(outcome.revision)): \(outcome.files) files, \(outcome.figures) figures"
    )
  }
}
