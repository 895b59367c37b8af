package import Findings
package import Tabular

/// The folder that the office keeps, as `--data` names it; every other path is relative to it.
package struct DataFolder: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package func absolute(_ file: String) -> String { file.isEmpty ? path : "\(path)/\(file)" }

  /// Throws `noDataFolder` where the folder cannot be listed.
  package func requireFolder() throws(RunError) {
    do throws(ListFault) {
      _ = try entries(of: "")
    } catch {
      throw .noDataFolder(path: "/" + AbsolutePath.names(of: path).joined(separator: "/"), reason: error.reason)
    }
  }

  /// The bytes of a file without which there is nothing to publish.
  package func reference(_ file: String) throws(RunError) -> [UInt8] {
    do throws(ReadFault) {
      return try FileBytes.read(absolute(file))
    } catch {
      throw .unreadable(path: absolute(file), reason: error.reason)
    }
  }

  /// The entries of a folder, sorted by name; of a folder of more than `limit` entries one more than that.
  package func entries(of folder: String, limit: Int = .max) throws(ListFault) -> [FolderListing.Entry] {
    try FolderListing.entries(of: absolute(folder), limit: limit)
  }

  /// The entries of a folder, sorted by name; nil where there is none that may be listed.
  ///
  /// - Throws: `unreadable` where the machine cannot list it now: that says nothing of what stands in it.
  package func names(in folder: String) throws(RunError) -> [FolderListing.Entry]? {
    do throws(ListFault) {
      return try entries(of: folder)
    } catch {
      guard !error.isOfTheMachine else { throw .unreadable(path: absolute(folder), reason: error.reason) }
      return nil
    }
  }

  /// The folders of a folder that hold something, sorted by name; what is hidden is nothing.
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
      // What may not be looked into is there all the same, and whoever reads it reports why it cannot.
      return error == .permissionDenied
    }
  }

  /// The fiscal years whose folder in a folder holds something, oldest first.
  ///
  /// An empty folder, made ahead of its time, is not a year.
  package func years(in folder: String) throws(RunError) -> [Int] {
    try filledFolders(in: folder).compactMap { FiscalYear.ofFolder($0) }
  }
}

extension FiscalYear {
  /// The fiscal year that a folder is named by: four ASCII digits, of the Buddhist era; nil for any other name.
  package static func ofFolder(_ name: String) -> Int? {
    guard name.utf8.count == 4, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(name),
      (2400...2699).contains(year)
    else { return nil }
    return year
  }
}

/// A file that the office keeps, as it was read: for the hashes and for the copy beside the publication.
package struct ReferenceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
}

extension ReadFault {
  /// Why a file cannot be read, in words.
  package var reason: Bilingual {
    switch self {
    case .notFound: Bilingual("ไม่พบไฟล์", "there is no such file")
    case .permissionDenied: Bilingual("ไม่มีสิทธิ์อ่าน", "permission denied")
    case .isDirectory: Bilingual("เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "it is a folder, not a file")
    case .changing: Bilingual("ไฟล์กำลังถูกบันทึกอยู่", "it is being written")
    case .other(let errno): .system(errno)
    }
  }
}

extension SchemaFault {
  /// Why a schema cannot be used, in words.
  var reason: Bilingual {
    switch problem {
    case .unreadable(let reason): Bilingual("อ่านเป็น JSON ไม่ได้ (\(reason))", reason)
    case .noFields: Bilingual("ไม่มีคอลัมน์ใดเลย", "it has no fields")
    case .repeatedField(let name): Bilingual("มีคอลัมน์ '\(name)' ซ้ำกัน", "the field '\(name)' stands twice")
    case .unknownField(let name):
      Bilingual("คีย์อ้างถึงคอลัมน์ '\(name)' ซึ่งไม่มี", "a key names the field '\(name)', which it lacks")
    case .badPattern(let field, let pattern):
      Bilingual(
        "รูปแบบ '\(pattern)' ของคอลัมน์ '\(field)' ใช้ไม่ได้",
        "the pattern '\(pattern)' of '\(field)' is no regular expression")
    case .badBound(let field, let bound):
      Bilingual(
        "ขอบเขต '\(bound)' ของคอลัมน์ '\(field)' ไม่ตรงชนิดของคอลัมน์",
        "the limit '\(bound)' of '\(field)' is no value of its type")
    }
  }
}

extension ListFault {
  /// Why a folder cannot be listed, in words.
  package var reason: Bilingual {
    switch self {
    case .notFound: Bilingual("ไม่พบโฟลเดอร์", "there is no such folder")
    case .notADirectory: Bilingual("เป็นไฟล์ ไม่ใช่โฟลเดอร์", "it is a file, not a folder")
    case .permissionDenied: Bilingual("ไม่มีสิทธิ์อ่าน", "permission denied")
    case .other(let errno): .system(errno)
    }
  }
}
