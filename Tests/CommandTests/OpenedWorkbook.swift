import Testing

@testable import Tabular

/// The parts of the workbooks and archives among some files, as files of their own: a reader opens them before he trusts
/// them.
enum OpenedWorkbook {
  /// The files with each workbook's parts in its place, as "out/2566/workbook.xlsx!xl/workbook.xml".
  ///
  /// The files of an archive as they are, and workbooks in it as their parts.
  static func opened(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
    let unpacked = try unpacked(files, ending: ".zip")
    return try self.unpacked(unpacked, ending: ".xlsx")
  }

  private static func unpacked(_ files: [String: [UInt8]], ending: String) throws -> [String: [UInt8]] {
    var opened = files.filter { !$0.key.hasSuffix(ending) }
    for (path, bytes) in files where path.hasSuffix(ending) {
      let archive = try #require(ZipArchive(bytes), "\(path)")
      for entry in archive.entries {
        let part = try #require(archive.bytes(of: entry), "\(path): \(entry.name)")
        opened["\(path)!\(entry.name)"] = part
      }
    }
    return opened
  }
}
