package import Findings
package import Tabular

/// The data folder of the office, which `--data` names.
///
/// All other paths are relative to it.
package struct DataFolder: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package func absolute(_ file: String) -> String { file.isEmpty ? path : "\(path)/\(file)" }

  /// Throws `noDataFolder` if the folder cannot be listed.
  package func requireFolder() throws(RunError) {
    do throws(ListFault) {
      _ = try entries(of: "")
    } catch {
      throw .noDataFolder(path: "/" + AbsolutePath.names(of: path).joined(separator: "/"), reason: error.reason)
    }
  }

  /// Reads a file that the publication requires.
  package func reference(_ file: String) throws(RunError) -> [UInt8] {
    do throws(ReadFault) {
      return try FileBytes.read(absolute(file))
    } catch {
      throw .unreadable(path: absolute(file), reason: error.reason)
    }
  }

  /// Lists a folder, sorted by name; for more than `limit` entries it returns one more than `limit`.
  package func entries(of folder: String, limit: Int = .max) throws(ListFault) -> [FolderListing.Entry] {
    try FolderListing.entries(of: absolute(folder), limit: limit)
  }

  /// Lists a folder, sorted by name; nil if there is no folder, or it may not be listed.
  ///
  /// - Throws: `unreadable` for an error of the machine, such as too many open files: the folder may have entries.
  package func names(in folder: String) throws(RunError) -> [FolderListing.Entry]? {
    do throws(ListFault) {
      return try entries(of: folder)
    } catch {
      guard !error.isOfTheMachine else { throw .unreadable(path: absolute(folder), reason: error.reason) }
      return nil
    }
  }

  /// Returns the folders in a folder that are not empty, sorted by name; hidden files do not count.
  func filledFolders(in folder: String) throws(RunError) -> [String] {
    var filled: [String] = []
    for entry in try names(in: folder) ?? [] where !entry.isOfTheSystem {
      if try isFilled("\(folder)/\(entry.name)") { filled.append(entry.name) }
    }
    return filled
  }

  private func isFilled(_ folder: String) throws(RunError) -> Bool {
    do throws(ListFault) {
      return try entries(of: folder).contains { !$0.isOfTheSystem }
    } catch {
      guard !error.isOfTheMachine else { throw .unreadable(path: absolute(folder), reason: error.reason) }
      // A folder without permission counts as filled: the caller that reads it reports the reason.
      return error == .permissionDenied
    }
  }

  /// Returns the fiscal years with a folder that is not empty, oldest first.
  ///
  /// An empty folder may have been made ahead of time and does not count as a year.
  package func years(in folder: String) throws(RunError) -> [Int] {
    try filledFolders(in: folder).compactMap { FiscalYear.ofFolder($0) }
  }
}

extension FiscalYear {
  /// Reads the fiscal year in the name of a folder: four ASCII digits, Buddhist era; nil for any other name.
  package static func ofFolder(_ name: String) -> Int? {
    guard name.utf8.count == 4, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(name),
      (2400...2699).contains(year)
    else { return nil }
    return year
  }
}

/// A file of the office as it was read, for the hashes and for the copy in the publication.
package struct ReferenceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
}

extension ReadFault {
  /// The reason why a file cannot be read, for a message.
  package var reason: Bilingual {
    switch self {
    case .notFound: Bilingual("ไม่พบไฟล์", "there is no such file")
    case .permissionDenied: Bilingual("ไม่มีสิทธิ์อ่าน", "permission denied")
    case .isDirectory: Bilingual("เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "it is a folder, not a file")
    case .changing: Bilingual("ไฟล์กำลังถูกบันทึกอยู่", "the file is being written")
    case .other(let errno): .system(errno)
    }
  }
}

extension SchemaFault {
  /// The reason why a schema cannot be used, for a message.
  var reason: Bilingual {
    switch problem {
    case .unreadable(let reason): Bilingual("อ่านเป็น JSON ไม่ได้ (\(reason))", reason)
    case .noFields: Bilingual("ไม่มีคอลัมน์ใดเลย", "it has no fields")
    case .repeatedField(let name): Bilingual("มีคอลัมน์ '\(name)' ซ้ำกัน", "the field '\(name)' is listed twice")
    case .unknownField(let name):
      Bilingual("คีย์อ้างถึงคอลัมน์ '\(name)' ซึ่งไม่มี", "a key names the field '\(name)', which does not exist")
    case .badPattern(let field, let pattern):
      Bilingual(
        "รูปแบบ '\(pattern)' ของคอลัมน์ '\(field)' ใช้ไม่ได้",
        "the pattern '\(pattern)' of '\(field)' is not a regular expression")
    case .badBound(let field, let bound):
      Bilingual(
        "ขอบเขต '\(bound)' ของคอลัมน์ '\(field)' ไม่ตรงชนิดของคอลัมน์",
        "the limit '\(bound)' of '\(field)' is not a value of its type")
    }
  }
}

extension ListFault {
  /// The reason why a folder cannot be listed, for a message.
  package var reason: Bilingual {
    switch self {
    case .notFound: Bilingual("ไม่พบโฟลเดอร์", "there is no such folder")
    case .notADirectory: Bilingual("เป็นไฟล์ ไม่ใช่โฟลเดอร์", "it is a file, not a folder")
    case .permissionDenied: Bilingual("ไม่มีสิทธิ์อ่าน", "permission denied")
    case .other(let errno): .system(errno)
    }
  }
}
