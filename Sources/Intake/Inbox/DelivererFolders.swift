import Assessment
package import Findings
package import Office
import Tabular

extension Check {
  static let folderUnknown = Check(
    "folder-unknown", .mustMend,
    sentence: Bilingual(
      "ชื่อโฟลเดอร์ “{name}” ไม่ใช่รหัสหน่วยงานในทะเบียนและไม่ใช่ office จึงยังไม่ได้อ่านไฟล์ในโฟลเดอร์นี้",
      "the folder '{name}' is neither the code of a registered unit nor office, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อโฟลเดอร์เป็นรหัสหน่วยงานสี่หลัก เช่น 5026 หรือ office หากเป็นไฟล์ที่สำนักงาน ก.ก. จัดทำ",
      "name the folder by the unit's four digits, such as 5026, or office for the office's own files"),
    why: Bilingual(
      "ชื่อโฟลเดอร์บอกว่าใครเป็นผู้ส่ง หากไม่ทราบผู้ส่งจะนำข้อมูลมาใช้ไม่ได้",
      "the folder tells who delivered, and what comes from nobody known cannot count"),
    wrong: .scores("5026,2566,ITA,87.83", from: "5099"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// The folders below a year: a folder each unit, and the office's.
extension Inbox {
  mutating func readDeliverer(
    _ step: FolderStep, along trail: ArraySlice<String>, registry: UnitRegistry, asOf: CalendarDate?
  ) {
    guard step.isFolder else {
      report(.fileMisplaced, at: step.path, unit: nil)
      return
    }
    guard let deliverer = Self.deliverer(step.name, registry: registry) else {
      report(.folderUnknown, at: step.path, unit: nil, values: ["name": Bilingual(quoting: step.name)])
      return
    }
    readDates(in: step.path, along: trail, deliverer: deliverer, asOf: asOf)
  }

  static func deliverer(_ name: String, registry: UnitRegistry) -> Deliverer? {
    if name == "office" { return .office }
    return registry[Code(name)].map { .unit($0.code) }
  }

  /// The folders and files beside the years, which are not read: a folder of the Gregorian year, a file.
  package static func strays(in folder: DataFolder) -> [Finding] {
    (folder.names(in: "extracts") ?? []).compactMap { entry in
      let path = "extracts/\(entry.name)"
      let isYear = entry.name.utf8.count == 4 && Int(entry.name).map { (2400...2699).contains($0) } == true
      guard !entry.name.hasPrefix("."), !isYear else { return nil }
      let isFolder = entry.mayBeFolder(at: path, of: folder)
      return Finding(
        isFolder ? .folderUnknown : .fileMisplaced, unit: nil, place: Place(file: path),
        values: ["name": Bilingual(quoting: entry.name)], effect: .nothing)
    }
  }
}
