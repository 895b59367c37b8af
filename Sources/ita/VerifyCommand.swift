import ArgumentParser
import Consolidation
import Findings
import Tabular

/// `ita verify`: compares a publication with its manifest, and with the data that it was made from.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "ตรวจสอบผลที่เผยแพร่กับ manifest.json / compare a publication with its manifest and its data",
    discussion: """
      ตรวจทุกไฟล์ที่เผยแพร่ ไฟล์ที่ได้รับ และข้อมูลที่สำนักงานดูแล ด้วยขนาดและ SHA-256 แสดงหนึ่งบรรทัดต่อหนึ่งรายการที่ไม่ตรง
      Checks every published file, every received file and the files that the office keeps, by size and SHA-256.
      Prints a line for each file that differs.

      ita verify                           ทุกปีใน out / every year in out
      ita verify 2566/0003 --recompute     ชุดที่ 3 ในประวัติ และประมวลผลซ้ำ / number 3 of the history, with a recomputation

      รหัสเมื่อจบการทำงาน / exit codes (64, 66, 73, 75, 78: ita --help):
        0  ตรงกันทั้งหมด / everything is as published
        1  ไม่ตรงกัน / at least one file differs
      """)

  @Argument(
    help: ArgumentHelp(
      """
      โฟลเดอร์ของผลที่เผยแพร่ หรือเลขในประวัติ (ไม่ระบุ: ทุกปีใน <out>) \
      / the folder of a publication, or its number in the history (default: every year in <out>)
      """, valueName: "publication"))
  var publication: String?
  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("โฟลเดอร์ผลลัพธ์ / the folder of the publications", valueName: "dir"))
  var out = "out"
  @Flag(
    help: """
      ประมวลผลซ้ำจากข้อมูลในโฟลเดอร์ชั่วคราว แล้วเทียบทุกไฟล์ \
      / recompute the publication from the data, in a temporary folder, and compare every file
      """)
  var recompute = false
  @Flag(
    help: """
      สร้าง manifest.json ที่หายหรือเสียหายขึ้นใหม่ หากทุกไฟล์ตรงกับผลการประมวลผลซ้ำ \
      / make a lost or damaged manifest.json again, if every file agrees with a recomputation
      """)
  var repair = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let verification = try stopping(in: self.language.chosen) { () throws(RunError) in
      try Verification(
        of: publication, in: out, data: data.folder, Verification.Options(recomputes: recompute, repairs: repair),
        jobs: Processors.count)
    }
    try put(verification.text(in: language), in: self.language.chosen)
    StandardError.write("\(SafeText.visible(verification.summary[language]))\n")
    throw ExitCode(verification.exit.rawValue)
  }
}
