import Assessment
package import Findings
import Office
import Tabular

extension Check {
  static let fileMisplaced = Check(
    "file-misplaced", .mustMend,
    sentence: Bilingual("ไฟล์นี้อยู่{where} จึงยังไม่ได้อ่าน", "this file is {where}, so it is not read"),
    remedy: Bilingual(
      "โปรดย้ายไฟล์ไปไว้ในโฟลเดอร์วันที่ได้รับภายใต้โฟลเดอร์ของหน่วยงาน เช่น 5026/2023-09-06",
      "move the file into the folder of the day of receipt in the unit's folder, such as 5026/2023-09-06"),
    why: Bilingual(
      "หากไม่ทราบหน่วยงานผู้ส่งและวันที่ได้รับ จะไม่ทราบว่าควรนำไฟล์ใดมาใช้",
      "without its sender and day of receipt it is unknown whether the file counts"),
    wrong: Example(
      "extracts/2566/5026/scores.csv", Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"])),
    right: .scores("5026,2566,ITA,87.83"))

  package static let fileIgnored = Check(
    "file-ignored", .note,
    sentence: Bilingual("ไฟล์นี้ไม่ใช่{read} จึงไม่ได้อ่าน", "this is not {read}, so it is not read"),
    remedy: Bilingual(
      "หากไฟล์นี้มีข้อมูลที่ต้องส่ง โปรดบันทึกเป็น{read} แล้วส่งใหม่ หากเป็นเอกสารประกอบ ไม่ต้องดำเนินการ",
      "if it has data to be sent, save it as {read} and send that file; if it is a supporting document, nothing to do"),
    why: Bilingual(
      "ไม่ได้อ่านไฟล์ชนิดอื่น ข้อมูลในไฟล์เหล่านั้นจึงไม่ปรากฏในผลที่เผยแพร่",
      "files of other kinds are not read, so data in them do not reach the published results"),
    wrong: Example(
      "extracts/2566/5026/2023-09-06/scores.txt", Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"])),
    right: .scores("5026,2566,ITA,87.83"))
}

/// Reads the files of a day of receipt.
extension Inbox {
  mutating func readFiles(
    in path: String, along subpath: ArraySlice<String>, deliverer: Deliverer, date: CalendarDate
  ) {
    let steps = steps(in: path, along: subpath, unit: deliverer.unit)
    // A workbook that a person names for a check is read on every day.
    let countWorkbooks = !subpath.isEmpty || office.reference.settings.countWorkbooks(on: date)
    let isRead = { (step: FolderStep) in step.isCSV || countWorkbooks && !step.isFolder && step.isWorkbook }
    let day = DeliveryDay(folder: prefix.isEmpty ? folder : nil, deliverer: deliverer, date: date, roots: inside)
    for step in steps {
      if isRead(step) {
        deliveries.append(Delivery(file: prefix.isEmpty ? step.path : prefix + step.path, on: day))
      } else {
        passOver(step, along: subpath.dropFirst(), unit: deliverer.unit, countWorkbooks: countWorkbooks)
      }
    }
  }

  /// Reports an entry that is not read: a file of another kind, or a file with data below the day's folder.
  ///
  /// A link is not followed, since it may lead back to its own folder.
  mutating func passOver(
    _ step: FolderStep, along subpath: ArraySlice<String>, unit: Code<Unit>?, countWorkbooks: Bool
  ) {
    guard step.isFolder else {
      unread.append(.document(path: prefix + step.path, unit: unit))
      return
    }
    guard !step.isLink else {
      report(.fileMisplaced, at: step.path, unit: unit, values: Self.outsideOfDay)
      return
    }
    for inner in steps(in: step.path, along: subpath, unit: unit) {
      if inner.isCSV || countWorkbooks && inner.isWorkbook, !inner.isFolder || inner.isLink {
        report(.fileMisplaced, at: inner.path, unit: unit, values: Self.below(step.name))
      } else {
        passOver(inner, along: subpath.dropFirst(), unit: unit, countWorkbooks: countWorkbooks)
      }
    }
  }

  static let outsideOfDay = [
    "where": Bilingual("นอกโฟลเดอร์วันที่ได้รับ", "outside a folder named by the day of receipt")
  ]

  /// The words for a file that is too deep.
  ///
  /// - Parameter folder: The name of the subfolder of the day's folder in which the file is.
  /// - Returns: The value of the finding's sentence.
  private static func below(_ folder: String) -> [String: Bilingual] {
    let name = Bilingual(quoting: folder)
    return [
      "where": Bilingual(
        "ลึกเกินไป คือในโฟลเดอร์ย่อย “\(name.thai)” ของโฟลเดอร์วันที่ได้รับ",
        "too deep, in the subfolder '\(name.english)' of the folder of the day of receipt")
    ]
  }
}
