import Testing

@testable import Tabular

/// Workbooks and archives opened into their parts, so that tests can inspect each part as a file.
enum OpenedWorkbook {
  /// The files, with workbooks replaced by their parts, such as "out/2566/workbook.xlsx!xl/workbook.xml".
  ///
  /// An archive is replaced by its files, and workbooks in it by their parts.
  static func opened(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
    let unpacked = try unpacked(files, ending: ".zip")
    return try self.unpacked(unpacked, ending: ".xlsx")
  }

  private static func unpacked(_ files: [String: [UInt8]], ending: String) throws -> [String: [UInt8]] {
    var opened = files.filter { !$0.key.hasSuffix(ending) }
    for (path, bytes) in files where path.hasSuffix(ending) {
      let archive = try ZipFile(bytes, most: .max)
      for entry in archive.entries { opened["\(path)!\(entry.name)"] = try archive.bytes(of: entry) }
    }
    return opened
  }
}
