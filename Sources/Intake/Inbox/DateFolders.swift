import Findings
import Tabular

extension Check {
  static let dateFolderMalformed = Check(
    "date-folder-malformed", .mustMend,
    sentence: Bilingual(
      "ชื่อโฟลเดอร์ “{name}” อ่านเป็นวันที่ได้รับไม่ได้ จึงยังไม่ได้อ่านไฟล์ในโฟลเดอร์นี้",
      "the folder name '{name}' is not a date of receipt, so nothing in the folder is read"),
    remedy: Bilingual(
      "โปรดตั้งชื่อโฟลเดอร์เป็นปี-เดือน-วัน ที่ได้รับ เช่น 2566-09-06 หรือ 2023-09-06",
      "rename the folder to the year, month and day of receipt, such as 2023-09-06 or 2566-09-06"),
    why: Bilingual(
      "วันที่ได้รับเป็นตัวกำหนดว่าฉบับใดเป็นฉบับล่าสุดที่นำมาใช้",
      "the date of receipt decides which version is the latest, and the latest version counts"),
    wrong: .scores("5026,2566,ITA,87.83", on: "06-09-66"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// Reads the folders below a deliverer: one folder for each day of receipt.
extension Inbox {
  mutating func readDates(
    in path: String, along subpath: ArraySlice<String>, deliverer: Deliverer, asOf: CalendarDate?
  ) {
    for step in steps(in: path, along: subpath, unit: deliverer.unit) {
      guard step.isFolder else {
        report(.fileMisplaced, at: step.path, unit: deliverer.unit, values: Self.outsideOfDay)
        continue
      }
      guard let date = CalendarDate.read(step.name) else {
        let finding = finding(
          .dateFolderMalformed, at: step.path, unit: deliverer.unit, values: ["name": Bilingual(quoting: step.name)])
        unread.append(.folder(finding, of: deliverer.unit, files: files(in: step.path)))
        continue
      }
      if let asOf, date > asOf { continue }
      readFiles(in: step.path, along: subpath.dropFirst(), deliverer: deliverer, date: date)
    }
  }
}
