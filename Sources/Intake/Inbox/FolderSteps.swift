import Assessment
package import Findings
import Office
import Tabular

extension Check {
  static let linkOutside = Check(
    "link-outside", .mustMend,
    sentence: Bilingual(
      "รายการนี้เป็นลิงก์ไปยังตำแหน่งนอกโฟลเดอร์ข้อมูล จึงไม่ได้อ่าน",
      "this is a link to a location outside the data folder, so it is not read"),
    remedy: Bilingual("โปรดแทนที่ลิงก์ด้วยสำเนาของไฟล์จริง", "replace the link with a copy of the file itself"),
    why: Bilingual(
      "ไฟล์ที่อยู่นอกโฟลเดอร์ข้อมูลอาจเปลี่ยนแปลงได้โดยไม่มีผู้ทราบ และอาจไม่ใช่ข้อมูลที่หน่วยงานส่ง",
      "a file outside the data folder can change unnoticed, and may not be the one that the unit sent"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", linkTo: "/etc/hostname"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let fileNameUndecodable = Check(
    "file-name-undecodable", .mustMend,
    sentence: Bilingual(
      "ชื่อไฟล์หรือโฟลเดอร์ “{name}” ไม่ได้เขียนด้วยรหัสอักขระ UTF-8 จึงเปิดอ่านไม่ได้",
      "the name '{name}' is not in UTF-8, so the file or folder cannot be opened"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อเป็นภาษาอังกฤษ เช่น scores.csv หรือแตกไฟล์บีบอัดใหม่โดยเลือกรหัสอักขระภาษาไทย",
      "rename it in Latin letters, such as scores.csv, or unpack the archive again with the Thai encoding"),
    why: Bilingual(
      "ชื่อภาษาไทยจากไฟล์บีบอัดของ Windows มักเสียหาย และไฟล์ที่เปิดไม่ได้จะไม่ถูกนำมาใช้",
      "Thai names from a Windows archive are often damaged, and a file that cannot be opened does not count"),
    wrong: Example(
      "extracts/2566/5026/2023-09-06/คะแนน.csv", Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      isNamedInWindows874: true),
    right: .scores("5026,2566,ITA,87.83"))
}

/// An entry of a folder of the inbox.
struct FolderStep {
  let name: String
  /// The path relative to the data folder.
  let path: String
  /// Whether the entry is a folder or a link to one.
  let isFolder: Bool
  let isLink: Bool

  var isCSV: Bool { name.lowercased().hasSuffix(".csv") }

  var isWorkbook: Bool { Delivery.isReadableWorkbook(name) }
}

extension Inbox {
  /// Lists a folder: the next name of the trail alone, or all entries except hidden files and withdrawn ones.
  ///
  /// A folder that may not be listed becomes a finding.
  mutating func steps(in path: String, along subpath: ArraySlice<String>, unit: Code<Unit>?) -> [FolderStep] {
    do throws(ListFault) {
      let limit = office.reference.settings.limits.entries
      let entries = try folder.entries(of: path, limit: limit)
      guard entries.count <= limit else {
        report(.folderTooFull, at: path, unit: unit, values: ["limit": Bilingual(same: String(limit))])
        return []
      }
      let steps =
        entries
        .filter { entry in subpath.first.map { $0 == entry.name } ?? !entry.isOfTheSystem }
        .compactMap { step($0, in: path, unit: unit) }
      let outside = steps.filter { $0.isLink && leadsOutside($0) }
      for step in outside { report(.linkOutside, at: step.path, unit: unit) }
      return outside.isEmpty ? steps : steps.filter { step in !outside.contains { $0.path == step.path } }
    } catch {
      // The folder of the year may be missing; any other folder was listed a moment ago.
      let isGone = error == .notFound && path != "extracts/\(office.fiscalYear)"
      if isGone || error.isOfTheMachine {
        refusal = refusal ?? .unreadable(path: folder.absolute(path), reason: error.reason)
      } else if error != .notFound {
        report(.fileUnreadable, at: path, unit: unit, values: ["reason": error.reason])
      }
      return []
    }
  }

  /// Describes an entry; nil for a withdrawn file and for a name that is not UTF-8.
  private mutating func step(_ entry: FolderListing.Entry, in folder: String, unit: Code<Unit>?) -> FolderStep? {
    let path = Self.path(folder, entry.name)
    guard entry.isNamedInUTF8 else {
      report(.fileNameUndecodable, at: path, unit: unit, values: ["name": Bilingual(quoting: entry.name)])
      return nil
    }
    guard entry.kind == .folder || !office.reference.withdrawn.contains(path) else { return nil }
    let isFolder: Bool
    do throws(RunError) {
      isFolder = try entry.mayBeFolder(at: path, of: self.folder)
    } catch {
      refusal = refusal ?? error
      isFolder = false
    }
    return FolderStep(name: entry.name, path: path, isFolder: isFolder, isLink: entry.kind == .link)
  }

  /// The path of an entry of a folder, in a string without spare capacity: a string that grew by appending keeps more.
  private static func path(_ folder: String, _ name: String) -> String {
    let count = folder.utf8.count + 1 + name.utf8.count
    return unsafe String(unsafeUninitializedCapacity: count) { memory in
      let slash = unsafe memory.initialize(fromContentsOf: folder.utf8)
      unsafe memory.initializeElement(at: slash, to: UInt8(ascii: "/"))
      _ = unsafe memory[(slash + 1)...].initialize(fromContentsOf: name.utf8)
      return count
    }
  }

  /// Whether a link leads outside the data folder, where a file may belong to any user and may be gone tomorrow.
  private func leadsOutside(_ step: FolderStep) -> Bool {
    guard let real = RealPath.of(folder.absolute(step.path)) else { return false }
    return !inside.contains { real == $0 || real.hasPrefix($0 == "/" ? "/" : "\($0)/") }
  }

  /// The names of the files in a folder that is not read, and in the folders below it; never follows links.
  ///
  /// It lists three levels and at most 100 folders. A folder with more entries than are ever read is left out, as is one
  /// that cannot be listed.
  func files(in path: String) -> [String] {
    let limit = office.reference.settings.limits.entries
    var names: [String] = []
    var folders = [(path: path, level: 1)]
    var next = 0
    while next < min(folders.count, 100) {
      let (path, level) = folders[next]
      next += 1
      guard let entries = try? folder.entries(of: path, limit: limit), entries.count <= limit else { continue }
      for entry in entries where !entry.isOfTheSystem {
        if entry.kind != .folder { names.append(entry.name) }
        if entry.kind == .folder, level < 3 { folders.append(("\(path)/\(entry.name)", level + 1)) }
      }
    }
    return names
  }
}

extension FolderListing.Entry {
  /// Whether the entry is a folder or a link to one.
  func mayBeFolder(at path: String, of folder: DataFolder) throws(RunError) -> Bool {
    switch kind {
    case .folder: true
    case .link: try folder.names(in: path) != nil
    case .file, .other: false
    }
  }
}
