import Assessment
package import Findings
package import Office
import Tabular

extension Check {
  static let folderUnknown = Check(
    "folder-unknown", .mustMend,
    sentence: Bilingual(
      "ชื่อโฟลเดอร์ “{name}” ไม่ใช่รหัสหน่วยงานในทะเบียนและไม่ใช่ office จึงยังไม่ได้อ่านไฟล์ในโฟลเดอร์นี้",
      "the folder name '{name}' is neither the code of a registered unit nor office, so nothing in the folder is read"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อโฟลเดอร์เป็นรหัสหน่วยงานสี่หลัก {right} หรือ office หากเป็นไฟล์ที่สำนักงาน ก.ก. จัดทำ",
      "rename the folder to the unit's code of four digits, {right}, or to office if the office made the files"),
    why: Bilingual(
      "ชื่อโฟลเดอร์บอกว่าใครเป็นผู้ส่ง หากไม่ทราบผู้ส่งจะนำข้อมูลมาใช้ไม่ได้",
      "the folder name shows who sent the files, and files from an unknown sender cannot count"),
    wrong: .scores("5026,2566,ITA,87.83", from: "5099"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let yearFolderMalformed = Check(
    "year-folder-malformed", .mustMend,
    sentence: Bilingual(
      "ชื่อโฟลเดอร์ “{name}” ไม่ใช่ปีงบประมาณ พ.ศ. สี่หลัก จึงยังไม่ได้อ่านไฟล์ในโฟลเดอร์นี้",
      "the folder name '{name}' is not a fiscal year of the Buddhist era in four digits, so nothing in the folder is "
        + "read"),
    remedy: Bilingual(
      "ปีงบประมาณต้องระบุเป็น พ.ศ. โปรดเปลี่ยนชื่อโฟลเดอร์เป็น {year}",
      "rename the folder to the fiscal year of the Buddhist era: {year}"),
    why: Bilingual(
      "ชื่อโฟลเดอร์บอกว่าเป็นข้อมูลของปีใด หากไม่ทราบปีจะนำข้อมูลมาใช้ไม่ได้",
      "the folder name shows the year of the files, and files of an unknown year cannot count"),
    wrong: Example(
      "extracts/2023/5026/2023-09-06/scores.csv", Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"])),
    right: .scores("5026,2566,ITA,87.83"))
}

/// Reads the folders below a year: one for each unit, and the office's own.
extension Inbox {
  mutating func readDeliverer(_ step: FolderStep, along subpath: ArraySlice<String>, asOf: CalendarDate?) {
    guard step.isFolder else {
      report(.fileMisplaced, at: step.path, unit: nil, values: Self.outsideOfDay)
      return
    }
    guard let deliverer = Self.deliverer(step.name, registry: office.registry) else {
      if let unit = office.reference.unitOutOfForce(step.name, in: office.fiscalYear) {
        report(.unitClosed, at: step.path, unit: nil, values: unit.values(named: step.name))
      } else {
        reportUnknown(step)
      }
      return
    }
    readDates(in: step.path, along: subpath, deliverer: deliverer, asOf: asOf)
  }

  /// Reports a folder whose name is not a unit's code, to the office, which names the folders of units.
  private mutating func reportUnknown(_ step: FolderStep) {
    let unit = office.registry.unit(shownBy: step.name)
    let right = unit.map { unit in
      Bilingual("คือ \(unit.code) สำหรับ\(unit.name.thai)", "which is \(unit.code) for \(unit.name.english)")
    }
    let finding = finding(
      .folderUnknown, at: step.path, unit: nil,
      values: ["name": Bilingual(quoting: step.name), "right": right ?? Bilingual("เช่น 5026", "such as 5026")])
    unread.append(.folder(finding, of: (unit ?? onlyUnitWithoutFolder)?.code, files: files(in: step.path)))
  }

  /// The only unit without a folder among those of a year, if there is also only one folder of an unknown name.
  static func onlyUnit(without steps: [FolderStep], in registry: UnitRegistry) -> Unit? {
    let names = Set(steps.filter(\.isFolder).map(\.name))
    let absent = registry.units.filter { !names.contains($0.code.text) }
    let unknown = names.count { deliverer($0, registry: registry) == nil }
    return absent.count == 1 && unknown == 1 ? absent[0] : nil
  }

  static func deliverer(_ name: String, registry: UnitRegistry) -> Deliverer? {
    if name == "office" { return .office }
    return registry[Code(name)].map { .unit($0.code) }
  }

  /// Findings about the entries of `extracts` that are not fiscal years, such as a Gregorian year or a file.
  package static func misplaced(in folder: DataFolder) throws(RunError) -> [Finding] {
    var misplaced: [Finding] = []
    for entry in try folder.names(in: "extracts") ?? []
    where !entry.isOfTheSystem && FiscalYear.ofFolder(entry.name) == nil {
      let path = "extracts/\(entry.name)"
      let isFolder = try entry.mayBeFolder(at: path, of: folder)
      misplaced.append(
        Finding(
          isFolder ? .yearFolderMalformed : .fileMisplaced, unit: nil, place: Place(file: path),
          values: isFolder ? values(ofYear: entry.name) : Self.outsideOfDay, effect: .nothing))
    }
    return misplaced
  }

  /// Suggests a name for the folder: a Gregorian year becomes its Buddhist year, any other name gets an example.
  private static func values(ofYear name: String) -> [String: Bilingual] {
    let digits = Int(ThaiDigits.folded(name))
    let year = digits.flatMap {
      (1900...2199).contains($0) ? $0 + FiscalYear.era : (2400...2699).contains($0) ? $0 : nil
    }
    return [
      "name": Bilingual(quoting: name),
      "year": year.map { Bilingual(same: String($0)) } ?? Bilingual("ปีสี่หลัก เช่น 2566", "four digits, such as 2566"),
    ]
  }
}

extension UnitRegistry {
  /// The unit that a folder's name shows, other than by being its code: "บางพลัด", "1025" (its area code) or "5035 (2)".
  fileprivate func unit(shownBy name: String) -> Unit? {
    switch match(name) {
    case .unit(let unit), .geocode(let unit): return unit
    case .unknown: break
    }
    let code = ThaiDigits.folded(name).prefix { $0.isASCII && $0.isNumber }
    return code.count == 4 ? self[Code(String(code))] : nil
  }
}
