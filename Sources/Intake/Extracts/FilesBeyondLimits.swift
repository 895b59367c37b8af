import Findings
import Tabular

extension Check {
  static let fileTooLarge = Check(
    "file-too-large", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้มีขนาด {size} เกินกว่าที่รับได้ ({limit}) จึงยังไม่ได้อ่าน",
      "the file has {size}, more than the limit of {limit}, so it is not read"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าเป็นไฟล์ที่ต้องการส่ง หากข้อมูลมีมากจริง โปรดแบ่งส่งหลายไฟล์ หรือขอให้สำนักงาน ก.ก. เพิ่มค่า limit_file ใน office.csv",
      "check that it is the right file; if there is that much data, split it into several files, or ask the office "
        + "to raise limit_file in office.csv"),
    why: Bilingual(
      "ไฟล์ที่ใหญ่ผิดปกติมักเป็นไฟล์ที่เสียหายหรือส่งผิดไฟล์ และทำให้การประมวลผลของทุกหน่วยงานล่าช้า",
      "an unusually large file is nearly always damaged or the wrong one, and delays the run for all units"),
    wrong: Example(limit: "limit_file,70", "5026,2566,ITA,87.83", "5026,2566,IIT,86.20"),
    right: Example(limit: "limit_file,70", "5026,2566,ITA,87.83"))

  static let lineTooLong = Check(
    "line-too-long", .mustMend,
    sentence: Bilingual(
      "บรรทัดที่ {line} ของไฟล์นี้มีขนาด {size} เกินกว่าที่รับได้ ({limit}) จึงยังไม่ได้อ่านไฟล์",
      "line {line} has {size}, more than the limit of {limit}, so the file is not read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ ตรวจสอบว่าแต่ละแถวขึ้นบรรทัดใหม่ แล้วบันทึกเป็น “CSV UTF-8” และส่งใหม่",
      "open the original, check that each row is on its own line, save it as 'CSV UTF-8' and send it again"),
    why: Bilingual(
      "บรรทัดที่ยาวผิดปกติมักเกิดจากการขึ้นบรรทัดใหม่สูญหายหรือเป็นไฟล์ชนิดอื่น ซึ่งอ่านเป็นตารางไม่ได้",
      "such a line comes from lost line breaks or another kind of file, which cannot be read as a table"),
    onSheet: Check.Wording(
      sentence: Bilingual(
        "แถวที่ {line} ของแผ่นงานนี้มีขนาด {size} เกินกว่าที่รับได้ ({limit}) จึงยังไม่ได้อ่านแผ่นงาน",
        "row {line} of this sheet has {size}, more than the limit of {limit}, so the sheet is not read"),
      remedy: Bilingual(
        "โปรดย่อหรือลบข้อความที่ไม่ใช่ข้อมูลในแถวนั้น แล้วบันทึกและส่งไฟล์ใหม่",
        "shorten or clear the text in that row that is not data, save the file and send it again")),
    wrong: Example(limit: "limit_line,40", "5026,2566,ITA,87.83,5026,2566,IIT,86.20,5026"),
    right: Example(limit: "limit_line,40", "5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  static let cellTooLong = Check(
    "cell-too-long", .mustMend,
    sentence: Bilingual(
      "ช่องหนึ่งในบรรทัดที่ {line} ของไฟล์นี้มีขนาด {size} เกินกว่าที่รับได้ ({limit}) จึงยังไม่ได้อ่านไฟล์",
      "a cell on line {line} has {size}, more than the limit of {limit}, so the file is not read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ ย่อหรือลบข้อความในช่องนั้น แล้วบันทึกเป็น “CSV UTF-8” และส่งใหม่",
      "open the original, shorten or clear that cell, save it as 'CSV UTF-8' and send it again"),
    why: Bilingual(
      "โปรแกรมตารางคำนวณเก็บข้อความได้ช่องละไม่เกิน 32,767 ตัวอักษร ช่องที่ยาวกว่านั้นมากจึงมักเกิดจากไฟล์ที่เสียหาย",
      "a spreadsheet cell holds at most 32,767 characters, so a much longer one usually comes from a damaged file"),
    onSheet: Check.Wording(
      sentence: Bilingual(
        "เซลล์หนึ่งในแถวที่ {line} ของแผ่นงานนี้มีขนาด {size} เกินกว่าที่รับได้ ({limit}) จึงยังไม่ได้อ่านแผ่นงาน",
        "a cell in row {line} of this sheet has {size}, more than the limit of {limit}, so the sheet is not read"),
      remedy: Bilingual(
        "โปรดย่อหรือลบข้อความในเซลล์นั้น แล้วบันทึกและส่งไฟล์ใหม่",
        "shorten or clear that cell, save the file and send it again")),
    wrong: Example(limit: "limit_cell,12", "5026,2566,ITA,87.8300000000"),
    right: Example(limit: "limit_cell,12", "5026,2566,ITA,87.83"))

  static let linesTooMany = Check(
    "lines-too-many", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้มี {count} บรรทัด เกินกว่าที่รับได้ ({limit} บรรทัด) จึงยังไม่ได้อ่าน",
      "the file has {count} lines, more than the limit of {limit} lines, so it is not read"),
    remedy: Bilingual(
      "โปรดลบแถวว่างที่อยู่ท้ายไฟล์ หากข้อมูลมีมากจริง โปรดแบ่งส่งหลายไฟล์ หรือขอให้สำนักงาน ก.ก. เพิ่มค่า limit_lines ใน office.csv",
      "delete blank rows at the end of the file; if there is that much data, split it into several files, or ask the "
        + "office to raise limit_lines in office.csv"),
    why: Bilingual(
      "ไฟล์ที่มีแถวมากผิดปกติมักมีแต่แถวว่าง และทำให้การประมวลผลของทุกหน่วยงานล่าช้า",
      "a file with so many rows nearly always has only blank ones, and delays the run for all units"),
    onSheet: Check.Wording(
      sentence: Bilingual(
        "แผ่นงานนี้มี {count} แถว เกินกว่าที่รับได้ ({limit} แถว) จึงยังไม่ได้อ่าน",
        "the sheet has {count} rows, more than the limit of {limit}, so it is not read"),
      remedy: Bilingual(
        "โปรดลบแถวว่างที่อยู่ท้ายแผ่นงาน หากข้อมูลมีมากจริง โปรดแบ่งส่งหลายไฟล์ หรือขอให้สำนักงาน ก.ก. เพิ่มค่า limit_lines ใน office.csv",
        "delete blank rows at the end of the sheet; if there is that much data, split it into several files, or ask "
          + "the office to raise limit_lines in office.csv")),
    wrong: Example(limit: "limit_lines,3", "5026,2566,ITA,87.83", "5026,2566,IIT,86.20", ",,,"),
    right: Example(limit: "limit_lines,3", "5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}

extension Example {
  /// A file of scores below the usual header, together with one setting of the office.
  fileprivate init(limit: String, _ rows: String...) {
    self.init([
      "office.csv": "key,value\n\(limit)\n", Self.path("scores"): Self.text([Self.scoresHeader] + rows),
    ])
  }
}

extension Delivery {
  /// Refuses a large file that exceeds the limit or begins with zeros; returns nil for any other file.
  func refused(by limits: ReadingLimits) throws(ReadFault) -> ReceivedExtract? {
    let start = try FileBytes.start(of: path, inside: roots)
    if isAllZeros(start.bytes) { return unread(.fileOfZeros) }
    guard start.size > limits.file else { return nil }
    return unread(.fileTooLarge, ["size": .size(start.size, rounded: .up), "limit": .size(limits.file)])
  }

  /// The extract of a file that exceeds a limit: none of its rows count.
  func unread(
    beyond breach: ReadingLimits.Breach, of limits: ReadingLimits, digest: SHA256.Digest?
  ) -> ReceivedExtract {
    switch breach {
    case .line(let line, let bytes):
      let values = ["line": Bilingual(same: String(line)), "size": .size(bytes, rounded: .up)]
      return unread(.lineTooLong, values.merging(["limit": .size(limits.line)]) { $1 }, digest: digest)
    case .cell(let line, let bytes):
      let values = ["line": Bilingual(same: String(line)), "size": .size(bytes, rounded: .up)]
      return unread(.cellTooLong, values.merging(["limit": .size(limits.cell)]) { $1 }, digest: digest)
    case .lines(let count):
      let values = ["count": Bilingual(same: String(count)), "limit": Bilingual(same: String(limits.lines))]
      return unread(.linesTooMany, values, digest: digest)
    }
  }
}

extension Bilingual {
  /// A number of bytes in words; from one million on in megabytes of 1,000,000 bytes with one decimal.
  fileprivate static func size(_ bytes: Int, rounded rule: FloatingPointRoundingRule = .down) -> Self {
    guard bytes >= 1_000_000 else { return Self("\(bytes) ไบต์", "\(bytes) bytes") }
    let tenths = bytes / 100_000 + (rule == .up && bytes % 100_000 > 0 ? 1 : 0)
    return Self(same: "\(tenths / 10).\(tenths % 10) MB")
  }
}
