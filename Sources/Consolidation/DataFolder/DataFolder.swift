import Tabular

/// The folder that the office keeps, as `--data` names it; every other path is relative to it.
package struct DataFolder: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package func absolute(_ file: String) -> String { file.isEmpty ? path : "\(path)/\(file)" }

  /// The bytes of a file without which there is nothing to publish.
  package func reference(_ file: String) throws(RunError) -> [UInt8] {
    do throws(ReadFault) {
      return try FileBytes.read(absolute(file))
    } catch {
      throw .unreadable(path: absolute(file), reason: error.reason)
    }
  }

  /// The entries of a folder, sorted by name.
  func entries(of folder: String) throws(ListFault) -> [FolderListing.Entry] {
    try FolderListing.entries(of: absolute(folder))
  }

  /// The entries of a folder, sorted by name; nil where it cannot be listed.
  func names(in folder: String) -> [FolderListing.Entry]? { try? entries(of: folder) }
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
    case .other(let errno): .system(errno)
    }
  }
}

extension ListFault {
  /// Why a folder cannot be listed, in words.
  var reason: Bilingual {
    switch self {
    case .notFound: Bilingual("ไม่พบโฟลเดอร์", "there is no such folder")
    case .notADirectory: Bilingual("เป็นไฟล์ ไม่ใช่โฟลเดอร์", "it is a file, not a folder")
    case .permissionDenied: Bilingual("ไม่มีสิทธิ์อ่าน", "permission denied")
    case .other(let errno): .system(errno)
    }
  }
}
