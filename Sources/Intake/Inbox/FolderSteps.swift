import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let linkOutside = Check(
    "link-outside", .mustMend,
    sentence: Bilingual(
      "รายการนี้เป็นลิงก์ไปยังตำแหน่งนอกโฟลเดอร์ข้อมูล จึงไม่ได้อ่าน",
      "this is a link that leads out of the data folder, and it is not read"),
    remedy: Bilingual(
      "โปรดคัดลอกไฟล์จริงมาไว้ในโฟลเดอร์วันที่ได้รับแทนลิงก์", "put the file itself in the place of the link"),
    why: Bilingual(
      "สิ่งที่อยู่นอกโฟลเดอร์ข้อมูลเปลี่ยนแปลงได้โดยไม่มีผู้ทราบ และอาจไม่ใช่ข้อมูลที่หน่วยงานส่ง",
      "what lies elsewhere changes without anybody's knowing, and may not be what the unit sent"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", linkTo: "/etc/hostname"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// Something that stands in a folder of the inbox.
struct FolderStep {
  let name: String
  /// Relative to the data folder.
  let path: String
  /// A folder, or a link to one.
  let isFolder: Bool
  let isLink: Bool

  var isCSV: Bool { name.lowercased().hasSuffix(".csv") }
}

extension Inbox {
  /// The contents of a folder without hidden files, or the next name of the trail alone.
  ///
  /// A folder that cannot be listed is a finding.
  mutating func steps(in path: String, along trail: ArraySlice<String>, unit: Code<Unit>?) -> [FolderStep] {
    do throws(ListFault) {
      let steps = try folder.entries(of: path)
        .filter { entry in trail.first.map { $0 == entry.name } ?? !entry.name.hasPrefix(".") }
        .map { entry in
          let path = Self.path(path, entry.name)
          return FolderStep(
            name: entry.name, path: path, isFolder: entry.mayBeFolder(at: path, of: folder),
            isLink: entry.kind == .link)
        }
      let strays = steps.filter { $0.isLink && leadsOutside($0) }
      for stray in strays { report(.linkOutside, at: stray.path, unit: unit) }
      return strays.isEmpty ? steps : steps.filter { step in !strays.contains { $0.path == step.path } }
    } catch {
      if error != .notFound { report(.fileUnreadable, at: path, unit: unit, values: ["reason": error.reason]) }
      return []
    }
  }

  /// The path of a name in a folder, in no more room than it takes: text that grew keeps more.
  private static func path(_ folder: String, _ name: String) -> String {
    let count = folder.utf8.count + 1 + name.utf8.count
    return unsafe String(unsafeUninitializedCapacity: count) { memory in
      let slash = unsafe memory.initialize(fromContentsOf: folder.utf8)
      unsafe memory.initializeElement(at: slash, to: UInt8(ascii: "/"))
      _ = unsafe memory[(slash + 1)...].initialize(fromContentsOf: name.utf8)
      return count
    }
  }

  /// Whether a link leads outside the data: a file there may be anyone's, and may be gone tomorrow.
  private func leadsOutside(_ step: FolderStep) -> Bool {
    guard let real = RealPath.of(folder.absolute(step.path)) else { return false }
    return !inside.contains { real == $0 || real.hasPrefix($0 == "/" ? "/" : "\($0)/") }
  }
}

extension FolderListing.Entry {
  /// A folder, or a link to one.
  func mayBeFolder(at path: String, of folder: DataFolder) -> Bool {
    switch kind {
    case .folder: true
    case .link: folder.names(in: path) != nil
    case .file, .other: false
    }
  }
}
