import ArgumentParser
import Consolidation
import Findings
import Judging
import Office
import Publication
import Tabular

/// The option for the folder of the office's data, for every command that reads it.
struct DataOption: ParsableArguments {
  @Option(help: ArgumentHelp("โฟลเดอร์ข้อมูลของสำนักงาน / the office's data folder", valueName: "dir"))
  var data = "data"

  var folder: DataFolder { DataFolder(path: data) }

  /// Reads the files that the office keeps, and reports an error in them.
  ///
  /// - Parameters:
  ///   - language: The language of the report; nil for both languages.
  ///   - jobs: Number of threads, at least 1.
  /// - Returns: The files that the office keeps.
  /// - Throws: `ExitCode` when the files break their rules or cannot be read.
  func reference(in language: Language?, jobs: Int = Processors.count) throws -> ReferenceData {
    try stopping(in: language) { () throws(RunError) in try ReferenceData(from: folder, jobs: jobs) }
  }
}

/// The option for the fiscal year, in either era.
struct YearOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      ปีงบประมาณ เช่น 2566 หรือ 2023 (ไม่ระบุ: ปีล่าสุด หรือปีของโฟลเดอร์ที่ตรวจ) \
      / fiscal year, such as 2566 or 2023 (default: the newest year, or the year of the folders to check)
      """, valueName: "year"),
    transform: Self.year)
  var year: Int?

  /// The fiscal year that a text names.
  static func year(_ text: String) throws -> Int {
    guard let year = FiscalYear.read(text)?.year else {
      throw ValidationError("ไม่ใช่ปีงบประมาณ ตัวอย่างที่ถูกต้อง 2566 / is not a fiscal year, such as 2566")
    }
    return year
  }
}

/// The options of the commands that write to the output folder.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "โฟลเดอร์ผลลัพธ์ เผยแพร่ที่ <dir>/<ปี> / the output folder; a year is published in <dir>/<year>", valueName: "dir"))
  var out = "out"
  @Option(
    help: ArgumentHelp(
      """
      จำนวนครั้งที่เผยแพร่ซึ่งเก็บไว้ใน <dir>/.history ต่อปี 1 ถึง 10000 \
      / number of publications of a year that are kept in <dir>/.history, 1 to 10000
      """, valueName: "n"))
  var keep = 60
  @Option(
    help: ArgumentHelp(
      """
      จำนวนวินาทีที่รอหากมีการประมวลผลอื่นใช้โฟลเดอร์ผลลัพธ์อยู่ \
      / number of seconds to wait for another run that holds the output folder
      """, valueName: "seconds"))
  var wait = 0

  func validate() throws {
    guard (1...10_000).contains(keep) else {
      throw ValidationError("--keep ต้องเป็นจำนวน 1 ถึง 10000 / --keep must be a number from 1 to 10000")
    }
    guard (0...86_400).contains(wait) else {
      throw ValidationError("--wait ต้องเป็นจำนวน 0 ถึง 86400 / --wait must be a number from 0 to 86400")
    }
  }

  /// Does work that publishes while the lock of the folder is held, and records the exit code of the work.
  func publishing(
    to data: DataFolder, jobs: Int = Processors.count, _ work: (borrowing Publisher) throws(RunError) -> RunExit
  ) throws(RunError) {
    let publisher = try Publisher(out: out, data: data, keep: keep, waiting: wait, jobs: jobs)
    let exit: RunExit
    do throws(RunError) {
      exit = try work(publisher)
    } catch {
      publisher.release(error.exitCode)
      throw error
    }
    publisher.release(exit)
  }
}

/// The option for the fiscal year, for the commands that read every open year.
struct OpenYearOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      ปีงบประมาณ เช่น 2566 หรือ 2023 (ไม่ระบุ: ทุกปีที่ยังไม่ปิดผล และตรวจสอบปีที่ปิดผลแล้ว) \
      / fiscal year, such as 2566 or 2023 (default: every open year, and a comparison of each sealed year with its seal)
      """, valueName: "year"),
    transform: YearOption.year)
  var year: Int?
}

/// The option for the last day of receipt that a command reads, in either era.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      ไม่ใช้ไฟล์ที่ได้รับหลังวันนี้ เช่น 2566-09-30 (ไม่ระบุ: ใช้ทุกไฟล์) \
      / leave out files received after this day, such as 2023-09-30 (default: use all files)
      """, valueName: "date"),
    transform: { text in
      guard let date = CalendarDate.read(text) else {
        throw ValidationError("ไม่ใช่วันที่ ตัวอย่างที่ถูกต้อง 2566-09-30 / is not a date, such as 2023-09-30")
      }
      return date
    })
  var asOf: CalendarDate?
}

/// The option for the language of the results.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "ภาษาของข้อความ th หรือ en (ไม่ระบุ: th) / language of the output, th or en (default: th)",
      valueName: "th|en"),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("ต้องเป็น th หรือ en / must be th or en")
      }
      return language
    })
  /// The chosen language; nil when none is chosen: errors are then reported in both languages.
  var chosen: Language?

  var language: Language { chosen ?? .thai }
}

/// The options of `explain` and `what-if`: the season of the question, and the language of the answer.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var data: DataOption
  @OptionGroup var year: YearOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  /// Makes the results of the season without publishing them, and writes the answer that they give.
  func answer(_ text: (Results) throws(RunError) -> String) throws {
    let reference = try data.reference(in: language.chosen)
    let answer = try stopping(in: language.chosen) { () throws(RunError) in
      let results = try Consolidation(
        data: data.folder, year: year.year, asOf: asOf.asOf, today: SystemClock.today(), jobs: Processors.count
      )
      .run(with: reference).results
      return try text(results)
    }
    try put(answer, in: language.chosen)
  }
}
