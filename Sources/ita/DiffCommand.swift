import ArgumentParser
import Consolidation
import Findings
import Publication
import Tabular

/// `ita diff`: lists the changes between two publications, or from a publication to the one that would be made now.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "เปรียบเทียบผลที่เผยแพร่สองชุด / compare two publications, cell by cell",
    discussion: """
      ita diff                             ผลที่เผยแพร่แล้วกับผลที่จะเผยแพร่ขณะนี้ / the publication and what would be published now
      ita diff 0003                        ชุดที่ 3 ในประวัติกับผลที่จะเผยแพร่ขณะนี้ / number 3 of the history and what would be published now
      ita diff 2566/0003 out/2566          สองชุดใดก็ได้ / any two publications

      ไม่เขียนไฟล์ใด / nothing is written

      --format csv: table,key,column,before,after
      ที่มาของช่องใด ๆ ดูได้ด้วย ita explain TABLE KEY COLUMN แถวที่ไม่มี column หมายถึงทั้งแถว แถวที่ไม่มี key หมายถึงทั้งคอลัมน์
      ita explain TABLE KEY COLUMN derives any cell.
      A line without a column stands for a whole row, a line without a key for a whole column.

      รหัสเมื่อจบการทำงาน / exit codes (64, 66, 78: ita --help):
        0  ไม่มีความแตกต่าง / no difference
        1  แตกต่างกัน / at least one difference
      """)

  /// The output format of the differences.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case words
    case csv
  }

  @Argument(
    help: ArgumentHelp(
      """
      โฟลเดอร์ของชุดก่อน หรือเลขในประวัติ เช่น 0003 (ไม่ระบุ: <out>/<ปี>) \
      / the folder of the earlier publication, or its number in the history, such as 0003 (default: <out>/<year>)
      """, valueName: "before"))
  var before: String?
  @Argument(
    help: ArgumentHelp(
      "ชุดหลัง (ไม่ระบุ: ผลที่จะเผยแพร่ขณะนี้) / the later publication (default: what would be published now)",
      valueName: "after"))
  var after: String?
  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("โฟลเดอร์ผลลัพธ์ / the folder of the publications", valueName: "dir"))
  var out = "out"
  @OptionGroup var year: YearOption
  @OptionGroup var asOf: AsOfOption
  @Option(
    help: ArgumentHelp(
      "รูปแบบ words ข้อความ หรือ csv ตารางที่มีทุกความแตกต่าง / words for text, or csv for a table of every difference",
      valueName: "words|csv"))
  var format = Form.words
  @Flag(
    help: """
      ไฟล์ที่ใช้ในผลที่เผยแพร่แล้วอาจหายไปได้ (ไม่ระบุ: จบด้วยรหัส 66) \
      / allow that extracts of the publication are gone (default: exit with 66 if one is missing)
      """)
  var acceptRemoved = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let job = Consolidation(
      data: data.folder, year: year.year, asOf: asOf.asOf, today: SystemClock.today(), jobs: Processors.count)
    let (text, exit) = try stopping(in: language.chosen) { () throws(RunError) in
      let comparison = Comparison(job, out: out)
      let difference =
        if let before, let after { try comparison.between(before, after) } else {
          try comparison.withNow(before, acceptsRemoved: acceptRemoved)
        }
      return (format == .csv ? difference.csv : difference.text(in: language.language), difference.exit)
    }
    try put(text, in: language.chosen)
    throw ExitCode(exit.rawValue)
  }
}
